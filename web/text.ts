import type { ArticleInput, Correction, Quote, Result, Span, TextSpan } from '../src/index.js';
import { doubtful, isSpeech } from './words.js';

/** How a speaker is shown: a colour, a kind of line under the words, and a few letters. */
export interface Sign {
  /** 0 to 7. */
  colour: number;
  line: 'solid' | 'dashed' | 'dotted' | 'double';
  letters: string;
}

const lines = ['solid', 'dashed', 'dotted', 'double'] as const;

/** The sign of each speaker, by id: no two have the same letters, and the first sixteen no colour and line together. */
export function signsOf({ speakers }: Result): Map<string, Sign> {
  const taken = new Set<string>();
  return new Map(
    speakers.map(({ id, name }, at) => {
      const first = initials(name);
      let letters = first;
      for (let number = 2; taken.has(letters); number++) letters = `${first}${number}`;
      taken.add(letters);
      return [id, { colour: at % 8, line: lines[(at + Math.floor(at / 8)) % 4], letters }];
    }),
  );
}

function initials(name: string): string {
  // “The council” and “the company” would both be “Th”.
  const words = name.replace(/^(?:the|an?) (?=[\p{L}\p{N}])/iu, '').match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const big = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const chosen = big.length > 0 ? big : words;
  const [one, last] = [chosen[0], chosen.at(-1) as string];
  return chosen.length === 1 ? [...one].slice(0, 2).join('') : `${[...one][0]}${[...last][0]}`.toUpperCase();
}

/** A stretch of a line that looks one way. */
export interface Piece {
  text: string;
  /** The innermost quote that it belongs to. */
  quote?: Quote;
  /** Where the quote begins: its button stands here. */
  opens?: Quote[];
  /** Where the quote goes on after an interruption. */
  resumes?: boolean;
  /** Words that show who says the active quote. */
  role?: 'mention' | 'cue';
}

/** A line of the text, from one line break to the next, and what it looks like. */
export interface Line {
  pieces: Piece[];
  /** The same where the line looks the same: it is then not drawn again. */
  key: string;
}

interface Mark {
  start: number;
  end: number;
  quote?: Quote;
  role?: 'mention' | 'cue';
  first?: boolean;
}

/**
 * Cuts a text into lines, and each line into pieces.
 *
 * @param field which part of the article the text is; undefined for the text itself
 * @param look what else decides how a quote looks, as a text
 * @param active the quote whose mention and cue are marked
 */
export function linesOf(
  text: string,
  quotes: readonly Quote[],
  look: (quote: Quote) => string,
  active: Quote | undefined,
  field?: string,
): Line[] {
  const marks = marksOf(quotes, active, field);
  const lines: Line[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (let from = 0; from <= text.length; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    open = open.filter(({ end }) => end > from);
    while (next < marks.length && marks[next].start < to) open.push(marks[next++]);
    lines.push(lineOf(text, from, to, open, look));
    from = to + 1;
    if (stop < 0) break;
  }
  return lines;
}

function marksOf(quotes: readonly Quote[], active: Quote | undefined, field: string | undefined): Mark[] {
  const marks: Mark[] = quotes
    .filter((quote) => quote.field === field)
    .flatMap((quote) => quote.segments.map(({ start, end }, at) => ({ start, end, quote, first: at === 0 })));
  for (const role of ['mention', 'cue'] as const) {
    const span = active?.[role];
    if (span && span.field === field) marks.push({ start: span.start, end: span.end, role });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function lineOf(text: string, from: number, to: number, marks: readonly Mark[], look: (quote: Quote) => string): Line {
  if (marks.length === 0) return { pieces: [{ text: text.slice(from, to) }], key: text.slice(from, to) };
  const cuts = new Set([from, to]);
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut > from && cut < to) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let key = '';
  for (let at = 0; at + 1 < places.length; at++) {
    const [start, end] = [places[at], places[at + 1]];
    const piece = pieceOf(text, start, end, marks, from);
    pieces.push(piece);
    const { quote, opens, resumes, role } = piece;
    const opened = opens?.map((one) => `${one.id} ${one.confidence} ${look(one)}`) ?? '';
    key += `${quote ? `${quote.id} ${look(quote)}` : ''}|${opened}|${resumes ? 'r' : ''}${role ?? ''}|${piece.text}\u0000`;
  }
  return { pieces, key };
}

function pieceOf(text: string, start: number, end: number, marks: readonly Mark[], lineStart: number): Piece {
  const piece: Piece = { text: text.slice(start, end) };
  let narrowest = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark.start > start || mark.end < end || mark.start >= mark.end) continue;
    if (mark.role) piece.role = mark.role;
    const { quote } = mark;
    if (quote === undefined) continue;
    if (mark.start === start) {
      if (mark.first) piece.opens = [...(piece.opens ?? []), quote];
    }
    if (mark.end - mark.start <= narrowest) {
      narrowest = mark.end - mark.start;
      piece.quote = quote;
      piece.resumes = (mark.start === start && !mark.first) || (start === lineStart && mark.start < start);
    }
  }
  return piece;
}

