/** What is known of a spelling wherever it stands. */
import type { Evidence } from './article.js';
import type { Gender } from './types.js';

/** What a token is made of. `mark`: a quotation mark or an apostrophe that stands free of a word. */
export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation';

/** One spelling, interned: all tokens that are spelt alike share it. */
export interface Word {
  /** As spelt, without soft hyphens and other invisible characters. */
  readonly text: string;
  /** Lower case, with straight apostrophes and plain hyphens. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** Whether its first letter is a capital. */
  readonly capital: boolean;
  /** Whether it has two or more letters and all are capitals. */
  readonly allCaps: boolean;
  /** What wink-nlp is given in its place: plain ASCII that it never splits. Empty: nothing (quotation marks). */
  readonly plain: string;
  /** What it tells as the head of a description; null where it can be none. */
  readonly head: Head | null;
  /** What form of which verb of saying it is; null where it is none. */
  readonly saying: VerbForm | null;
  readonly code: WordCode;
}

/** Numbers that stand for a spelling where a model with many features reads it. */
export interface WordCode {
  /** Of all of it, of its stem, of its last three and its last two letters, in lower case. */
  word: number;
  stem: number;
  ending: number;
  shortEnding: number;
  /** What it looks like: a capital, capitals, another beginning with a capital, a number, small letters, anything else; 1 to 6. */
  shape: number;
}

/** What a noun tells as the head of a description. */
export interface Head {
  /** The noun in the singular. */
  noun: string;
  plural: boolean;
  gender: Gender | null;
  evidence: Evidence;
}

/** What a form of a verb of saying is. */
export interface VerbForm {
  lemma: string;
  /** How often a sentence that has the verb reports speech, 0 to 1. */
  strength: number;
  form: 'base' | 'third' | 'past' | 'participle' | 'progressive';
}
