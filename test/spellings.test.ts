import { expect, test } from 'vitest';
import { hashOf } from '../src/model/hash.js';
import { createSpellings } from '../src/read/spellings.js';

test('spellings are found where they stand, each by its number, however many there are', () => {
  const table = createSpellings();
  const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
  for (const [at, word] of words.entries()) expect(table.add(word)).toBe(at);
  const text = words.join(' ');
  let start = 0;
  for (const [at, word] of words.entries()) {
    expect(table.find(text, start, start + word.length)).toBe(at);
    start += word.length + 1;
  }
  expect(table.find('word20000', 0, 9)).toBe(-1);
  expect(table.size()).toBe(words.length);
});

test('spellings that were made up to want the same slot are found all the same, also when the table has grown', () => {
  const table = createSpellings();
  const words: string[] = [];
  for (let at = 0; words.length < 500; at++) if ((hashOf(`made${at}`) & 0xfff) === 7) words.push(`made${at}`);
  for (const [at, word] of words.entries()) expect(table.add(word)).toBe(at);
  for (let more = 0; more < 10_000; more++) table.add(`more${more}`);
  for (const [at, word] of words.entries()) expect(table.find(word, 0, word.length)).toBe(at);
  expect(table.find('made up', 0, 7)).toBe(-1);
});
