import type { Word } from '../article.js';

/** An acronym has at most so many letters. */
const longest = 6;

/** Whether a word is written as acronyms are: all in capitals, short, without figures. */
export function isAcronym({ allCaps, lower }: Word): boolean {
  return allCaps && lower.length <= longest && !/\d/.test(lower);
}
