import { codePointOffsets } from '../offsets.js';
import type { ArticleInput, Quote, Result, Span } from '../types.js';

/** An article with every part that a span may point into. */
type Parts = ArticleInput & { byline?: string | undefined; captions?: readonly string[] | undefined };

/** A part of an article that has offsets of its own. */
export interface Field {
  /** `text`, `title`, `byline`, `captions/0` … */
  name: string;
  text: string;
}

/** The parts of an article in the order in which a reader meets them; the text is always there. */
export function fieldsOf(article: ArticleInput): Field[] {
  const { title, byline, text, captions = [] } = article as Parts;
  const named: [string, string | undefined][] = [
    ['title', title],
    ['byline', byline],
    ['text', text],
    ...captions.map((caption, index): [string, string] => [`captions/${index}`, caption]),
  ];
  return named.flatMap(([name, words]) => (words === undefined ? [] : [{ name, text: words }]));
}

/** Name of the field that a span lies in. */
export function fieldOf(span: Span): string {
  return (span as Span & { field?: string }).field ?? 'text';
}

/** The quotes of a result with every offset in UTF-16 code units, whatever the result counts. */
export function quotesInUnits(article: ArticleInput, { quotes, meta }: Result): Quote[] {
  if (meta.offsets === 'utf16') return quotes;
  const converters = new Map(fieldsOf(article).map(({ name, text }) => [name, unitOffsets(text)]));
  const moved = <One extends Span>(span: One, field = fieldOf(span)): One => {
    const convert = converters.get(field) ?? ((offset: number) => offset);
    return { ...span, start: convert(span.start), end: convert(span.end) };
  };
  return quotes.map((quote) => ({
    ...moved(quote),
    segments: quote.segments.map((span) => moved(span, fieldOf(quote))),
    passages: quote.passages.map((span) => moved(span, fieldOf(quote))),
    mention: quote.mention && moved(quote.mention),
    cue: quote.cue && moved(quote.cue),
  }));
}

/** Converts offsets in code points to offsets in UTF-16 code units. */
function unitOffsets(text: string): (offset: number) => number {
  const units: number[] = [];
  for (let unit = 0; unit <= text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) units.push(unit);
  return (offset) => units[offset] ?? text.length;
}

/** What converts offsets in UTF-16 code units to code points, for each field. */
export function pointsOf(article: ArticleInput): (field: string) => (offset: number) => number {
  const converters = new Map<string, (offset: number) => number>();
  const fields = new Map(fieldsOf(article).map(({ name, text }) => [name, text]));
  return (field) => {
    const known = converters.get(field) ?? codePointOffsets(fields.get(field) ?? '');
    converters.set(field, known);
    return known;
  };
}

/** Omission inside a quotation, as papers mark it. */
const OMISSION = ' […] ';

/** What was said, without what interrupts it: segments that only white space parts stay as they are, others have a mark of omission between. */
export function contentOf(text: string, { segments }: Quote): string {
  return segments
    .map(({ start, end }, at) => {
      const between = at === 0 ? '' : text.slice(segments[at - 1].end, start);
      return (between.trim() === '' ? between : OMISSION) + text.slice(start, end);
    })
    .join('');
}