/** What was changed between two texts: what both begin with, and how much was taken out and put in behind it. */
export interface Change {
  start: number;
  removed: number;
  added: number;
}

/** The one stretch in which two texts differ. */
export function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { start, removed: before.length - tail - start, added: after.length - tail - start };
}

/**
 * A result as it may be shown until the changed text has been read: what lies behind the change is moved, what it cut into is left out. What lies in
 * another field than the text stays.
 */
export function moved(result: Result, { start, removed, added }: Change): Result {
  const by = added - removed;
  const end = start + removed;
  const kept = <S extends Span & Pick<TextSpan, 'field'>>(span: S): S | null => {
    if (span.field !== undefined || span.end <= start) return span;
    return span.start >= end ? { ...span, start: span.start + by, end: span.end + by } : null;
  };
  const all = (spans: readonly Span[]) => spans.map(kept).filter((span) => span !== null);
  const quotes = result.quotes.flatMap((quote) => {
    const now = kept(quote);
    return now === null
      ? []
      : [
          {
            ...now,
            segments: quote.field === undefined ? all(quote.segments) : quote.segments,
            passages: quote.field === undefined ? all(quote.passages) : quote.passages,
            mention: quote.mention && kept(quote.mention),
            cue: quote.cue && kept(quote.cue),
          },
        ];
  });
  return { ...result, quotes };
}

/**
 * Corrections of one result, said of another one of the same text as it has become: quotes are found by their place, speakers by their name.
 *
 * @param before what the corrections are of, moved to the places of the new text
 */
export function rebased(corrections: readonly Correction[], before: Result, after: Result): Correction[] {
  const place = ({ field, start, end }: Quote) => `${field ?? ''} ${start} ${end}`;
  const quotesAfter = new Map(after.quotes.map((quote) => [place(quote), quote.id]));
  const speakersAfter = new Map(after.speakers.map(({ name, id }) => [name, id]));
  const quoteOf = (id: string) => {
    const quote = before.quotes.find((one) => one.id === id);
    return quote && quotesAfter.get(place(quote));
  };
  const nameOf = (id: string) => before.speakers.find((one) => one.id === id)?.name ?? '';
  return corrections.flatMap((correction): Correction[] => {
    if (correction.kind === 'merge') {
      const [speaker, into] = [speakersAfter.get(nameOf(correction.speaker)), speakersAfter.get(nameOf(correction.into))];
      return speaker && into ? [{ ...correction, speaker, into }] : [];
    }
    const quote = quoteOf(correction.quote);
    if (quote === undefined) return [];
    if (correction.kind !== 'speaker') return [{ ...correction, quote }];
    const name = nameOf(correction.speaker);
    const speaker = speakersAfter.get(name);
    if (speaker) return [{ kind: 'speaker', quote, speaker }];
    return name === '' ? [] : [{ kind: 'name', quote, name }];
  });
}

/** The quotes that belong to a filter: those of a speaker, those that lack one, those that are doubtful, or all. */
export function filtered(quotes: readonly Quote[], filter: string | null): Quote[] {
  if (filter === 'nobody') return quotes.filter((quote) => isSpeech(quote) && quote.speaker === null);
  if (filter === 'doubtful') return quotes.filter(isDoubtful);
  return quotes.filter((quote) => (filter === null ? true : quote.speaker?.id === filter));
}

export function isDoubtful(quote: Quote): boolean {
  return isSpeech(quote) && quote.speaker !== null && quote.confidence < doubtful;
}

/** The part of an article that a field names; without one, its text. */
export function partOf({ text, title, byline, captions }: ArticleInput, field: string | undefined): string {
  if (field === undefined) return text;
  if (field === 'title') return title ?? '';
  return field === 'byline' ? (byline ?? '') : (captions?.[Number(field.slice('captions/'.length))] ?? '');
}

/** How many words a stretch of text has, as people count. */
export function countWords(text: string): number {
  return text.match(/[^\s]+/g)?.length ?? 0;
}
