/**
 * Whom the text talks of: mentions, and the entities that they mean. No code.
 *
 * Offsets are UTF-16 code units into the text, half-open. Token indices are positions in `Tokens`; `first` and `last` are both inclusive. An index of -1
 * means "none".
 */
import type { Gender, Span, SpeakerKind } from '../types.js';

/** How a mention refers. */
export type MentionKind = 'name' | 'pronoun' | 'description' | 'pair';

/** The gender that words show, or null. */
export type Sex = Gender | null;

/** How much speaks for each kind of bearer of a name or noun; at least 0, about 3 for a sure sign. */
export interface Evidence {
  person: number;
  organisation: number;
  document: number;
  place: number;
}

/** A piece of text that refers to an entity. */
export interface Mention {
  kind: MentionKind;
  /** First and last token, title and determiner included. */
  first: number;
  last: number;
  /** First token of the name itself, without titles; for others equal to `first`. */
  core: number;
  /** First token of all that belongs to it: that of an apposition in front (“His lawyer, Jo Roe”), or `first`. */
  phrase: number;
  /** The head: last token of a name, noun of a description, the pronoun, the “and” of a pair. */
  head: number;
  /** Lower case: the pronoun, the head noun in the singular, or the last word of the name. */
  key: string;
  /** The determiner that a description begins with, in lower case; “” for none. */
  determiner: string;
  /** Whether it means more than one; null where its words do not say. */
  plural: boolean | null;
  /** As its title or noun shows it. */
  gender: Sex;
  /** As lists of given names have it: a hint for pronouns. */
  likelyGender: Sex;
  evidence: Evidence;
  /** Whether ’s or its like makes it the owner of what follows. */
  possessive: boolean;
  /** Innermost passage that holds it, or -1. */
  passage: number;
  /** The mention that this one only describes (“X, the mayor”, “the contractor, X”, “his wife X”), or -1. */
  describes: number;
  /** The pair that a name is a part of (“Ms Roe and Mr Dale”), or -1; and for a pair its names. */
  pair: number;
  parts: readonly number[];
  /** What the article says the bearer of a name is, around the name: title, apposition; tokens, inclusive; or null. */
  role: { first: number; last: number } | null;
}

/** What the mentions stage adds. */
export interface Mentions {
  /** In order of head. */
  readonly list: readonly Mention[];
  /** For each token the mention whose words it belongs to, or -1. */
  readonly at: Int32Array;
}

/** Somebody or something that the article talks of. */
export interface Entity {
  /** Fullest name, without titles; or its fullest description. */
  name: string;
  kind: SpeakerKind | 'place';
  /** Whether it means more than one; null where the article does not say. */
  plural: boolean | null;
  /** As the article's titles and nouns show it. */
  gender: Sex;
  /** As lists of given names have it: a hint for pronouns. */
  likelyGender: Sex;
  /** The article's own description, or null. */
  role: Span | null;
  /** Head nouns of what describes it, in lower case and singular. */
  nouns: Set<string>;
  /** Indices of its mentions, in order. */
  mentions: number[];
  /** How many pronouns of each gender were taken to mean it, weighed by how sure that was. */
  votes: { male: number; female: number };
  /** How many pronouns of each gender stand where they most likely mean it, in all of the article, before any is resolved. */
  hints: { male: number; female: number };
  /** What its names or its noun say of its kind, summed. */
  evidence: Evidence;
}

/** An entity that a mention may refer to. */
export interface Reading {
  /** Index of the entity. */
  entity: number;
  /** 0 to 1. Those of one mention sum to about 1, and to more where a description is an entity of its own that somebody else is nearly as likely. */
  probability: number;
}

/** What the entities stage adds. */
export interface Entities {
  readonly list: readonly Entity[];
  /** For each mention the entities that it may refer to, first the one that it is taken for, then the likeliest; empty where none fits. */
  readonly readings: readonly (readonly Reading[])[];
}
