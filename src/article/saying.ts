/**
 * Who said what: cues, candidates for each passage, decisions, attributions. No code.
 *
 * Offsets are UTF-16 code units into the text, half-open. Token indices are positions in `Tokens`; `first` and `last` are both inclusive. An index of -1
 * means "none".
 */
import type { SpeakerFeature } from '../model/weights.js';
import type { Act, Basis, Quote } from '../types.js';
import type { Range } from './text.js';

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

/** What tells how far something can be trusted: each adds its value times its weight to the logarithm of the odds. */
export interface Fact {
  feature: string;
  value: number;
  weight: number;
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
  /** How often, 0 to 1, such a one is an attribution with this content and this source; and what told that, none where nothing did. */
  sureness: number;
  facts: readonly Fact[];
}
