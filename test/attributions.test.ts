import { describe, expect, test } from 'vitest';
import { allActs, allTypes, createAttributor, type Options } from '../src/index.js';

const attribute = createAttributor({ types: allTypes });

/** Quotes on one line each: type, words, who said them, by which words. */
const read = (text: string, options: Partial<Options> = {}) =>
  attribute(text, options).quotes.map(
    ({ type, segments, speaker, cue }) =>
      `${type} [${segments.map(({ start, end }) => text.slice(start, end)).join(' … ')}] ${speaker?.name ?? '–'} (${cue?.text ?? '–'})`,
  );

describe('what was said without quotation marks', () => {
  test.each<[string, string, string[]]>([
    [
      'behind “said that”',
      'Mayor Ada Quill said that the ferry would sail in June.',
      ['indirect [that the ferry would sail in June] Ada Quill (said)'],
    ],
    [
      'behind “said” alone',
      'Mayor Ada Quill said the ferry would sail in June.',
      ['indirect [the ferry would sail in June] Ada Quill (said)'],
    ],
    [
      'before its cue',
      'The ferry will sail in June, Mayor Ada Quill said on Monday.',
      ['indirect [The ferry will sail in June] Ada Quill (said)'],
    ],
    ['around its cue', 'The ferry, Ada Quill said, would sail in June.', ['indirect [The ferry … would sail in June] Ada Quill (said)']],
    [
      'behind “according to”',
      'The line lost two million pounds last year, according to Tom Okoro.',
      ['indirect [The line lost two million pounds last year] Tom Okoro (according to)'],
    ],
  ])('is found %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('a doubtful cue in what another one says is part of that, and none of its own', () => {
  expect(read('Ada Quill asked whether the mayor had said that.', { acts: allActs })).toEqual([
    'indirect [whether the mayor had said that] Ada Quill (asked)',
  ]);
});

describe('words in quotation marks inside reported ones', () => {
  const text = 'Tom Okoro said the plan was “a costly mistake” and that the council should drop it.';

  test('are the passages of a mixed quote, whose segments are all of it', () => {
    const [quote, ...others] = attribute(text).quotes;
    expect(others).toEqual([]);
    expect(quote).toMatchObject({ type: 'mixed', speaker: { name: 'Tom Okoro' }, cue: { text: 'said' } });
    expect(quote.passages.map(({ start, end }) => text.slice(start, end))).toEqual(['“a costly mistake”']);
    expect(quote.text).toContain('the plan was “a costly mistake”');
  });

  test('are one quote with the floating sentence behind them, and another with that of the next paragraph', () => {
    const told = '“We are glad,” Ada Quill said. “We all are.”\n\n“It was a long wait,” she added.';
    expect(attribute(told).quotes.map(({ passages }) => passages.length)).toEqual([2, 1]);
  });
});

describe('what a cue says that somebody did', () => {
  const text = 'Ada Quill said the ferry would sail. Tom Okoro believes that the mayor is wrong. He plans to appeal.';

  test('is told, and chooses what comes back', () => {
    const acts = (options: Partial<Options>) => attribute(text, options).quotes.map(({ act }) => act);
    expect(acts({})).toEqual(['speech']);
    expect(acts({ acts: allActs })).toEqual(['speech', 'thought', 'intention']);
    expect(acts({ acts: ['thought'] })).toEqual(['thought']);
    expect(acts({ acts: [] })).toEqual([]);
  });

  test('never takes away what stands in quotation marks', () => {
    expect(attribute('Tom Okoro believes that the mayor is “plain wrong” about it.').quotes.map(({ passages }) => passages.length)).toEqual(
      [1],
    );
  });
});

test('the kinds of quotes can be chosen', () => {
  const text = '“We are glad,” Ada Quill said. Tom Okoro said that the line had lost money.';
  const types = (chosen: Options['types']) => attribute(text, { types: chosen }).quotes.map(({ type }) => type);
  expect(types(['direct'])).toEqual(['direct']);
  expect(types(['indirect'])).toEqual(['indirect']);
  expect(types([])).toEqual([]);
});

test.each<[string, string]>([
  ['Tom Okoro said that the line would close.', 'affirmed'],
  ['Tom Okoro did not say that the line would close.', 'negated'],
  ['Tom Okoro would have said that the line was safe.', 'hypothetical'],
  ['Tom Okoro declined to say whether the line would close.', 'declined'],
  ['Nobody will listen if Tom Okoro says that the line is safe.', 'hypothetical'],
  ['No councillor said that the line was safe.', 'negated'],
])('%s is %s', (text, polarity) => {
  expect(attribute(text, { acts: allActs }).quotes[0]?.polarity).toBe(polarity);
});

test('an indirect statement is said by whom its source means', () => {
  const text = 'Councillor Ada Quill opened the meeting on Monday. She said that the ferry would sail in June.';
  expect(attribute(text).quotes[0]).toMatchObject({ speaker: { name: 'Ada Quill' }, mention: { text: 'She' }, cue: { text: 'said' } });
});

test('“who” behind a comma or dash means the nearest person before it', () => {
  const speakerOf = (text: string) =>
    attribute(text, { acts: allActs }).quotes.find(({ mention }) => mention?.text === 'who')?.speaker?.name;
  expect(speakerOf('The harbour needs a new wall, said Ada Quill — who also believes that the pier is safe.')).toBe('Ada Quill');
  expect(speakerOf('A woman in the street, who said that the wall was old, left early.')).toContain('woman');
});

test('a source ends before the comma that closes it', () => {
  const [quote] = attribute('Ada Quill, the mayor of the town, said that the ferry would sail in June.').quotes;
  expect(quote.mention?.text).toBe('Ada Quill, the mayor of the town');
});
