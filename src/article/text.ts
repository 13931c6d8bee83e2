/**
 * The text as it was read: tokens, paragraphs, passages, sentences. No code.
 *
 * Offsets are UTF-16 code units into the text, half-open. Token indices are positions in `Tokens`; `first` and `last` are both inclusive. An index of -1
 * means "none".
 */
import type { Span } from '../types.js';
import type { Word } from '../word.js';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** The tokens of an article, column by column. */
export interface Tokens {
  readonly count: number;
  /** Offset of each token's first code unit. */
  readonly start: Int32Array;
  /** Offset after each token's last code unit. */
  readonly end: Int32Array;
  readonly words: readonly Word[];
  readonly tags: readonly Tag[];
  /** 1 where a possessive ’s follows the token; it is no token of its own. */
  readonly possessive: Uint8Array;
  /** Index of the paragraph of each token. */
  readonly paragraph: Int32Array;
}

/** A paragraph: a line, or several lines that were wrapped by hand. */
export interface Paragraph extends Span {
  /** Index of its first token. */
  first: number;
  /** Index of its last token; `first - 1` where it has none. */
  last: number;
  /** Last token of the time stamp that it begins with, as those of live blogs do (“14:32”, “[9.50am]”), or -1: a new scene. */
  stamp: number;
}

/** The text, read once. */
export interface Article {
  readonly text: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
}

/** A stretch of text in quotation marks, or a turn of a transcript. */
export interface Passage extends Span {
  /** Token of the opening mark; -1 where it is missing. */
  open: number;
  /** Token of the closing mark; -1 where it is missing. */
  close: number;
  /** First and last token of the words inside. */
  first: number;
  last: number;
  paragraph: number;
  /** Index of the passage around it, or -1. */
  parent: number;
  /** Index of the passage in an earlier paragraph that it takes up again, or -1. */
  continues: number;
  /** Token range of the label in front of a transcript's turn, or null. */
  label: { first: number; last: number } | null;
}

/** What the passages stage adds. */
export interface Passages {
  /** In order of start; of two that start together the outer one first. */
  readonly list: readonly Passage[];
  /** For each token the innermost passage that holds it, or -1. */
  readonly inner: Int32Array;
  /** For each token the outermost passage that holds it, or -1. */
  readonly outer: Int32Array;
  /** 1 where a token owns what follows: ’s, or an apostrophe behind a plural that is no quotation mark. */
  readonly owner: Uint8Array;
}

/** What the sentences stage adds. Sentences are seen from outside: a quotation belongs to the sentence of its tag. */
export interface Sentences {
  /** For each token its sentence, numbered from 0. */
  readonly of: Int32Array;
  /** 1 where a token begins a sentence, seen from outside or inside its passage. */
  readonly starts: Uint8Array;
}

/** A range of tokens, both ends inclusive. */
export interface Range {
  first: number;
  last: number;
}
