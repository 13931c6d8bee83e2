/**
 * Every type that two files share. No code.
 *
 * Positions are offsets into the text as it was sent, in UTF-16 code units and half-open: `text.slice(start, end)` is the span. Only a result
 * whose `meta.offsets` is `codepoint` counts Unicode code points instead.
 */

/** A half-open stretch of the text. */
export interface Span {
  /** Offset of the first code unit. */
  start: number;
  /** Offset after the last code unit. */
  end: number;
}

/** A span with the words that it covers. */
export interface TextSpan extends Span {
  /** `text.slice(start, end)`, or that slice of its field. */
  text: string;
  /** Where it does not lie in the text: `title`, `byline`, or `captions/0` and so on; its offsets are into that. */
  field?: string;
}

/** What a door hands to the engine. */
export interface ArticleInput {
  /** The article as it will be published or was received; never changed. */
  text: string;
  /** The caller's own name for the article, given back in the result. */
  id?: string | undefined;
  /** The headline, where the text does not hold it. Its quotes come back with `field`. */
  title?: string | undefined;
  /** Who wrote it, where the text does not say: read for the names in it, never for quotes. */
  byline?: string | undefined;
  /** What stands under its pictures, where the text does not hold it. Their quotes come back with `field`. */
  captions?: string[] | undefined;
}

/**
 * What a quote is. `direct`: whole quoted words. `mixed`: quoted words inside reported ones. `indirect`: reported without quotation marks.
 * `scare`: quoted words that nobody is credited with. `title`: the name of a work.
 */
export type QuoteType = 'direct' | 'mixed' | 'indirect' | 'scare' | 'title';

/**
 * How a quote was linked to its speaker. `verb`: subject of a verb of saying. `noun`: owner of a noun of saying (“Dale’s response”).
 * `adjective`: subject of an adjective of manner (“was blunt”). `according-to`: stands after “according to” or its like. `colon`: stands before
 * the colon that opens the quotation. `turn`: label of a turn in a transcript. `continuation`: goes on from the quotation before it.
 * `context`: no words of saying, only the sentence or paragraph around it. `correction`: a person has put it right (`applyCorrections`); the engine
 * itself never answers it. `none`: nobody is credited.
 */
export type Basis = 'verb' | 'noun' | 'adjective' | 'according-to' | 'colon' | 'turn' | 'continuation' | 'context' | 'correction' | 'none';

/** What a cue says that somebody does: speak or write, think or feel, mean to do, see or hear. */
export type Act = 'speech' | 'thought' | 'intention' | 'perception';

/**
 * Whether it was said at all. `affirmed`: it was. `negated`: it was not (“did not say”). `hypothetical`: it may be or would be (“would have said”).
 * `declined`: somebody would not say it (“declined to say”).
 */
export type Polarity = 'affirmed' | 'negated' | 'hypothetical' | 'declined';

/** What an entity is. `unnamed`: a person or persons whom the article does not name. */
export type SpeakerKind = 'person' | 'group' | 'organisation' | 'document' | 'unnamed';

/** As the article's own pronouns and titles have it; never guessed from a name alone. */
export type Gender = 'male' | 'female' | 'nonbinary';

/** A speaker as a quote names it. */
export interface SpeakerRef {
  /** Id of an entry in `Result.speakers`. */
  id: string;
  /** The fullest name in the article, without titles. */
  name: string;
}

/** Another entity that may have said a quote. */
export interface Alternative extends SpeakerRef {
  /** Probability that this is the speaker, 0 to 1. */
  confidence: number;
}

/** One feature's share in a decision. */
export interface Reason {
  /** Name of the feature. */
  feature: string;
  /** Its value for this candidate. */
  value: number;
  /** What it added to the score: its value times its weight, and what the trees made of it beyond what they made of the mean candidate. */
  contribution: number;
  /** What the feature and its value mean, in at most 90 characters of plain English and none of the article’s words. */
  words: string;
}

/** A candidate source of a quote, as it was ranked. */
export interface ExplainedCandidate {
  /** The candidate mention. */
  mention: TextSpan;
  /** Name of the entity that it was resolved to. */
  name: string;
  /** Sum of the contributions: for two candidates of a quote the difference is the logarithm of the odds; of `indirect` it is that of being right. */
  score: number;
  /** Share of probability among the candidates, 0 to 1; of `indirect` how often such a source with such words is right. */
  probability: number;
  /**
   * The features that changed its odds by about a tenth or more, the weightiest first; then, as `slight`, how many others there are and their sum.
   * Where the same words are quoted elsewhere with a word of saying, `elsewhere` comes first, contribution 0: candidates and reasons are those
   * found there.
   */
  reasons: Reason[];
}

