import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createAttributor } from '../src/index.js';
import { createTagger } from '../src/read/tagger.js';
import { createReader } from '../src/read.js';

test('300,000 words that nobody has seen leave the memory bounded', { timeout: 180_000 }, async () => {
  const script = fileURLToPath(new URL('children/invented.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', script, '300000']);
  const { before, after, quotes } = JSON.parse(stdout) as { before: number; after: number[]; quotes: number };
  expect(quotes).toBeGreaterThan(60_000); // twenty an article: they were read
  // wink-nlp alone would grow by about 90 MiB. What caches hold when the count ends depends on when they were last emptied.
  expect(Math.max(...after) - before, `from ${before} to ${after} MiB`).toBeLessThan(25);
});

test('a tagger can be renewed as often as a long life asks for', () => {
  const { words } = createReader()('Roe said so.').tokens;
  // wink-nlp writes out a part of its model at each start, twice as long each time, and fails at the twenty-first.
  for (let renewed = 0; renewed < 24; renewed++) expect(createTagger()(words)).toEqual(['PROPN', 'VERB', 'ADV', 'PUNCT']);
});

test('an article may have more mentions than a call may have arguments', () => {
  expect(createAttributor()('He said she '.repeat(70_000)).quotes).toEqual([]);
});
