import { describe, expect, test } from 'vitest';
import { createAttributor } from '../src/index.js';

const attribute = createAttributor();

/** Quotes on one line each: type, text, speaker. */
const read = (text: string) => attribute(text).quotes.map(({ type, text: words, speaker }) => `${type} ${words} ${speaker?.name ?? '–'}`);

describe('passages', () => {
  test.each<[string, string, string[]]>([
    ['curly marks', '“Go,” said Jane Doe.', ['“Go,”']],
    ['straight marks', '"Go," said Jane Doe.', ['"Go,"']],
    ['doubled apostrophes', "''Go,'' said Jane Doe.", ["''Go,''"]],
    ['single marks beside apostrophes', "'It's the players' ball,' said Jane Doe. The fans' song went on.", ["'It's the players' ball,'"]],
    ['elisions', '‘Get ’em in, ’cause the ’90s are back,’ said Jane Doe.', ['‘Get ’em in, ’cause the ’90s are back,’']],
    ['feet and inches', `"He is 6'7" and I'm 5'9"," said Jane Doe.`, [`"He is 6'7" and I'm 5'9","`]],
    ['guillemets with spaces inside', '« Partez », dit-elle. Jane Doe left.', ['« Partez »']],
    ['guillemets that point inwards', '»Geh«, said Jane Doe.', ['»Geh«']],
    ['low marks', '„Go,“ said Jane Doe. ‚No,‘ said Tom Bell.', ['„Go,“', '‚No,‘']],
    ['one in another', '“He said, ‘Go,’ and I went,” said Jane Doe.', ['“He said, ‘Go,’ and I went,”', '‘Go,’']],
    ['a missing closing mark', '“We left early, Doe, 38, said on Friday. It rained.', ['“We left early,']],
    ['a stray closing mark', '“We hope so.” It is time. And we need it,” Jane Doe said.', ['“We hope so.” It is time. And we need it,”']],
    ['a mark of the wrong kind', '‘We won.” said Jane Doe. ‘It was great.’', ['‘We won.”', '‘It was great.’']],
    ['marks without words', 'She typed "" and left.', []],
    ['garbled marks', 'â€œGo,â€\u009d said Jane Doe.', ['â€œGo,â€\u009d']],
    ['labels', 'DOE: Go now.\n\nBELL: No, I will not.\n\nDOE: Then stay.', ['Go now.', 'No, I will not.', 'Then stay.']],
    ['fact boxes', 'Price: £10\nRating: 4/5\nPrice: £20\nRating: 3/5', []],
  ])('are told from everything else: %s', (_, text, expected) => {
    expect(attribute(text).quotes.flatMap(({ passages }) => passages.map(({ start, end }) => text.slice(start, end)))).toEqual(expected);
  });
});

describe('speakers', () => {
  test.each<[string, string, string[]]>([
    ['a title before the name', '“Go,” said President Anna Crane.', ['direct “Go,” Anna Crane']],
    [
      'labels inside marks that each paragraph opens anew',
      '"CRANE: Let us begin.\n\n"BELL: It is simple.\n\n"We go on.\n\n"CRANE: Thank you."\n\nAnna Crane met Tom Bell on Sunday.',
      [
        'direct "CRANE: Let us begin. Anna Crane',
        'direct "BELL: It is simple.\n\n"We go on. Tom Bell',
        'direct "CRANE: Thank you." Anna Crane',
      ],
    ],
    [
      'a tag at the end of several paragraphs',
      '“First.\n\n“Second.\n\n“Third,” said Jane Doe.',
      ['direct “First.\n\n“Second.\n\n“Third,” Jane Doe'],
    ],
    ['a tag in the middle', '“I never,” said Jane Doe, “said that.”', ['direct “I never,” said Jane Doe, “said that.” Jane Doe']],
    [
      'a pronoun and somebody who is spoken of',
      'Tom Bell was angry. “Boris Quill has to go,” he said.',
      ['direct “Boris Quill has to go,” Tom Bell'],
    ],
    ['a pronoun that means nobody in the article', '“Nonsense,” he said.', ['direct “Nonsense,” –']],
    ['two tags in one sentence', '“Yes”, said Jane Doe; “no”, said Tom Bell.', ['direct “Yes” Jane Doe', 'mixed “no” Tom Bell']],
    ['a noun and a colon', 'Asked about Bell, Doe’s answer was brief: “No.” Jane Doe left.', ['direct “No.” Jane Doe']],
    ['an apposition', '“Go,” Jane Doe, a friend of Tom Bell, said.', ['direct “Go,” Jane Doe']],
    [
      'two who share a surname',
      'Jane Doe and Tom Doe met. “Go,” Mr Doe said. “No,” Mrs Doe said.',
      ['direct “Go,” Tom Doe', 'direct “No,” Jane Doe'],
    ],
    ['an interview', 'Jane Doe wrote it.\n\nQ: When?\n\nA: In May, I think.', ['direct When? Q', 'direct In May, I think. Jane Doe']],
    ['the title of a work', 'In her novel “The Last Ferry Home”, Jane Doe wrote of rain.', ['title “The Last Ferry Home” –']],
    ['words that nobody is credited with', 'The so-called “safe” road was closed.', ['scare “safe” –']],
    ['a dubbing', 'Jane Doe dubbed it “madness”.', ['mixed “madness” Jane Doe']],
  ])('are found: %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('keep the words that link a quote whose speaker cannot be told', () => {
    expect(attribute('“No,” he said.').quotes[0]).toMatchObject({
      speaker: null,
      mention: { text: 'he' },
      cue: { text: 'said' },
      basis: 'verb',
    });
  });

  test('of a title given beside the text lend their names', () => {
    const { quotes } = attribute({ title: 'Jane Doe resigns', text: '“I am tired,” Doe said.' });
    expect(quotes).toMatchObject([{ start: 0, speaker: { name: 'Jane Doe' } }]);
  });

  test('shown by words that two fields share keep the part that lies in one', () => {
    const { quotes } = attribute({ title: '“It will sail”, according', text: 'to Ada Quill, the mayor.' });
    expect(quotes).toMatchObject([
      {
        field: 'title',
        speaker: { name: 'Ada Quill' },
        mention: { start: 3, end: 12, text: 'Ada Quill' },
        cue: null,
        basis: 'according-to',
      },
    ]);
  });
});
