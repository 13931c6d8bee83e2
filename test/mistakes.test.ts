/** What a caller of the library is told who gives it what it cannot use. No word of an article is in it. */
import { describe, expect, test } from 'vitest';
import { AttribuneError, createAttributor } from '../src/index.js';

const attribute = createAttributor();
const words = 'Xanthoprotein is here, and it stays.';

describe('a mistake of a caller is refused, with what to do:', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['no article', undefined, 'INPUT_NOT_TEXT', /must be a string, or an object whose "text" is a string/],
    ['null', null, 'INPUT_NOT_TEXT', /must be a string/],
    ['a number', 7, 'INPUT_NOT_TEXT', /must be a string/],
    ['an article without a text', { title: words }, 'INPUT_NOT_TEXT', /must be a string/],
    ['a list of texts', [words], 'INPUT_NOT_TEXT', /must be a string/],
    [
      'an unknown field',
      { text: words, headline: words },
      'UNKNOWN_INPUT',
      /not known: headline\. Known are text, id, title, byline and captions/,
    ],
    ['an unknown field that has words for a name', { text: words, [words]: 1 }, 'UNKNOWN_INPUT', /not known: \(not a plain word\)/],
    ['a title that is no text', { text: words, title: [words] }, 'FIELD_NOT_TEXT', /The field title of the article must be a string/],
    ['an id that is a number', { text: words, id: 7 }, 'FIELD_NOT_TEXT', /The field id/],
    ['a byline that is null', { text: words, byline: null }, 'FIELD_NOT_TEXT', /The field byline/],
    [
      'captions that are one text',
      { text: words, captions: words },
      'FIELD_NOT_TEXTS',
      /The field captions of the article must be a list of strings/,
    ],
    ['captions of which one is no text', { text: words, captions: [words, 7] }, 'FIELD_NOT_TEXTS', /a list of strings/],
  ])('%s', (_, article, code, message) => {
    expect(() => attribute(article as never)).toThrow(expect.objectContaining({ name: 'AttribuneError', code }));
    expect(() => attribute(article as never)).toThrow(message);
    expect(() => attribute(article as never)).not.toThrow(/Xanthoprotein/);
  });

  test.each<[string, object, string, RegExp]>([
    ['an unknown option', { offset: 'utf16' }, 'UNKNOWN_OPTION', /There is no option offset\. There are: .*offsets/],
    ['an option of every object', { constructor: 1 }, 'UNKNOWN_OPTION', /no option constructor/],
    ['another unit of offsets', { offsets: 'bytes' }, 'BAD_OPTION', /The option offsets must be /],
    ['a confidence above one', { minConfidence: 1.01 }, 'BAD_OPTION', /The option minConfidence must be /],
    ['a confidence that is no number', { minConfidence: Number.NaN }, 'BAD_OPTION', /minConfidence/],
    ['a word for yes', { explain: 'yes' }, 'BAD_OPTION', /explain/],
    ['an unknown type', { types: ['direct', 'shouted'] }, 'BAD_OPTION', /types/],
    ['an unknown act', { acts: ['song'] }, 'BAD_OPTION', /acts/],
  ])('%s, with an article and beforehand', (_, options, code, message) => {
    for (const call of [() => attribute(words, options as never), () => createAttributor(options as never)]) {
      expect(call).toThrow(AttribuneError);
      expect(call).toThrow(expect.objectContaining({ code }));
      expect(call).toThrow(message);
    }
  });
});

test('what is undefined is as if it were left out', () => {
  const bare = attribute({ text: '“Go,” said Ada Quill.' });
  const nothing = { id: undefined, title: undefined, byline: undefined, captions: undefined } as never as object;
  expect(attribute({ text: '“Go,” said Ada Quill.', ...nothing })).toEqual(bare);
  expect(attribute('“Go,” said Ada Quill.', { offsets: undefined, explain: undefined } as never)).toEqual(bare);
});
