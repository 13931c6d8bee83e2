/**
 * The article as the stages see it: each stage adds one list and reads only earlier ones. No code.
 *
 * Offsets are UTF-16 code units into the text as it was sent, half-open. Token indices are positions in `Tokens`; `first` and `last` are
 * both inclusive. An index of -1 means "none".
 */
import type { SpeakerFeature } from './model/weights.js';
import type { Act, Basis, Gender, Quote, Span, SpeakerKind } from './types.js';
import type { Word } from './word.js';

export type { Head, TokenKind, VerbForm, Word } from './word.js';

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
  /** 0 to 1; the readings of one mention sum to at most 1. */
  probability: number;
}

/** What the entities stage adds. */
export interface Entities {
  readonly list: readonly Entity[];
  /** For each mention the entities that it may refer to, the likeliest first; empty where none fits. */
  readonly readings: readonly (readonly Reading[])[];
}

/** How a cue takes its source. */
export type CueKind = 'verb' | 'noun' | 'adjective' | 'according-to';

/** A word of saying, with those who may have said it. */
export interface Cue {
  kind: CueKind;
  /** First and last token (“according to” has two). */
  first: number;
  last: number;
  /** How often such a word introduces speech, 0 to 1. */
  strength: number;
  /** The mention that is its source, or -1. */
  source: number;
  /** How sure the source is, 0 to 1: right beside the cue is surest. */
  sourceScore: number;
  /** The mention spoken to (“told reporters”), or -1. */
  addressee: number;
  /** Whether its words are passive or asked for (“was told”, “asked about it, …”): who stands before it did not say anything by it. */
  passive: boolean;
  /** Innermost passage that holds it, or -1. */
  passage: number;
}

/** What the cues stage adds. */
export interface Cues {
  readonly list: readonly Cue[];
  /** For each mention the cues whose source it is. */
  readonly of: ReadonlyMap<number, readonly number[]>;
}

/** Why a mention may be the source of a passage: feature → value. */
export type SpeakerFeatures = Partial<Record<SpeakerFeature, number>>;

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
  /** What the trees saw of it, kept where the result is to be explained; else null. */
  row: Float64Array | null;
}

/** Who said a passage. */
export interface Decision {
  /** The passage that was decided on; another one where what was decided of that holds here too. */
  passage: number;
  /** All candidates, the best first. */
  candidates: Ranked[];
  /** Probability of each entity, the likeliest first. */
  entities: { entity: number; probability: number }[];
  /** The likeliest entity, or -1 where nobody is likelier. */
  entity: number;
  /** The best candidate of that entity, or null. */
  chosen: Ranked | null;
  /** The candidate whose words link the passage: the chosen one, or the best where its bearer cannot be told; null where nobody is likelier. */
  link: Ranked | null;
  /** Probability that nobody said it. */
  nobody: number;
}

/** The lists of the stages up to cues, as later stages read them. */
export interface Stages {
  article: Article;
  passages: Passages;
  sentences: Sentences;
  mentions: Mentions;
  cues: Cues;
}

/** A range of tokens, both ends inclusive. */
export interface Range {
  first: number;
  last: number;
}

/** Words that say that somebody says something, in quotation marks or not. */
export interface Attribution extends Pick<Quote, 'basis' | 'polarity'> {
  act: Act;
  cue: Range;
  /** The words that name who says it, or null; and the mention that they are, or -1. */
  source: Range | null;
  mention: number;
  /** What is said: one part or two, before and behind the cue; and whether it is surely a statement (“called for calm” is none). */
  content: readonly Range[];
  statement: boolean;
  /** How often, 0 to 1, such a one is an attribution with this content and this source. */
  sureness: number;
}

/** All that the stages found. */
export interface Findings extends Stages {
  entities: Entities;
  decisions: readonly Decision[];
  attributions: readonly Attribution[];
}
