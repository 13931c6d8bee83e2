/**
 * Judges results by articles in which people marked every passage, in the form of the gold data: what a newsroom exports from the page. Passages are
 * paired and names compared as the scorer beside the project does.
 */
import type { Result, Span } from '../src/index.js';

/** A passage as people marked it; malformed and unjudged ones do not count. */
export interface GoldPassage extends Span {
  kind: 'speech' | 'scare' | 'title' | 'malformed' | 'unjudged';
  /** The fullest name of who says it; null where the article leaves that open, or nobody does. */
  speaker: string | null;
  /** Other names of the same speaker. */
  accept?: string[];
}

/** One line of gold data. */
export interface GoldArticle {
  id: string;
  text: string;
  passages: GoldPassage[];
}

/** What a passage of speech is: the first that holds. Whether it is quoted in whole or in part is as the engine has it. */
export const kinds = ['inside another', 'a turn', 'taken for a scare quote or title', 'direct', 'mixed'] as const;
export type Kind = (typeof kinds)[number];

/** Counts over any number of articles. */
export interface Tally {
  speech: number;
  found: number;
  /** Speech that was called a scare quote or a title. */
  slighted: number;
  /** Speech whose speaker people could tell, and what the engine said of it, by kind. */
  told: Record<Kind, { all: number; right: number; wrong: number }>;
  /** Scare quotes and titles, and those given to nobody. */
  others: number;
  rejected: number;
}

/** Counts what agrees. A result is looked up by the id of its article; without one every passage is missed. */
export function tally(articles: readonly GoldArticle[], results: ReadonlyMap<string, Result>): Tally {
  const told = Object.fromEntries(kinds.map((kind) => [kind, { all: 0, right: 0, wrong: 0 }])) as Tally['told'];
  const count: Tally = { speech: 0, found: 0, slighted: 0, told, others: 0, rejected: 0 };
  for (const { id, text, passages } of articles) {
    const quotes = (results.get(id)?.quotes ?? []).filter(({ type, field }) => type !== 'indirect' && field === undefined);
    const found = quotes.flatMap((quote) => quote.passages.map(({ start, end }) => ({ start, end, quote })));
    for (const gold of passages) {
      if (gold.kind === 'malformed' || gold.kind === 'unjudged') continue;
      const quote = nearest(found, gold)?.quote;
      const slighted = quote?.type === 'scare' || quote?.type === 'title';
      const said = slighted ? null : (quote?.speaker?.name ?? null);
      if (gold.kind !== 'speech') {
        count.others += 1;
        if (said === null) count.rejected += 1;
        continue;
      }
      count.speech += 1;
      if (quote !== undefined) count.found += 1;
      if (slighted) count.slighted += 1;
      if (gold.speaker === null) continue;
      const own = told[isInside(gold, passages) ? 'inside another' : kindOf(text, gold, slighted, quote?.type === 'mixed')];
      own.all += 1;
      if (said !== null) own[isCalled(gold, said) ? 'right' : 'wrong'] += 1;
    }
  }
  return count;
}

/** The passage that shares most characters with one that people marked, where that is at least half of each; of equals the first. */
function nearest<One extends Span>(found: readonly One[], { start, end }: Span): One | undefined {
  let best: One | undefined;
  let most = 0;
  for (const one of found) {
    const both = Math.min(one.end, end) - Math.max(one.start, start);
    if (both <= most || 2 * both < end - start || 2 * both < one.end - one.start) continue;
    best = one;
    most = both;
  }
  return best;
}

function isInside({ start, end }: Span, passages: readonly Span[]): boolean {
  return passages.some((outer) => outer.start <= start && outer.end >= end && outer.end - outer.start > end - start);
}

const mark = /["'“”„‘’‚«»‹›`]/;

function kindOf(text: string, { start, end }: Span, slighted: boolean, mixed: boolean): Kind {
  if (!mark.test(text[start]) && !mark.test(text[end - 1])) return 'a turn';
  if (slighted) return 'taken for a scare quote or title';
  return mixed ? 'mixed' : 'direct';
}

/** Whether a name is one of the speaker's, or the full name with more around it. */
function isCalled({ speaker, accept = [] }: GoldPassage, said: string): boolean {
  const [own, full] = [plain(said), plain(speaker ?? '')];
  return [full, ...accept.map(plain)].some((name) => name !== '' && name === own) || ` ${own} `.includes(` ${full} `);
}

const titles = /^(the|a|an|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|sen|senator|rep|gov|governor|judge|justice) /;

function plain(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(titles, '')
    .trim();
}
