import type { Word } from '../article.js';
import { dayHalves, timeZones } from '../lexicon/calendar.js';

/** The hour alone tells with a colon (“14:32”); with a full stop only with its half of the day (“2.15pm”, “9.50 a.m.”). */
const hour = /^\d\d?:\d\d(?:[ap]m)?$/;
const half = /^\d\d?(?:\.\d\d)?[ap]m$/;
const bare = /^\d\d?(?:\.\d\d)?$/;
const behind: ReadonlySet<string> = new Set([':', '-', '–', '—', '|', '·']);

/**
 * The last token of the time stamp that a paragraph of a live blog begins with (“14:32”, “9.50am:”, “[12:04]”), or -1: what follows begins anew, with
 * a capital or a mark, or on the next line.
 */
export function stampOf(words: readonly Word[], first: number, last: number): number {
  const bracket = words[first].text === '[' || words[first].text === '(';
  let token = bracket ? first + 1 : first;
  if (token > last || words[token].kind !== 'number') return -1;
  const { lower } = words[token];
  const halved = token < last && dayHalves.has(words[token + 1].lower);
  if (!hour.test(lower) && !half.test(lower) && !(halved && bare.test(lower))) return -1;
  if (halved) token += 1;
  if (token < last && timeZones.has(words[token + 1].text)) token += 1;
  if (bracket) {
    token += 1;
    if (token > last || !/^[\])]$/.test(words[token].text)) return -1;
  }
  while (token < last && behind.has(words[token + 1].text)) token += 1;
  return token === last || words[token + 1].capital || words[token + 1].kind === 'mark' ? token : -1;
}
