import { readFileSync } from 'node:fs';
import type { Attributor, Result, Span } from '../../src/index.js';
import { type ArticleFixture, type ExpectedPassage, folder } from './articles.js';
import { isNameOf } from './names.js';

/** A passage whose speaker the engine does not get right; its end tells it from one nested at its start. */
export interface Miss extends Span {
  /** Name of the article's files. */
  article: string;
}

/** What a miss is, as far as the fixture and the answer show it. */
export function kindOfMiss({ kind, mention }: ExpectedPassage, said: string | null): string {
  if (kind !== 'speech') return 'words that nobody says are credited to somebody';
  if (said === null) return 'speech whose speaker is not found';
  if (mention === '') return 'no cue of its own: the wrong voice goes on';
  if (/^(?:he|she|they|it|i|we|who)$/i.test(mention)) return 'the pronoun is read as somebody else';
  return /^(?:the|a|an|his|her|their|its|one|another)\b/i.test(mention)
    ? 'a description is not linked, or another mention ranks higher'
    : 'another mention ranks higher, or the name is linked wrongly';
}

/** A miss that is known and explained. */
export interface KnownMiss extends Miss {
  /** What kind of miss it is, or why the engine misses it where somebody has looked. */
  cause: string;
}

/** The committed list. */
export const knownMissesFile = `${folder}known-misses.json`;

/** Reads the committed list of known misses. */
export function readKnownMisses(): KnownMiss[] {
  return JSON.parse(readFileSync(knownMissesFile, 'utf8')) as KnownMiss[];
}

/** A miss as a key of sets, readable in a failing test. */
export function missKey(miss: Miss): string {
  return `${miss.article} ${miss.start}–${miss.end}`;
}

/** The passages of an article that the engine misses: a wrong speaker, none, or one for words that nobody is credited with. */
export function findMisses(article: ArticleFixture, attribute: Attributor): KnownMiss[] {
  const result = attribute(article.text);
  return article.passages.flatMap((expected) => {
    const said = creditedWith(expected, result);
    if (said !== undefined && isRight(expected, said)) return [];
    return [{ article: article.name, start: expected.start, end: expected.end, cause: kindOfMiss(expected, said ?? null) }];
  });
}

/** Whom the result credits a passage with: a name, or null; undefined where the passage was not found. */
function creditedWith(expected: ExpectedPassage, result: Result): string | null | undefined {
  const same = (span: Span) => span.start === expected.start && span.end === expected.end;
  const quote = result.quotes.find((candidate) => candidate.passages.some(same));
  if (!quote) return undefined;
  return quote.type === 'scare' || quote.type === 'title' ? null : (quote.speaker?.name ?? null);
}

/** Whether that is what a careful reader does. */
function isRight(expected: ExpectedPassage, said: string | null): boolean {
  if (expected.speaker === null || said === null) return said === expected.speaker;
  return isNameOf(said, expected.speaker, expected.accept);
}
