import { Type } from 'typebox';
import { closed } from './parts.js';

const start = Type.Integer({
  minimum: 0,
  description: 'Offset of the first character, counted in the unit that `meta.offsets` names.',
  examples: [0],
});
const end = Type.Integer({ minimum: 0, description: 'Offset after the last character, in the same unit.', examples: [15] });

/** A half-open stretch of the text. */
export const SpanSchema = closed(
  { title: 'Span', description: 'A half-open stretch of the text as it was sent: from `start` up to, not including, `end`.' },
  { start, end },
);

/** The words of a span; the example fits the offsets above. */
export const words = Type.String({
  description: 'The words between `start` and `end`, exactly as they were sent.',
  examples: ['“We are ready,”'],
});

/** Where a span lies that is not of the text. */
export const field = Type.String({
  pattern: '^(title|byline|captions/[0-9]+)$',
  description: 'Where it does not lie in the text: `title`, `byline`, or `captions/0` and so on; its offsets are into that.',
  examples: ['title'],
});

/** A span with the words that it covers. */
export const TextSpanSchema = closed(
  { title: 'TextSpan', description: 'A stretch of the text with the words that it covers.' },
  { start, end, text: words, field: Type.Optional(field) },
);

/** The two offsets, for objects that are spans and more. */
export const offsets = { start, end };
