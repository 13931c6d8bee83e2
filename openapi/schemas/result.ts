import { Type } from 'typebox';
import { ExtractedSchema } from './extracted.js';
import { closed, nullable, oneOf } from './parts.js';
import { QuoteSchema, speakerRef } from './quote.js';
import { TextSpanSchema } from './spans.js';

/** An entity that a quote or an alternative names. */
export const SpeakerSchema = closed(
  { title: 'Speaker', description: 'An entity that a quote or an alternative names.' },
  {
    ...speakerRef,
    kind: oneOf(['person', 'group', 'organisation', 'document', 'unnamed'], {
      description: 'What it is. `unnamed`: a person or persons whom the article does not name.',
      examples: ['person'],
    }),
    role: nullable(Type.String(), {
      description: 'The article’s own description of it, without “the” or “a” before it, or null.',
      examples: ['Mayor'],
    }),
    gender: nullable(oneOf(['male', 'female', 'nonbinary']), {
      description: 'As the article’s own pronouns and titles have it; never guessed from a name alone.',
      examples: ['female', null],
    }),
    mentions: Type.Array(TextSpanSchema, {
      description: 'Where the article names, describes or refers to it, in order.',
      examples: [[{ start: 16, end: 31, text: 'Mayor Ada Quill' }]],
    }),
    quotes: Type.Array(Type.String(), { description: 'Ids of the quotes that it says.', examples: [['q1', 'q4']] }),
  },
);

/** About the result as a whole: the engine's fields, and the hash that the service adds. */
export const MetaSchema = closed(
  { title: 'Meta', description: 'About the result as a whole.' },
  {
    engine: Type.String({ description: 'Version of the engine.', examples: ['1.0.0'] }),
    model: Type.String({ description: 'Name of the weights that ranked the speakers.', examples: ['2026-11'] }),
    offsets: oneOf(['utf16', 'codepoint'], { description: 'What the offsets of this result count.', examples: ['utf16'] }),
    length: Type.Integer({ minimum: 0, description: 'Length of the text, in the unit of `offsets`.', examples: [3388] }),
    textHash: Type.String({
      pattern: '^sha256:[0-9a-f]{64}$',
      description:
        'SHA-256 of the text as UTF-8: by it a tool can tell that its offsets are of this very text. For `text/plain` it is the hash of the body.',
      examples: ['sha256:ab533bacd1d3d96f8f8efd30e2baebf2e2a3aefffef8b9ab1db4a1fa1fcc9e5e'],
    }),
  },
);

/** What the service answers for one article. */
export const ResultSchema = closed(
  { title: 'Result', description: 'Who said what in one article. It holds nothing that changes from run to run.' },
  {
    id: Type.Optional(Type.String({ description: 'The `id` of the request, where it had one.', examples: ['desk-4711'] })),
    quotes: Type.Array(QuoteSchema, {
      description:
        'Those in the title, in the text, in the captions; each in order of start, of two that start together the outer one first.',
      examples: [[]],
    }),
    speakers: Type.Array(SpeakerSchema, {
      description: 'In order of their first quote, those that are only alternatives last.',
      examples: [[]],
    }),
    meta: MetaSchema,
    article: Type.Optional(ExtractedSchema),
  },
);
