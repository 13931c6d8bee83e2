import { describe, expect, test } from 'vitest';
import { examples } from '../../openapi/examples/index.js';
import { createAttributor, type Quote } from '../../src/index.js';

const attribute = createAttributor();

/** For each example, in what order who says what: how a passage begins, and the speaker. Not every passage is listed. */
const said: Record<string, [begins: string, speaker: string][]> = {
  ferry: [
    ['“We are ready', 'Ada Quill'],
    ['“The boats are here', 'Ada Quill'],
    ['“I never said', 'Tom Okoro'],
    ['“When the ferry stopped', 'Lena Marsh'],
    ['“Now I hear hammers', 'Lena Marsh'],
  ],
  court: [
    ['‘He sat with them', 'Priya Nair'],
    ['‘We sold raffle tickets', 'Margaret Yeo'],
    ['‘He asks me to say', 'Owen Pritchard'],
    ['‘You didn’t need it', 'Helen Farrow'],
    ['‘You simply found', 'Helen Farrow'],
  ],
  match: [
    ['"He makes that run', 'Jo Lindqvist'],
    ['"We switched off', 'Sam Adeyemi'],
    ['"Close?"', 'Jo Lindqvist'],
    ['"My grandmother', 'Jo Lindqvist'],
  ],
  interview: [['“Nobody buys a chair', 'Paul Seddon']],
  science: [
    ['“We thought it was', 'Yusuf Halloran'],
    ['“So we threw', 'Yusuf Halloran'],
    ['“Moss is a special case', 'Mei-Ling Castro'],
    ['“A tree can’t', 'Mei-Ling Castro'],
  ],
  statement: [
    ['“I went to the ward', 'Kavita Deshmukh'],
    ['“poetry”', 'Arjun Pillai'],
  ],
};

describe.each(examples)('the example $name', ({ name, request }) => {
  const { text, title, options = {} } = request;
  const answer = attribute({ text, ...(title === undefined ? {} : { title }) }, { ...options, minConfidence: 0, offsets: 'utf16' });

  test('shows the right speakers', () => {
    const expected = said[name] ?? [];
    const says = (begins: string) =>
      answer.quotes.find(({ passages }) => passages.some(({ start }) => text.startsWith(begins, start)))?.speaker?.name;
    const speakers = expected.map(([begins]) => [begins, says(begins)]);
    expect(speakers).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('loses no quotation: every opening mark is in a passage', () => {
    const marks = [...text.matchAll(/“|(?<=^|\s)["‘](?=\S)/g)].map(({ index }) => index);
    const covered = (index: number) =>
      answer.quotes.some(({ passages }: Quote) => passages.some(({ start, end }) => start <= index && index < end));
    expect(marks.filter((index) => !covered(index)).map((index) => text.slice(index, index + 20))).toEqual([]);
  });

  test('is plain text, with the line breaks of its file and nothing at its ends', () => {
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/[\r\t]|\p{Cc}(?<!\n)/u);
    expect(text.length).toBeGreaterThan(700);
  });
});
