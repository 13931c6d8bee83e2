import { paragraphsOf } from '../paragraphs.js';
import type { Quote, Span } from '../types.js';
import { fieldOf } from './places.js';

/** A stretch of a field that belongs to a quote. */
export interface Mark extends Span {
  quote: Quote;
  /** A segment of its content, or words in quotation marks inside a longer segment. */
  part: 'segment' | 'passage';
  /** In how many pieces the quote’s segments come out, once the field is woven. */
  pieces: { count: number };
}

/** One step of writing a paragraph: words of the field, or the start or end of a piece of a mark. Pieces nest, and none is empty. */
export type Step = ({ kind: 'text' } & Span) | { kind: 'open'; mark: Mark; nth: number } | { kind: 'close'; mark: Mark };

/**
 * A field as paragraphs of steps, such as a markup language can hold: where marks cross, or go over the end of a paragraph, they are split.
 *
 * @param quotes counted in UTF-16 code units; those of other fields are passed over
 * @param whole whether the field is one paragraph (a headline)
 */
export function weave(text: string, field: string, quotes: readonly Quote[], whole = false): Step[][] {
  const marks = marksOf(quotes.filter((quote) => fieldOf(quote) === field));
  const paragraphs = whole ? [{ start: 0, end: text.length }] : paragraphsOf(text);
  let next = 0;
  let alive: Mark[] = [];
  return paragraphs.map(({ start, end }) => {
    const steps: Step[] = [];
    const open = (mark: Mark) => {
      if (mark.part === 'segment') mark.pieces.count++;
      steps.push({ kind: 'open', mark, nth: mark.pieces.count });
    };
    let inside: Mark[] = [];
    alive = alive.filter((mark) => mark.end > start);
    for (let at = start; at < end; ) {
      for (; next < marks.length && marks[next].start <= at; next++) if (marks[next].end > at) alive.push(marks[next]);
      for (const mark of alive.slice(inside.length)) open(mark);
      inside = [...alive];
      const ends = alive.reduce((least, mark) => Math.min(least, mark.end), end);
      const stop = Math.min(ends, marks[next]?.start ?? end);
      steps.push({ kind: 'text', start: at, end: stop });
      at = stop;
      const first = alive.findIndex((mark) => mark.end <= at);
      if (first < 0) continue;
      for (const mark of alive.slice(first).reverse()) steps.push({ kind: 'close', mark });
      inside = alive.slice(0, first);
      alive = [...inside, ...alive.slice(first).filter((mark) => mark.end > at)];
    }
    for (const mark of [...inside].reverse()) steps.push({ kind: 'close', mark });
    return steps;
  });
}

/** Every segment, and every passage that is shorter than its segment; of two that start together the outer one first. */
function marksOf(quotes: readonly Quote[]): Mark[] {
  const marks = quotes.flatMap((quote) => {
    const pieces = { count: 0 };
    const { segments, passages } = quote;
    const isSegment = ({ start, end }: Span) => segments.some((segment) => segment.start === start && segment.end === end);
    return [
      ...segments.map(({ start, end }): Mark => ({ start, end, quote, part: 'segment', pieces })),
      ...passages.filter((passage) => !isSegment(passage)).map(({ start, end }): Mark => ({ start, end, quote, part: 'passage', pieces })),
    ];
  });
  return marks.sort((one, other) => one.start - other.start || other.end - one.end);
}
