/** How far attributions that were found agree with those that people marked, counted as the scorer beside the project does. */
import { verbsOfSaying } from '../../src/training.js';
import type { GoldArticle } from '../gold.js';

export type Span = readonly [number, number];

/** An attribution as spans of characters. */
export type Spans = Readonly<Record<'source' | 'cue' | 'content', readonly Span[]>>;

/** Spans or attributions that both have, that people marked, that were found. */
export interface Matches {
  both: number;
  gold: number;
  found: number;
}

export interface Agreement {
  /** Attributions whose content overlaps by so much. */
  loose: Matches;
  strict: Matches;
  /** Spans that are the same but for marks at their ends. */
  exact: Record<'source' | 'cue' | 'content', Matches>;
}

const none = (): Matches => ({ both: 0, gold: 0, found: 0 });

export function noAgreement(): Agreement {
  return { loose: none(), strict: none(), exact: { source: none(), cue: none(), content: none() } };
}

/** A verb of saying less strong than this (`lexicon/saying.ts`) is as often one of doing. */
const strong = 0.7;

/** Whether a cue has a word of saying: what a newsroom means by a statement. */
export function says(text: string, { cue }: Spans): boolean {
  const words = cue.flatMap(([start, end]) =>
    text
      .slice(start, end)
      .toLowerCase()
      .split(/[^a-z]+/),
  );
  return words.some((word) => word === 'according' || (verbsOfSaying.get(word)?.strength ?? 0) >= strong);
}

/** Adds what agrees in one article. */
export function compare(
  { text, attributions }: GoldArticle,
  found: readonly Spans[],
  agreement: Agreement,
  only = (_: Spans) => true,
): void {
  const [marked, own] = [attributions.filter(only), found.filter(only)];
  for (const [matches, least] of [
    [agreement.loose, 0.3],
    [agreement.strict, 0.8],
  ] as const) {
    matches.gold += marked.length;
    matches.found += own.length;
    matches.both += pairsOf(marked, own, least);
  }
  for (const role of ['source', 'cue', 'content'] as const) {
    const bare = (all: readonly Spans[]) => new Set(all.flatMap((one) => one[role].map((span) => trimmed(text, span))));
    const [gold, answers] = [bare(marked), bare(own)];
    agreement.exact[role].gold += gold.size;
    agreement.exact[role].found += answers.size;
    for (const span of answers) if (gold.has(span)) agreement.exact[role].both += 1;
  }
}

/** How much of what either of two holds both hold. */
export function overlap(one: readonly Span[], other: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let both = 0;
  for (const [start, end] of one) for (const [from, to] of other) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return both === 0 ? 0 : both / (size(one) + size(other) - both);
}

/** How many can be paired, those that overlap most first. */
function pairsOf(marked: readonly Spans[], found: readonly Spans[], least: number): number {
  const pairs = marked.flatMap(({ content }, one) =>
    found.flatMap((statement, other) => {
      const share = overlap(content, statement.content);
      return share >= least ? [{ share, one, other }] : [];
    }),
  );
  const taken = { one: new Set<number>(), other: new Set<number>() };
  for (const { one, other } of pairs.sort((a, b) => b.share - a.share)) {
    if (taken.one.has(one) || taken.other.has(other)) continue;
    taken.one.add(one);
    taken.other.add(other);
  }
  return taken.one.size;
}

/** A span without marks and white space at its ends, as a key. */
function trimmed(text: string, [start, end]: Span): string {
  let from = start;
  let to = end;
  while (from < to && /[^\p{L}\p{N}$£€]/u.test(text[from])) from += 1;
  while (to > from && /[^\p{L}\p{N}%]/u.test(text[to - 1])) to -= 1;
  return `${from}-${to}`;
}
