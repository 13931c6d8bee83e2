/**
 * The article as the stages see it: each stage adds one list and reads only earlier ones. No code.
 *
 * Offsets are UTF-16 code units into the text, half-open. Token indices are positions in `Tokens`; `first` and `last` are both inclusive. An index of -1
 * means "none".
 */
import type { Attribution, Cues, Decision } from './article/saying.js';
import type { Article, Passages, Sentences } from './article/text.js';
import type { Entities, Mentions } from './article/who.js';

export type * from './article/saying.js';
export type * from './article/text.js';
export type * from './article/who.js';
export type { Head, Pronoun, TokenKind, VerbForm, Word } from './word.js';

/** The lists of the stages up to cues, as later stages read them. */
export interface Stages {
  article: Article;
  passages: Passages;
  sentences: Sentences;
  mentions: Mentions;
  cues: Cues;
}

/** All that the stages found. */
export interface Findings extends Stages {
  entities: Entities;
  decisions: readonly Decision[];
  attributions: readonly Attribution[];
}
