import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lexiconFiles } from '../train/lexicon.js';

describe('the lists of names', () => {
  test.each(Object.entries(lexiconFiles()))('%s is what the package makes of it: if not, run `npm run lexicon`', (path, contents) => {
    expect(readFileSync(path, 'utf8')).toBe(contents);
  });
});
