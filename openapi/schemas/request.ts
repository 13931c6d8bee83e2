import { Type } from 'typebox';
import { CorrectionSchema } from './correction.js';
import { closed, oneOf } from './parts.js';

const offsets = oneOf(['utf16', 'codepoint'], {
  default: 'utf16',
  description:
    'What offsets count: UTF-16 code units (`utf16`: JavaScript, Java, C#) or Unicode code points (`codepoint`: Python, W3C Web Annotation).',
  examples: ['codepoint'],
});
const minConfidence = Type.Number({
  minimum: 0,
  maximum: 1,
  default: 0,
  description: 'A speaker whose confidence is lower is answered as null, and stays first among the alternatives.',
  examples: [0.5],
});
const explain = Type.Boolean({
  default: false,
  description: 'Whether each quote carries its ranked candidates and the features that ranked them. Such an answer is many times larger.',
  examples: [true],
});

const acts = Type.Array(oneOf(['speech', 'thought', 'intention', 'perception']), {
  default: ['speech'],
  description:
    'Which statements without quotation marks come back, by what their cue says that somebody did. Words in quotation marks come back in any case. With all four, what is less than a statement comes back too: without somebody who says it, or without a verb (“called for calm”).',
  examples: [['speech', 'thought']],
});
const types = Type.Array(oneOf(['direct', 'mixed', 'indirect', 'scare', 'title']), {
  default: ['direct', 'mixed', 'scare', 'title'],
  description:
    'Which kinds of quotes come back. `indirect`, statements without quotation marks, is for trying out: they are right less often than the others, and an article takes twice as long. With it quotes in quotation marks have their whole content too, their act and their polarity.',
  examples: [['direct', 'mixed']],
});

/** What a caller may choose for one article; the same five in the body and in the query. */
export const OptionsSchema = closed(
  { title: 'Options', description: 'What a caller may choose for one article.' },
  {
    offsets: Type.Optional(offsets),
    minConfidence: Type.Optional(minConfidence),
    explain: Type.Optional(explain),
    acts: Type.Optional(acts),
    types: Type.Optional(types),
  },
);

/** The body of a request for quotes; a `text/plain` body is read as its `text`. */
export const ArticleSchema = closed(
  { title: 'Article', description: 'An article, and what is wanted of it. A field that is not listed here is refused.' },
  {
    text: Type.String({
      description:
        'The article as it will be published or was received, with at least one visible character. It is never changed, kept or logged.',
      examples: ['“We are ready,” Mayor Ada Quill said on Monday.'],
    }),
    id: Type.Optional(
      Type.String({
        maxLength: 256,
        description: 'The caller’s own name for the article, given back in the result.',
        examples: ['desk-4711'],
      }),
    ),
    title: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'The headline, where the text does not hold it. Its quotes come back with `field`.',
        examples: ['Council opens the new ferry line'],
      }),
    ),
    byline: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'Who wrote it, where the text does not say: read for the names in it, never for quotes.',
        examples: ['By Nora Feld'],
      }),
    ),
    captions: Type.Optional(
      Type.Array(Type.String({ maxLength: 10_000 }), {
        maxItems: 1000,
        description: 'What stands under its pictures, where the text does not hold it. Their quotes come back with `field`.',
        examples: [['Mayor Ada Quill at the terminal']],
      }),
    ),
    options: Type.Optional(OptionsSchema),
    corrections: Type.Optional(
      Type.Array(CorrectionSchema, {
        maxItems: 1000,
        description:
          'What a person has put right, applied in order to the result. Ids are those of the result of the same text and options without corrections; they stay what they were.',
        examples: [[{ kind: 'name', quote: 'q1', name: 'Ada Quill' }]],
      }),
    ),
  },
);
