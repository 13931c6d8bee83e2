import { describe, expect, test } from 'vitest';
import { createAttributor } from '../src/index.js';
import { createPipeline } from '../src/training.js';

const attribute = createAttributor();

/** Without anything learned, so that the tests hold whatever the models become. */
const findAll = createPipeline({ descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null });

/** Quotes on one line each: text, speaker. */
const read = (text: string) => attribute(text).quotes.map(({ text: words, speaker }) => `${words} ${speaker?.name ?? '–'}`);

describe('embedded posts are passages of their account', () => {
  const before = 'The bridge at Fell is old, said Ada Quill, the mayor.\n\n';
  const after = '\n\nTom Bell, her deputy, was away.';
  const post = ['The bridge is closed. Please stay home. Ada Quill'];
  test.each<[string, string, string[]]>([
    ['signed at the end', 'The bridge is closed. Please stay home. — Ada Quill (@adaquill) November 3, 2026', post],
    ['signed on a line of their own', 'The bridge is closed. Please stay home.\n— Ada Quill (@adaquill) 3 Nov. 2026', post],
    ['under the line of the account', 'Ada Quill @adaquill · Nov 3\nThe bridge is closed. Please stay home.', post],
    ['behind the account and the date', 'Ada Quill (@adaquill) · 2h The bridge is closed. Please stay home.', post],
    ['under a line with the time of day', 'Ada Quill @adaquill · 10:32 AM · May 3, 2026\nThe bridge is closed. Please stay home.', post],
    ['signed with a date of numbers', 'The bridge is closed. Please stay home. — Ada Quill (@adaquill) 03/05/2026', post],
    ['signed by a handle and a date', 'The bridge is closed. Please stay home. — @adaquill May 3, 2026', post],
    ['signed with a handle alone', '“The bridge is closed.” — @adaquill', ['“The bridge is closed.” Ada Quill']],
    ['in quotation marks', '“The bridge is closed.” — Ada Quill (@adaquill) November 3, 2026', ['“The bridge is closed.” Ada Quill']],
    ['of an account that the article does not name', '“The bridge is closed.” — @fellwatch', ['“The bridge is closed.” @fellwatch']],
  ])('%s', (_, text, expected) => {
    expect(read(before + text + after)).toEqual(expected);
  });

  test.each([
    ['an e-mail address', 'Write to Tom Bell — tom@bell.example 3 May 2026'],
    ['a mention in running text', 'The mayor — Ada Quill (@adaquill) — closed the bridge on May 3, 2026.'],
    ['an account to follow', 'Ada Quill is a reporter. Follow her at @adaquill'],
    ['the line of an author', 'The bridge at Fell\n\nAda Quill @adaquill · Nov 3\n\nThe bridge is closed now.'],
    ['a handle alone that signs words without marks', 'The bridge is closed. Please stay home. — @adaquill'],
    ['words that go on behind the date', 'The bridge is closed. Please stay home. — Ada Quill (@adaquill) May 3, 2026, was what it said.'],
    ['a line of the author with “by”', 'The bridge is closed.\n\nBy Ada Quill @adaquill · Nov 3\n\nIt opens in May.'],
    ['a line without a date', 'The bridge is closed.\n\nAda Quill @adaquill\n\nIt opens in May.'],
    ['a line under which nothing stands', 'The bridge is closed.\n\nAda Quill @adaquill · Nov 3'],
    ['a credit', 'A view of Fell — Ada Quill (@adaquill)'],
  ])('but not beside %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('names in bold type are labels of turns', () => {
  test.each([
    ['without a colon', '**Jane Doe** ', '**Tom Bell** '],
    ['with one inside', '**Doe:** ', '**Bell:** '],
    ['with one behind', '**Doe**: ', '**Bell**: '],
    ['with underscores', '__Doe__ ', '__Bell__ '],
  ])('%s', (_, doe, bell) => {
    const text = `Jane Doe met Tom Bell.\n\n${doe}When did you start?\n\n${bell}I began in May.\n\n${doe}And why?`;
    expect(read(text)).toEqual(['When did you start? Jane Doe', 'I began in May. Tom Bell', 'And why? Jane Doe']);
  });

  test('but not where the sentence goes on behind the name', () => {
    expect(read('**Jane Doe** was born in Fell.\n\n**Tom Bell** was born in Hale.\n\n**Jane Doe** moved to Hale in May.')).toEqual([]);
  });
});

test('headings in bold type are none', () => {
  expect(read('**Pros** Fast and light.\n\n**Cons** Dear and loud.\n\n**Pros** A fine screen.')).toEqual([]);
});

describe('a closing mark without an opening one in a turn', () => {
  const turns = (words: string, colon = ': ') => `BELL: When was it?\n\nQUILL${colon}${words}\n\nBELL: And then?\n\nQUILL: It ended.`;
  const passagesIn = (text: string) => findAll(text).passages.list.map(({ start, end, parent }) => [text.slice(start, end), parent]);

  test('closes a passage that begins behind the label, inside the turn', () => {
    expect(passagesIn(turns('It was in May,” she told me. It rained.')).slice(1, 3)).toEqual([
      ['It was in May,” she told me. It rained.', -1],
      ['It was in May,”', 1],
    ]);
  });

  test('closes nothing where no word stands before it', () => {
    expect(passagesIn(turns('” she told me.', ':')).slice(1, 3)).toEqual([
      ['” she told me.', -1],
      ['And then?', -1],
    ]);
  });

  test('that stands in a later sentence leaves the label alone, too', () => {
    expect(passagesIn(turns('No. It rained. It was in May,” she told me.')).slice(1, 3)).toEqual([
      ['No. It rained. It was in May,” she told me.', -1],
      ['No. It rained. It was in May,”', 1],
    ]);
  });
});

describe('a time stamp that begins a paragraph begins a new scene', () => {
  /** Whether somebody is considered for the last passage because of what was said before it. */
  const goesOn = (text: string) =>
    findAll(text)
      .decisions.at(-1)
      ?.candidates.some(({ basis }) => basis === 'continuation');
  const before = '14:10 “We wait,” said Jane Doe, the minister.\n\n';
  const passage = '“The rain will not stop before the evening.”';

  test('what stands alone goes on with what was said before', () => {
    expect(goesOn(`${before}${passage}`)).toBe(true);
    expect(goesOn(`${before}At 14:32 it rained. ${passage}`)).toBe(true);
  });

  test.each(['14:32 ', '14:32\n\n', '2.15pm ', '9.50am: ', '[12:04] ', '9:50 a.m. ', '14:32 GMT – '])('but not behind “%s”', (stamp) => {
    expect(goesOn(`${before}${stamp}${passage}`)).toBe(false);
  });

  test('in one paragraph it does', () => {
    expect(goesOn(`${before}14:32 “It is late,” said Tom Bell. ${passage}`)).toBe(true);
  });
});

describe('pronouns that the article tells', () => {
  test.each([
    'Alex Roe, who uses they and them, met the councillors. “I am glad,” they said.',
    'Alex Roe, who uses they/them pronouns, met the councillors. “I am glad,” they said.',
    'Alex Roe, whose pronouns are they/them, met the councillors. “I am glad,” they said.',
    'Alex Roe (they/them) met the councillors. “I am glad,” they said.',
    'Mx Alex Roe met the councillors. “I am glad,” they said.',
  ])('%s', (text) => {
    const { mentions, entities } = findAll(text);
    const they = mentions.list.findLastIndex(({ key }) => key === 'they');
    expect(entities.list[entities.readings[they][0].entity]).toMatchObject({ name: 'Alex Roe', gender: 'nonbinary' });
    expect(attribute(text).quotes).toMatchObject([{ speaker: { name: 'Alex Roe' } }]);
  });

  test('of several in one sentence say nothing of anybody', () => {
    expect(attribute('“They and them are pronouns,” said Alex Roe.').speakers).toMatchObject([{ name: 'Alex Roe', gender: null }]);
  });
});

describe('questions and answers', () => {
  test('whoever asks stays a label where the article does not name them', () => {
    const { quotes, speakers } = attribute('Jane Doe wrote it.\n\nQ: When?\n\nA: In May.\n\nQ: Why?\n\nA: I had to.');
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Q', 'Jane Doe', 'Q', 'Jane Doe']);
    expect(speakers.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Q unnamed', 'Jane Doe person']);
  });

  test('in court counsel are named above their questions', () => {
    const text =
      'Adam Roe and Clara Bell are lawyers. The witness was Jane Doe.\n\nBY MR. ROE:\n\nQ. Where were you?\n\nA. At home.\n\n' +
      'BY MS. BELL:\n\nQ. All night?\n\nA. Yes.';
    expect(read(text)).toEqual(['Where were you? Adam Roe', 'At home. Jane Doe', 'All night? Clara Bell', 'Yes. Jane Doe']);
  });
});
