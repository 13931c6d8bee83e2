import type { Decision, Entities, Stages } from '../article.js';
import type { Rows } from '../model/rows.js';
import type { NobodyFeature } from '../model/weights.js';

/** What ranking reads, and what it has decided so far. */
export interface Scene extends Stages {
  entities: Entities;
  /** For each paragraph how many time stamps stand before it and in it: where one stands between, nothing goes on. */
  scenes: Int32Array;
  /** Token range of each sentence. */
  ranges: readonly Range[];
  /** For each token what stands before it in the article. */
  counts: Counts;
  /** The mark that opens most quotations that stand in no other one. */
  usualMark: string;
  /** For each passage before the one at hand what was decided; undefined for those to come. */
  decisions: Decision[];
  /** For each passage the one before it at the same level, or -1. */
  previous: Int32Array;
  /** Who said the passages before that stand in no other one, in order, and how many each. */
  spoken: number[];
  times: Map<number, number>;
  /** Where the rows of a passage are filled. */
  rows: Rows;
}

/** Running counts, one longer than the tokens: the difference of two places counts what stands between. */
export interface Counts {
  /** Words outside passages. */
  words: Int32Array;
  /** Passages begun. */
  openings: Int32Array;
  /** Verbs and commas outside passages. */
  verbs: Int32Array;
  commas: Int32Array;
}

/** Tokens, inclusive. */
export interface Range {
  first: number;
  last: number;
}

export type NobodyFeatures = Partial<Record<NobodyFeature, number>>;
