import { expect } from 'vitest';
import type { ArticleInput, Quote, Result, Span, TextSpan } from '../src/index.js';

/**
 * Everything that holds for any result of any text, whatever the engine makes of it.
 *
 * @param article the article, or its text where it has nothing else
 * @param result its result, counted in UTF-16 code units
 */
export function expectSound(article: string | ArticleInput, result: Result): void {
  expect(faultsOf(article, result)).toEqual([]);
}

/** What is not sound about a result, in words; a few of it, where it is much. */
export function faultsOf(article: string | ArticleInput, result: Result): string[] {
  const { text, title, byline, captions = [] } = typeof article === 'string' ? { text: article } : article;
  const named = [['text', text], ['title', title], ['byline', byline], ...captions.map((caption, at) => [`captions/${at}`, caption])];
  const fields: Fields = new Map(named.map(([name, words]) => [name, words ?? '']) as [string, string][]);
  return [...faults(fields, result)].slice(0, 5);
}

/** What the engine itself answers: no alternative is surer than the speaker. Where a person has merged two of them, they may be. */
export function expectRanked({ quotes }: Result): void {
  const surer = quotes.filter(
    ({ speaker, confidence, alternatives }) => speaker !== null && alternatives.some((one) => one.confidence > confidence),
  );
  expect(surer.map(({ id }) => id)).toEqual([]);
}

/** What spans point into, by name. */
type Fields = ReadonlyMap<string, string>;

const fieldOf = ({ field = 'text' }: TextSpan) => field;

/** What is wrong with a result, in words. Plain code: a result may have tens of thousands of quotes. */
function* faults(fields: Fields, { quotes, speakers, meta }: Result): Generator<string> {
  if (meta.offsets !== 'utf16' || meta.length !== fields.get('text')?.length) yield 'meta does not fit the text';
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const speakerNames = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const said = new Set(speakers.flatMap((speaker) => speaker.quotes.map((quote) => `${speaker.id} ${quote}`)));
  if (byId.size !== quotes.length) yield 'two quotes have one id';
  if (speakerNames.size !== speakers.length) yield 'two speakers have one id';

  let last: Quote | null = null;
  for (const quote of quotes) {
    if (last !== null && fieldOf(quote) === fieldOf(last) && !comesAfter(quote, last)) yield `${quote.id} is out of order`;
    last = quote;
    yield* faultsOfQuote(fields, quote);
    if (quote.parent !== null) {
      const parent = byId.get(quote.parent);
      if (parent === undefined || parent === quote || fieldOf(quote) !== fieldOf(parent) || !isInside(quote, parent))
        yield `${quote.id} is not inside its parent ${quote.parent}`;
    }
    for (const one of [quote.speaker, ...quote.alternatives]) {
      if (one !== null && speakerNames.get(one.id) !== one.name) yield `${quote.id} names ${one.id}, whom the speakers do not have`;
    }
    if (quote.speaker !== null && !said.has(`${quote.speaker.id} ${quote.id}`)) yield `${quote.id} is not listed with its speaker`;
  }
  for (const name of fields.keys()) yield* crossings(quotes.filter((quote) => fieldOf(quote) === name));
  if (quotes.some((quote) => fieldOf(quote) === 'byline')) yield 'a byline is quoted';
  for (const speaker of speakers) {
    if (speaker.name.trim() === '') yield `${speaker.id} has no name`;
    for (const mention of speaker.mentions) if (!slices(fields, mention)) yield `a mention of ${speaker.id} does not slice`;
    for (const id of speaker.quotes) if (byId.get(id)?.speaker?.id !== speaker.id) yield `${speaker.id} lists ${id}, and does not say it`;
  }
}

/** Passages of a result either nest or are apart: what opens inside another closes inside it. */
function* crossings(quotes: Quote[]): Generator<string> {
  const passages = quotes.flatMap((quote) => quote.passages.map((passage) => ({ ...passage, id: quote.id })));
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: typeof passages = [];
  for (const passage of passages) {
    while (open.length > 0 && open[open.length - 1].end <= passage.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && passage.end > outer.end) yield `passages of ${outer.id} and ${passage.id} cross`;
    open.push(passage);
  }
}

function* faultsOfQuote(fields: Fields, quote: Quote): Generator<string> {
  const { id, segments, passages } = quote;
  if (!slices(fields, quote)) yield `${id} does not slice`;
  if (!areOrdered(segments, quote)) yield `segments of ${id} are not ordered and inside`;
  if (segments[0]?.start !== quote.start || segments.at(-1)?.end !== quote.end) yield `${id} is longer than its segments`;
  if (!areOrdered(passages, quote)) yield `passages of ${id} are not ordered and inside`;
  if (!passages.every((passage) => segments.some((segment) => isInside(passage, segment))))
    yield `a passage of ${id} is outside its segments`;
  if (passages.length === 0 && quote.type !== 'indirect') yield `${id} is ${quote.type} and has no passages`;
  if (passages.length > 0 && quote.type === 'indirect') yield `${id} is indirect and has passages`;
  if (quote.mention !== null && !slices(fields, quote.mention)) yield `the mention of ${id} does not slice`;
  if (quote.cue !== null && !slices(fields, quote.cue)) yield `the cue of ${id} does not slice`;
  for (const { confidence } of [quote, ...quote.alternatives])
    if (!(confidence >= 0 && confidence <= 1)) yield `${id} has a confidence of ${confidence}`;
}

function slices(fields: Fields, span: TextSpan): boolean {
  const text = fields.get(fieldOf(span));
  return (
    text !== undefined &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= text.length &&
    span.text === text.slice(span.start, span.end)
  );
}

/** Whether spans are not empty, follow one another without sharing a character, and lie in a larger one. */
function areOrdered(spans: Span[], outer: Span): boolean {
  let end = outer.start;
  for (const span of spans) {
    if (span.start < end || span.start >= span.end || span.end > outer.end) return false;
    end = span.end;
  }
  return true;
}

/** Whether a quote may follow another: in order of start, of two that start together the outer one first. */
function comesAfter(quote: Span, before: Span): boolean {
  return quote.start > before.start || (quote.start === before.start && quote.end <= before.end);
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/**
 * A result counted in UTF-16 code units, with every offset counted in code points instead, by the plainest means there are.
 *
 * @param article the article, or its text where it has nothing else
 */
export function inCodePoints(text: string, result: Result): Result {
  const points = new Int32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const character of text) {
    points.fill(count, at, at + character.length); // the middle of a pair belongs to the code point that the pair is
    at += character.length;
    count++;
  }
  points[text.length] = count;
  const converted = JSON.parse(JSON.stringify(result), (key, value) =>
    key === 'start' || key === 'end' ? points[value] : value,
  ) as Result;
  converted.meta = { ...result.meta, offsets: 'codepoint', length: count };
  return converted;
}
