import { readFileSync } from 'node:fs';
import type { Attributor, Result, Span } from '../../src/index.js';
import { type ArticleFixture, type ExpectedPassage, folder } from './articles.js';
import { isNameOf } from './names.js';

/** A passage whose speaker the engine does not get right; its end tells it from one nested at its start. */
export interface Miss extends Span {
  /** Name of the article's files. */
  article: string;
}

/** A miss that is known and explained. */
export interface KnownMiss extends Miss {
  /** Why the engine misses it; `todo` until somebody has looked. */
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
export function findMisses(article: ArticleFixture, attribute: Attributor): Miss[] {
  const result = attribute(article.text);
  const missed = article.passages.filter((expected) => !isRight(expected, result));
  return missed.map(({ start, end }) => ({ article: article.name, start, end }));
}

/** Whether the result credits this passage as a careful reader does. A passage that was not found is not right. */
function isRight(expected: ExpectedPassage, result: Result): boolean {
  const same = (span: Span) => span.start === expected.start && span.end === expected.end;
  const quote = result.quotes.find((candidate) => candidate.passages.some(same));
  if (!quote) return false;
  const credited = quote.type === 'scare' || quote.type === 'title' ? null : (quote.speaker?.name ?? null);
  if (expected.speaker === null || credited === null) return credited === expected.speaker;
  return isNameOf(credited, expected.speaker, expected.accept);
}