/** One attributed utterance. */
export interface Quote extends TextSpan {
  /** `q1`, `q2` … in order. */
  id: string;
  type: QuoteType;
  /** What its cue says that somebody did; null where nobody is credited. */
  act: Act | null;
  polarity: Polarity;
  /** The content without what interrupts it, ordered and inside the quote; in its field, as the passages are. */
  segments: Span[];
  /** Its parts in quotation marks, the marks included; empty for `indirect`. */
  passages: Span[];
  /** Id of the quote that this one is nested in, or null. */
  parent: string | null;
  /** Who said it; null where nobody is credited or the engine is not sure enough. */
  speaker: SpeakerRef | null;
  /** The source words that were used; null where the speaker is implied. */
  mention: TextSpan | null;
  /** The word or words of saying; null where there is none. */
  cue: TextSpan | null;
  basis: Basis;
  /** Probability that the speaker is right, 0 to 1; where `speaker` is null, that nobody else in the article is better than none. */
  confidence: number;
  /** Other entities that may have said it, the likeliest first. */
  alternatives: Alternative[];
  /**
   * With the option `explain`: the candidates, up to ten, and the features that ranked them, the best first. Of `indirect` the source that its cue has,
   * and what tells how far that can be trusted; empty where it has none.
   */
  explanation?: ExplainedCandidate[];
}

/** An entity that a quote or an alternative names. */
export interface Speaker extends SpeakerRef {
  kind: SpeakerKind;
  /** The article's own description (“Russian President”), without “the” or “a” before it, or null. */
  role: string | null;
  gender: Gender | null;
  /** Where the article names, describes or refers to it, in order. */
  mentions: TextSpan[];
  /** Ids of the quotes that it says. */
  quotes: string[];
}

/** What a result's offsets count. */
export type OffsetUnit = 'utf16' | 'codepoint';

/** About the result as a whole. */
export interface Meta {
  /** Version of the engine. */
  engine: string;
  /** Name of the weights. */
  model: string;
  /** What the offsets count. */
  offsets: OffsetUnit;
  /** Length of the text, in the unit of `offsets`. */
  length: number;
}

/** What the engine answers for one article. */
export interface Result {
  /** The id of the input, where it had one. */
  id?: string;
  /** Those in the title, in the text, in the captions; each in order of start, of two that start together the outer one first. */
  quotes: Quote[];
  /** In order of their first quote, those that are only alternatives last. */
  speakers: Speaker[];
  meta: Meta;
}

/** A way of writing an article with its quotes: one row of the table in `formats.ts`. */
export interface Format {
  /** What the command and the library call it. */
  readonly name: string;
  /** What `Accept` and `Content-Type` call it, without `charset`; the characters are UTF-8. */
  readonly mediaType: string;
  /** Of a file that has it, without the dot. */
  readonly extension: string;
  /** For a list to choose from, in a few words. */
  readonly title: string;
  /**
   * How several articles stand in one file. `array`: items of a JSON array. `table`: rows under one header. `pages`: one behind another, an empty
   * line between. `none`: a file has one article.
   */
  readonly several: 'array' | 'table' | 'pages' | 'none';
  /**
   * @param article what was given to the engine
   * @param result what it answered, in either unit of offsets
   * @returns the whole file
   */
  write(article: ArticleInput, result: Result): string;
}

/**
 * What a person has put right in a result; ids are those of the result. `speaker`: another speaker of the result said it. `name`: somebody of that
 * name said it, a speaker of the result or a new one. `nobody`: no speaker is to be credited. `not-a-quote`: nobody says these words; in quotation
 * marks they stay as scare quotes, without them the quote is gone. `merge`: two speakers are one.
 */
export type Correction =
  | { kind: 'speaker'; quote: string; speaker: string }
  | { kind: 'name'; quote: string; name: string }
  | { kind: 'nobody'; quote: string }
  | { kind: 'not-a-quote'; quote: string }
  | { kind: 'merge'; speaker: string; into: string };
