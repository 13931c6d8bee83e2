import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAttributor, type Result } from '../src/index.js';
import { anything, articles, newsy } from './arbitraries.js';
import { attribune } from './cli/command.js';

const folder = fileURLToPath(new URL('articles/', import.meta.url));
const written = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name, 'utf8'));

const generated = (count: number, seed: number): string[] => fc.sample(fc.oneof(articles, newsy, anything), { numRuns: count, seed });

/** Texts whose answers must not change; all have something in them to see, for the command refuses an empty one. */
const texts = [...written, ...generated(200, 1)].filter((text) => /[^\s\p{Cc}\p{Cf}]/u.test(text));

const gold = ['speakers-dev', 'genres-dev'].map((name) => fileURLToPath(new URL(`../../shared/gold/${name}.jsonl`, import.meta.url)));
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('the same text gives the same answer', () => {
  const attribute = createAttributor({ explain: true });
  let first: Result[];
  beforeAll(() => {
    first = texts.map((text) => attribute(text));
  });
  const again = () => texts.map((text) => attribute(text));

  test('a second time, and in another order', () => {
    expect(again()).toEqual(first);
    expect(
      texts
        .toReversed()
        .map((text) => attribute(text))
        .toReversed(),
    ).toEqual(first);
  });

  test('from another attributor, which has read nothing before', () => {
    for (const [at, text] of texts.slice(0, 10).entries()) expect(createAttributor({ explain: true })(text)).toEqual(first[at]);
  });

  test('in a fresh process', async () => {
    const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
    const { code, stdout } = await attribune(['--ndjson', '--explain'], input);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(JSON.parse(JSON.stringify(first)));
  });

  test('after a thousand other articles', () => {
    for (const text of generated(1000, 2)) attribute(text);
    expect(again()).toEqual(first);
  });

  test.skipIf(!gold.every((file) => existsSync(file)))('after the gold articles, which stand beside the project', () => {
    for (const line of gold.flatMap(lines)) attribute((JSON.parse(line) as { text: string }).text);
    expect(again()).toEqual(first);
  });

  test('after one that failed', () => {
    expect(() => attribute({ text: 7 } as never)).toThrow();
    expect(() => attribute('text', { offsets: 'miles' } as never)).toThrow();
    expect(again()).toEqual(first);
  });
});
