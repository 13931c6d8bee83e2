import type { Range } from '../article.js';
import type { Beliefs } from './beliefs.js';
import type { Columns } from './columns.js';
import type { Scans } from './scans.js';

/** Counts of tokens before each token: the difference of two is how many lie between. */
export interface Sums {
  verbs: Int32Array;
  commas: Int32Array;
  marks: Int32Array;
  cues: Int32Array;
}

/** All that the questions about a cue look at: a stretch of tokens, and what is known of it. */
export interface Scene extends Range {
  columns: Columns;
  scans: Scans;
  sums: Sums;
  beliefs: Beliefs;
  /** Features of the tokens of the stretch, row by row. */
  features: Int32Array;
}

/** From this class of prior on a word counts as a cue between two tokens. */
const countedCue = 5;

export function sumsOf({ count, verb, tag, stop, quote, prior }: Columns): Sums {
  const column = () => new Int32Array(count + 1);
  const sums = { verbs: column(), commas: column(), marks: column(), cues: column() };
  for (let at = 0; at < count; at++) {
    sums.verbs[at + 1] = sums.verbs[at] + (verb[at] === 1 || tag[at] >> 1 === auxiliary ? 1 : 0);
    sums.commas[at + 1] = sums.commas[at] + (stop[at] === 1 ? 1 : 0);
    sums.marks[at + 1] = sums.marks[at] + (quote[at] >= 2 ? 1 : 0);
    sums.cues[at + 1] = sums.cues[at] + (prior[at] >= countedCue ? 1 : 0);
  }
  return sums;
}

/** The number of the tag of auxiliary verbs. */
const auxiliary = 4;

/** How many there are from one token to another, both inclusive. */
export function between(sums: Int32Array, first: number, last: number): number {
  return first <= last ? sums[last + 1] - sums[first] : 0;
}
