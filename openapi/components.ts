import type { TSchema } from 'typebox';
import { withReferences } from './references.js';
import { CorrectionSchema } from './schemas/correction.js';
import { ExplainedCandidateSchema, ReasonSchema } from './schemas/explanation.js';
import { BlockSchema, ExtractedSchema } from './schemas/extracted.js';
import { HealthSchema } from './schemas/health.js';
import { FaultSchema, LineProblemSchema, ProblemSchema } from './schemas/problem.js';
import { AlternativeSchema, QuoteSchema, SpeakerRefSchema } from './schemas/quote.js';
import { ArticleSchema, OptionsSchema } from './schemas/request.js';
import { MetaSchema, ResultSchema, SpeakerSchema } from './schemas/result.js';
import { SpanSchema, TextSpanSchema } from './schemas/spans.js';

/** Every named schema, in the order in which a reader meets them. */
const named: TSchema[] = [
  ArticleSchema,
  CorrectionSchema,
  OptionsSchema,
  ResultSchema,
  QuoteSchema,
  SpeakerSchema,
  SpeakerRefSchema,
  AlternativeSchema,
  MetaSchema,
  ExtractedSchema,
  BlockSchema,
  SpanSchema,
  TextSpanSchema,
  ExplainedCandidateSchema,
  ReasonSchema,
  ProblemSchema,
  LineProblemSchema,
  FaultSchema,
  HealthSchema,
];

const names = new Set(named.map(nameOf));

/** The schemas by name, each referring to the others. */
export const schemas = Object.fromEntries(named.map((schema) => [nameOf(schema), withReferences(schema, names)]));

/** A reference to a named schema. */
export function ref(schema: TSchema): { $ref: string } {
  if (!names.has(nameOf(schema))) throw new Error('This schema is not among the components.');
  return { $ref: `#/components/schemas/${nameOf(schema)}` };
}

/** Header fields that answers have. */
export const headers = {
  RequestId: {
    description:
      'Id of the request, as in the log: the caller’s own `X-Request-Id` where it has up to 64 letters, digits and `._:-`, else a new one.',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,64}$' },
    example: '0193d6a2-5b0e-7c1f-9a57-3f4c6f0e2b11',
  },
  ServerTiming: {
    description: 'How long the engine worked on the article, in milliseconds.',
    required: true,
    schema: { type: 'string' },
    example: 'engine;dur=3.4',
  },
  RetryAfter: {
    description: 'After how many seconds to try again.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
    example: 5,
  },
};

/** What every answer carries. */
export const requestIdHeader = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };

function nameOf(schema: TSchema): string {
  return String((schema as { title?: string }).title);
}
