import { expect, test } from 'vitest';
import { isBlank } from '../src/index.js';

test.each(['', ' \t\r\n', '\u00a0\u2003\u3000', '\ufeff\u200b\u2060', '\u0000\u0085'])('nothing to read in %j', (text) => {
  expect(isBlank(text)).toBe(true);
});

test.each(['a', ' . ', '\u200b“', '😀', '\ufeffя'])('something to read in %j', (text) => {
  expect(isBlank(text)).toBe(false);
});
