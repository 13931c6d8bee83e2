import { createHash } from 'node:crypto';
import { isBlank } from '../src/door.js';
import { Problem } from './problems.js';

/** Half of a surrogate pair: with the flag u a whole pair is one character and does not match. */
const loneSurrogate = /\p{Cs}/u;
/** What text has none of: controls that are not white space, the mark of a failed decoding, and the byte order mark read backwards. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const notText = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe]/g;
/** Damaged text has a few of them; a file of another kind has many. */
const tolerated = 1 / 20;

/**
 * Refuses what is a string but not an article.
 *
 * @throws {Problem} empty-text or not-text
 */
export function refuseUnreadable(text: string): void {
  if (isBlank(text)) throw new Problem('empty-text', at('must have at least one visible character'));
  if (loneSurrogate.test(text)) {
    throw new Problem('not-text', {
      ...at('must be well-formed Unicode'),
      values: { fault: 'The text has half of a surrogate pair, which is no character.' },
    });
  }
  if ((text.match(notText)?.length ?? 0) > text.length * tolerated) {
    throw new Problem('not-text', {
      ...at('must be text'),
      values: { fault: 'Too many of its characters are control characters: it is a file of another kind, or was decoded wrongly.' },
    });
  }
}

/** The name by which a result says which text its offsets are of: `sha256:` and the hash of the text as UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** How many words a text has, as people count: runs of anything but white space. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words++;
  return words;
}

function at(detail: string): { errors: { pointer: string; detail: string }[] } {
  return { errors: [{ pointer: '/text', detail }] };
}
