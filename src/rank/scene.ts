import type { Article, Cues, Entities, Mentions, Passages, Sentences } from '../article.js';
import type { NobodyFeature, SpeakerFeature } from '../model/weights.js';
import type { Basis } from '../types.js';

/** What ranking reads, and what it has decided so far. */
export interface Scene {
  article: Article;
  passages: Passages;
  sentences: Sentences;
  mentions: Mentions;
  cues: Cues;
  entities: Entities;
  /** Token range of each sentence. */
  ranges: readonly Range[];
  /** For each token what stands before it in the article. */
  counts: Counts;
  /** For each passage before the one at hand what was decided; undefined for those to come. */
  decisions: Decision[];
  /** For each passage the one before it at the same level, or -1. */
  previous: Int32Array;
}

/** Running counts, one longer than the tokens: the difference of two places counts what stands between. */
export interface Counts {
  /** Words outside passages. */
  words: Int32Array;
  /** Passages begun. */
  openings: Int32Array;
}

/** Tokens, inclusive. */
export interface Range {
  first: number;
  last: number;
}

export type SpeakerFeatures = Partial<Record<SpeakerFeature, number>>;
export type NobodyFeatures = Partial<Record<NobodyFeature, number>>;

/** A mention that may be the source of a passage. */
export interface Candidate {
  mention: number;
  /** The cue that links it, or -1. */
  cue: number;
  basis: Basis;
  features: SpeakerFeatures;
}

/** A candidate with its score. */
export interface Ranked extends Candidate {
  score: number;
  /** Its share among all candidates and nobody. */
  probability: number;
}

/** Who said a passage. */
export interface Decision {
  /** All candidates, the best first. */
  candidates: Ranked[];
  /** Probability of each entity, the likeliest first. */
  entities: { entity: number; probability: number }[];
  /** The likeliest entity, or -1 where nobody is likelier. */
  entity: number;
  /** The best candidate of that entity, or null. */
  chosen: Ranked | null;
  /** Probability that nobody said it. */
  nobody: number;
}
