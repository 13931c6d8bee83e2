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
  RateLimit: {
    description:
      'How many requests the caller has left (`r`), and in how many seconds the window ends (`t`); where there is a limit. As draft-ietf-httpapi-ratelimit-headers-10 has it.',
    required: false,
    schema: { type: 'string' },
    example: '"default";r=99;t=58',
  },
  RateLimitPolicy: {
    description: 'How many requests a caller may send (`q`) in a window of so many seconds (`w`); where there is a limit.',
    required: false,
    schema: { type: 'string' },
    example: '"default";q=100;w=60',
  },
  WwwAuthenticate: {
    description: 'What to send: a key (RFC 6750).',
    required: true,
    schema: { type: 'string' },
    example: 'Bearer realm="attribune"',
  },
};

/** How a caller says who it is, where the service asks for that. */
export const securitySchemes = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key, from whoever runs the service: `Authorization: Bearer attribune_…`. A service without keys, as it is by default, needs none.',
  },
};

/** Of an operation that needs a key where the service has keys, and none where it has none. */
export const keyed = [{}, { key: [] }];

/** What every answer carries. */
export const requestIdHeader = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };

/** What every answer carries of an operation that counts towards a limit. */
export const countedHeaders = {
  ...requestIdHeader,
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};

function nameOf(schema: TSchema): string {
  return String((schema as { title?: string }).title);
}
