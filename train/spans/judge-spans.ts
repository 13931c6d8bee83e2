/** What the models of attributions find in articles that they had not seen. */
import { type Attribution, createPipeline, type Findings, loadSpans, type SpanData, shipped, statementsOf } from '../../src/training.js';
import type { GoldArticle, Attribution as GoldAttribution } from '../gold.js';
import { logistic } from '../logistic.js';
import { learnSpans } from './learn-spans.js';

type Span = readonly [number, number];

/** An attribution that was found: what it looks like to the calibration, and whether people marked it so. */
export interface SpanVerdict {
  row: readonly number[];
  right: boolean;
}

/** Spans or attributions that both have, that people marked, that were found. */
export interface Matches {
  both: number;
  gold: number;
  found: number;
}

export interface SpanOutcome {
  verdicts: SpanVerdict[];
  /** Statements as the result has them, whose content overlaps by so much. */
  loose: Matches;
  strict: Matches;
  /** Spans that are the same but for marks at their ends. */
  exact: Record<'source' | 'cue' | 'content', Matches>;
}

/** So many parts are dealt; a part is held out as a whole. */
export const spanParts = 4;

/** Two by two, because every other article of the gold has strange names. */
const partOf = (index: number) => (index >> 1) % spanParts;

/** Learns without a part of the gold, and judges on that. */
export function judgePart(gold: readonly GoldArticle[], part: number): SpanOutcome {
  const data = learnSpans(gold.filter((_, index) => partOf(index) !== part));
  return judgeSpans(
    gold.filter((_, index) => partOf(index) === part),
    data,
  );
}

/** The weights of the calibration, learned from a part of the gold by models that had not seen it. */
export function learnTrust(verdicts: readonly SpanVerdict[]): number[] {
  const weights = logistic(
    verdicts.map(({ row }) => row),
    verdicts.map(({ right }) => right),
  );
  return weights.map((weight) => Number(weight.toPrecision(6)));
}

const none = (): Matches => ({ both: 0, gold: 0, found: 0 });

function judgeSpans(articles: readonly GoldArticle[], data: SpanData): SpanOutcome {
  const findAll = createPipeline({ ...shipped(), spans: loadSpans(data) });
  const outcome: SpanOutcome = {
    verdicts: [],
    loose: none(),
    strict: none(),
    exact: { source: none(), cue: none(), content: none() },
  };
  for (const article of articles) {
    const found: [Attribution, readonly number[]][] = [];
    const observer = {
      description: () => undefined,
      pronoun: () => undefined,
      passage: () => undefined,
      attributed: (one: Attribution, row: readonly number[]) => void found.push([one, row]),
    };
    const findings = findAll(article.text, { statements: true, observe: () => observer });
    for (const [one, row] of found) if (one.source !== null) outcome.verdicts.push({ row, right: isMarked(findings, one, article) });
    compare(findings, article, outcome);
  }
  return outcome;
}

function spanOf({ article: { tokens } }: Findings, { first, last }: { first: number; last: number }): Span {
  return [tokens.start[first], tokens.end[last]];
}

/** Whether people marked the same source for much the same content. */
function isMarked(findings: Findings, { content, source }: Attribution, { attributions }: GoldArticle): boolean {
  const own = content.map((range) => spanOf(findings, range));
  const [from, to] = spanOf(findings, source as { first: number; last: number });
  return attributions.some((one) => overlap(own, one.content) >= 0.5 && one.source.some(([start, end]) => start < to && end > from));
}

/** How much of what either of two holds both hold. */
function overlap(one: readonly Span[], other: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let both = 0;
  for (const [start, end] of one) for (const [from, to] of other) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return both === 0 ? 0 : both / (size(one) + size(other) - both);
}

/** Counts what agrees, as the scorer beside the project does. */
function compare(findings: Findings, { attributions, text }: GoldArticle, outcome: SpanOutcome): void {
  const { cues, mentions } = findings;
  const statements = statementsOf(findings, () => 0).flatMap(({ segments, attribution, decision: { link } }) => {
    if (attribution === null && link === null) return [];
    const content = segments.map(({ start, end }): Span => [start, end]);
    const cue = attribution?.cue ?? (link !== null && link.cue >= 0 ? cues.list[link.cue] : null);
    const source = attribution?.source ?? (link === null ? null : mentions.list[link.mention]);
    const spans = (range: typeof cue) => (range === null ? [] : [spanOf(findings, range)]);
    return [{ content, cue: spans(cue), source: spans(source) }];
  });
  for (const [matches, least] of [
    [outcome.loose, 0.3],
    [outcome.strict, 0.8],
  ] as const) {
    matches.gold += attributions.length;
    matches.found += statements.length;
    matches.both += pairsOf(attributions, statements, least);
  }
  for (const role of ['source', 'cue', 'content'] as const) {
    const bare = (all: readonly Record<typeof role, readonly Span[]>[]) =>
      new Set(all.flatMap((one) => one[role].map((span) => trimmed(text, span))));
    const marked = bare(attributions);
    const found = bare(statements);
    outcome.exact[role].gold += marked.size;
    outcome.exact[role].found += found.size;
    for (const span of found) if (marked.has(span)) outcome.exact[role].both += 1;
  }
}

/** How many can be paired, those that overlap most first. */
function pairsOf(marked: readonly GoldAttribution[], found: readonly { content: readonly Span[] }[], least: number): number {
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
