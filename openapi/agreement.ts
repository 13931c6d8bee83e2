/**
 * Proof, when this file is compiled, that the published schemas and the engine's own types are the same. Where a field is added to the one and
 * not to the other, the build stops here. No code.
 */
import type { Static, TSchema } from 'typebox';
import type { Block, Extracted } from '../documents/door.js';
import type {
  Alternative,
  ArticleInput,
  ExplainedCandidate,
  Meta,
  Options,
  Quote,
  Reason,
  Result,
  Span,
  Speaker,
  SpeakerRef,
  TextSpan,
} from '../src/index.js';
import type { ExplainedCandidateSchema, ReasonSchema } from './schemas/explanation.js';
import type { BlockSchema, ExtractedSchema } from './schemas/extracted.js';
import type { AlternativeSchema, QuoteSchema, SpeakerRefSchema } from './schemas/quote.js';
import type { ArticleSchema, OptionsSchema } from './schemas/request.js';
import type { MetaSchema, ResultSchema, SpeakerSchema } from './schemas/result.js';
import type { SpanSchema, TextSpanSchema } from './schemas/spans.js';

/** An object type with every level written out, so that an interface and a literal of the same fields are the same type. */
type Flat<T> = T extends readonly (infer Item)[] ? Flat<Item>[] : T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T;

/** True only where both are the very same type, optional fields and nulls included. */
type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

type Shape<Schema extends TSchema> = Static<Schema>;
type Holds<Claim extends true> = Claim;

/** The engine's result with the hash that the service adds to it, and the article that a document was read as. */
export type Answer = Omit<Result, 'meta'> & { meta: Meta & { textHash: string }; article?: Extracted };

/** The engine takes an id or a title that is undefined; JSON has no such value. */
type SentArticle = { [Key in keyof ArticleInput]-?: Exclude<ArticleInput[Key], undefined> };

/** Each by itself, the inner ones first: the compiler gives up comparing types that are nested deeply, and calls them the same. */
export type Agreed = [
  Holds<Same<Shape<typeof SpanSchema>, Span>>,
  Holds<Same<Shape<typeof TextSpanSchema>, TextSpan>>,
  Holds<Same<Shape<typeof ReasonSchema>, Reason>>,
  Holds<Same<Shape<typeof ExplainedCandidateSchema>, ExplainedCandidate>>,
  Holds<Same<Shape<typeof SpeakerRefSchema>, SpeakerRef>>,
  Holds<Same<Shape<typeof AlternativeSchema>, Alternative>>,
  Holds<Same<Shape<typeof QuoteSchema>, Quote>>,
  Holds<Same<Shape<typeof SpeakerSchema>, Speaker>>,
  Holds<Same<Shape<typeof MetaSchema>, Answer['meta']>>,
  Holds<Same<Shape<typeof BlockSchema>, Block>>,
  Holds<Same<Shape<typeof ExtractedSchema>, Extracted>>,
  Holds<Same<Shape<typeof ResultSchema>, Answer>>,
  Holds<Same<Shape<typeof OptionsSchema>, Partial<Options>>>,
  Holds<Same<Required<Omit<Shape<typeof ArticleSchema>, 'options' | 'corrections'>>, SentArticle>>,
];
