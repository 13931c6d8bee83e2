import { describe, expect, test } from 'vitest';
import { lock, refused } from './support/licences.js';

const dependency = (more: object) => ({ packages: { '': { license: 'GPL-3.0' }, 'node_modules/a': { version: '1.0.0', ...more } } });

describe('what is shipped', () => {
  test('has free licences only', () => {
    expect(Object.values(lock.packages).filter(({ dev }) => !dev).length).toBeGreaterThan(50);
    expect(refused(lock)).toEqual([]);
  });

  test.each([
    [{ license: 'GPL-3.0-only' }, ['a@1.0.0: GPL-3.0-only']],
    [{}, ['a@1.0.0: no licence']],
    [{ license: 'MIT AND GPL-2.0' }, ['a@1.0.0: MIT AND GPL-2.0']],
    [{ license: 'UNLICENSED' }, ['a@1.0.0: UNLICENSED']],
    [{ license: '(MIT OR GPL-2.0)' }, []],
    [{ license: 'Apache-2.0' }, []],
    [{ license: 'GPL-3.0-only', dev: true }, []],
  ])('is told by its licence: %j', (more, expected) => {
    expect(refused(dependency(more))).toEqual(expected);
  });

  test('includes what the page is built of', () => {
    const packages = { 'node_modules/preact': { version: '11.0.0', license: 'GPL-3.0', dev: true } };
    expect(refused({ packages })).toEqual(['preact@11.0.0: GPL-3.0']);
  });
});
