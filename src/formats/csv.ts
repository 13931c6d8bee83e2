import type { ArticleInput, Quote, Result, Span, Speaker } from '../types.js';
import { fieldOf } from './places.js';

/**
 * The columns, in order. RFC 4180 quoting is one line here: the engine imports no package, and this runs in the browser too. Tests read it back with
 * csv-parse.
 */
const columns: Record<string, (quote: Quote, facts: { article: ArticleInput; result: Result; speaker: Speaker | undefined }) => unknown> = {
  article: (_, { article }) => article.id ?? article.title ?? '',
  quote: ({ id }) => id,
  type: ({ type }) => type,
  act: ({ act }) => act,
  polarity: ({ polarity }) => polarity,
  speaker: ({ speaker }) => speaker?.name,
  speakerId: ({ speaker }) => speaker?.id,
  kind: (_, { speaker }) => speaker?.kind,
  role: (_, { speaker }) => speaker?.role,
  confidence: ({ confidence }) => confidence,
  basis: ({ basis }) => basis,
  text: ({ text }) => text,
  start: ({ start }) => start,
  end: ({ end }) => end,
  field: (quote) => fieldOf(quote),
  offsets: (_, { result }) => result.meta.offsets,
  segments: ({ segments }) => spans(segments),
  passages: ({ passages }) => spans(passages),
  mention: ({ mention }) => mention?.text,
  cue: ({ cue }) => cue?.text,
  parent: ({ parent }) => parent,
  alternatives: ({ alternatives }) => alternatives.map(({ name, confidence }) => `${name} (${confidence})`).join('; '),
};

/** One row a quote under one header, every cell at its place: tables of several articles can be put together below the first header. */
export function writeCsv(article: ArticleInput, result: Result): string {
  const speakers = new Map(result.speakers.map((speaker) => [speaker.id, speaker]));
  const rows = result.quotes.map((quote) => {
    const facts = { article, result, speaker: speakers.get(quote.speaker?.id ?? '') };
    return Object.values(columns).map((value) => value(quote, facts));
  });
  return [Object.keys(columns), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The same with a byte order mark, without which Excel takes UTF-8 for the code page of its country. */
export function writeCsvWithBom(article: ArticleInput, result: Result): string {
  return `\uFEFF${writeCsv(article, result)}`;
}

/** Two dots: with a hyphen or a colon a spreadsheet would read a date or a time. */
function spans(list: readonly Span[]): string {
  return list.map(({ start, end }) => `${start}..${end}`).join(' ');
}

/** What a spreadsheet takes for the start of a formula, in its full-width forms too, whatever white space stands before it. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A cell. One that a spreadsheet would compute gets an apostrophe before it, which is the spreadsheets’ own sign for text. */
function cell(value: unknown): string {
  const words = String(value ?? '').replace(/\p{Cs}/gu, '\uFFFD');
  const harmless = typeof value === 'string' && formula.test(words) ? `'${words}` : words;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
