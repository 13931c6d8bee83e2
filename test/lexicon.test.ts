import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { peopleStem } from '../src/lexicon/peoples.js';
import { verbsOfSaying } from '../src/lexicon/saying.js';
import { lexiconFiles } from '../train/lexicon.js';

describe('the lists of names', () => {
  test.each(Object.entries(lexiconFiles()))('%s is what the package makes of it: if not, run `npm run lexicon`', (path, contents) => {
    expect(readFileSync(path, 'utf8')).toBe(contents);
  });
});

describe('a people', () => {
  test.each([
    ['swede', 'swedish'],
    ['dane', 'denmark'],
    ['dutch', 'netherlands'],
    ['kenyans', 'kenya'],
    ['austrians', 'austria'],
  ])('is that of its country: %s, %s', (people, country) => {
    expect(peopleStem(people)).toBe(peopleStem(country));
  });

  test.each([
    ['iranian', 'iraq'],
    ['austrian', 'australia'],
    ['indian', 'indonesia'],
    ['nigerien', 'nigeria'],
    ['malaysian', 'malawi'],
  ])('is none of another country: %s, %s', (people, country) => {
    expect(peopleStem(people)).not.toBe(peopleStem(country));
  });
});

test.each(['averred', 'fretted', 'deadpanned', 'regretted', 'retold', 'quipped', 'offered'])(
  '%s is a word of saying as it is spelt',
  (past) => {
    expect(verbsOfSaying.get(past)?.form).toBe('past');
  },
);

test.each(['avered', 'freted', 'deadpaned', 'regreted', 'retelled', 'offerred'])('%s is none', (past) => {
  expect(verbsOfSaying.has(past)).toBe(false);
});
