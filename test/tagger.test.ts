import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createReader } from '../src/read.js';
import { anything, newsy } from './arbitraries.js';

const folder = fileURLToPath(new URL('articles/', import.meta.url));
const written = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name, 'utf8'));

test('words have the tags that wink-nlp itself gives them', () => {
  const read = createReader();
  const nlp = winkNLP(model, ['pos']);
  let same = 0;
  for (const text of [...written, ...fc.sample(fc.oneof(newsy, anything), { numRuns: 300, seed: 3 })]) {
    const { words, tags } = read(text).tokens;
    const plain = words.flatMap((word, token) => (word.plain === '' ? [] : [{ chunk: word.plain, tag: tags[token] }]));
    const found = nlp
      .readDoc(plain.map(({ chunk }) => chunk).join(' '))
      .tokens()
      .out(nlp.its.pos);
    // Where it splits a word after all, its tags are of pieces.
    if (found.length !== plain.length) continue;
    expect(found).toEqual(plain.map(({ tag }) => tag));
    same += 1;
  }
  expect(same).toBeGreaterThan(300);
});

test('a word that names what every object has is a word as any other', () => {
  const { words, tags } = createReader()('The constructor said so.').tokens;
  expect(words.map(({ plain }) => plain)).toEqual(['The', 'constructor', 'said', 'so', '.']);
  expect(tags).toEqual(['DET', 'NOUN', 'VERB', 'ADV', 'PUNCT']);
});
