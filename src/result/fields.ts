import { codePointOffsets } from '../offsets.js';
import { firstFrom } from '../sorted.js';
import type { ArticleInput, Span } from '../types.js';

/** A part of what the caller sent, and where it stands in the one document that the stages read; `name` is undefined for the text itself. */
interface Field extends Span {
  name: string | undefined;
}

/** An article joined into one document, and the way back. */
export interface Layout {
  /** What the stages read: the fields, each a paragraph or more of its own. */
  document: string;
  /** Index of the field that holds an offset of the document: a quote lies in one. */
  indexOf(offset: number): number;
  /** Whether a span of the document lies in one field, and so has a place in what the caller sent. */
  holds(span: Span): boolean;
  /** Whether quotes are looked for at an offset: a byline only lends its names. */
  mayQuote(offset: number): boolean;
  /** A span of the document as the caller knows it: offsets into its field, and the field’s name where that is not the text. */
  within(span: Span, unit: 'utf16' | 'codepoint'): { start: number; end: number; field?: string };
  /** Length of the text. */
  length(unit: 'utf16' | 'codepoint'): number;
}

const gap = '\n\n';

/**
 * Joins the fields of an article: title, text, captions, and the byline last, because names are known wherever they stand, and nobody in a byline is close to
 * what is quoted. A text alone is read as it is.
 */
export function layOut({ text, title, byline, captions = [] }: ArticleInput): Layout {
  const parts: [name: string | undefined, content: string | undefined][] = [
    ['title', title],
    [undefined, text],
    ...captions.map((caption, at): [string, string] => [`captions/${at}`, caption]),
    ['byline', byline],
  ];
  const fields: Field[] = [];
  let document = '';
  for (const [name, content] of parts) {
    if (content === undefined) continue;
    const start = fields.length === 0 ? 0 : document.length + gap.length;
    document += (fields.length === 0 ? '' : gap) + content;
    fields.push({ name, start, end: start + content.length });
  }
  const own = fields.findIndex(({ name }) => name === undefined);
  const indexOf = (offset: number) => firstFrom(fields, ({ start }) => start <= offset) - 1;
  const converters = new Map<number, (offset: number) => number>();
  const convert = (at: number, unit: 'utf16' | 'codepoint') => {
    if (unit === 'utf16') return same;
    const known = converters.get(at) ?? codePointOffsets(document.slice(fields[at].start, fields[at].end));
    converters.set(at, known);
    return known;
  };
  return {
    document,
    indexOf,
    holds: ({ start, end }) => end <= fields[indexOf(start)].end,
    mayQuote: (offset) => fields[indexOf(offset)].name !== 'byline',
    within: ({ start, end }, unit) => {
      const at = indexOf(start);
      const { name, start: from } = fields[at];
      const offset = convert(at, unit);
      const own = { start: offset(start - from), end: offset(end - from) };
      return name === undefined ? own : { ...own, field: name };
    },
    length: (unit) => convert(own, unit)(text.length),
  };
}

/** Offsets into the text are in UTF-16 code units already. */
const same = (offset: number): number => offset;
