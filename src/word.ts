/** What is known of a spelling wherever it stands. */
import type { Evidence } from './article.js';
import type { Gender } from './types.js';

/** What a token is made of. `mark`: a quotation mark or an apostrophe that stands free of a word. */
export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation';

/** One spelling, interned: all tokens that are spelt alike share it. */
export interface Word {
  /** Its number among the spellings that the reader remembers; -1 where it is too long for that. */
  readonly number: number;
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
  /** What it shares with its kin (“hydrologist”, “hydrology”), and what the name of a people with that of its country: numbers, quickly compared. */
  readonly beginning: number;
  readonly people: number;
  /** Whether it is a given name more often than anything else, or may be one at all; and the gender that lists of names tell. */
  readonly givenName: boolean;
  readonly mayBeGivenName: boolean;
  readonly givenGender: Gender | null;
  /** Whether it is a title, or a word of one. */
  readonly title: boolean;
  /** How often a sentence with it as an adjective reports speech (“was blunt”), 0 to 1. */
  readonly sayingAdjective: number;
  /** What it shows as a pronoun; null where it is none. */
  readonly pronoun: Pronoun | null;
  /** What form of which verb of saying it is; null where it is none. */
  readonly saying: VerbForm | null;
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

/** What a pronoun shows. */
export interface Pronoun {
  gender: Gender | 'thing' | null;
  plural: boolean;
  possessive: boolean;
  person: 1 | 3;
}
