/** The gold’s attributions as tokens, and what the sequence model sees of them. */
import {
  beforeLabel,
  behindLabel,
  type Columns,
  codeOf,
  columnsOf,
  createStages,
  cueLabel,
  featuresOf,
  mayFollow,
  type PriorOf,
  priorKey,
  type Scans,
  type Stages,
  type Sums,
  scansOf,
  sourceLabel,
  start,
  stretchesOf,
  sumsOf,
  width,
} from '../../src/training.js';
import type { Attribution, GoldArticle } from '../gold.js';

/** First and last token, inclusive. */
export interface TokenSpan {
  first: number;
  last: number;
}

/** An attribution in tokens: its cue, its source, and the content next to the cue on either side. */
export interface Marked {
  cue: TokenSpan;
  source: TokenSpan | null;
  left: TokenSpan | null;
  right: TokenSpan | null;
}

/** A paragraph, or a part of a long one, with the features of its tokens. */
export interface Stretch extends TokenSpan {
  features: Int32Array;
  /** The label of each token. */
  gold: Uint8Array;
}

/** An article to learn from. */
export interface Material {
  article: GoldArticle;
  stages: Stages;
  columns: Columns;
  scans: Scans;
  sums: Sums;
  stretches: Stretch[];
  /** In order of cue. */
  marked: Marked[];
}

/** The tokens that a span of characters touches, or null. */
function tokensOf({ article: { tokens } }: Stages, [from, to]: readonly [number, number]): TokenSpan | null {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle] <= from) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < tokens.count && tokens.start[last + 1] < to) last += 1;
  return last >= low ? { first: low, last } : null;
}

/** How often each word, by the key of its prior, is a cue, and how often it stands at all. */
export type CueCounts = Map<number, [cues: number, all: number]>;

/** Counts the cues of one article. */
function countCues(stages: Stages, { attributions }: GoldArticle): CueCounts {
  const { count, words, tags } = stages.article.tokens;
  const inCue = new Uint8Array(count);
  for (const { cue } of attributions)
    for (const span of cue) {
      const found = tokensOf(stages, span);
      if (found !== null) inCue.fill(1, found.first, found.last + 1);
    }
  const counts: CueCounts = new Map();
  for (let at = 0; at < count; at++) {
    if (words[at].kind !== 'word') continue;
    const key = priorKey(codeOf(words[at]).stem, tags[at]);
    const known = counts.get(key) ?? [0, 0];
    counts.set(key, [known[0] + inCue[at], known[1] + 1]);
  }
  return counts;
}

export function addCounts(all: CueCounts, own: CueCounts): void {
  for (const [key, [cues, count]] of own) {
    const known = all.get(key) ?? [0, 0];
    all.set(key, [known[0] + cues, known[1] + count]);
  }
}

const classes = [0.01, 0.05, 0.15, 0.3, 0.5, 0.75];

/** The class of a word: from 0, hardly ever a cue or never seen as one, to 7. */
export function classOf(cues: number, all: number): number {
  if (cues <= 0) return 0;
  const share = (cues + 0.1) / (all + 1.5);
  if (share < classes[0]) return 0;
  let at = 1;
  while (at < classes.length && share >= classes[at]) at += 1;
  return at + 1;
}

/** Priors as counted over all articles but one. */
export function priorWithout(all: CueCounts, own?: CueCounts): PriorOf {
  return (key) => {
    const [cues, count] = all.get(key) ?? [0, 0];
    const [ownCues, ownCount] = own?.get(key) ?? [0, 0];
    return classOf(cues - ownCues, count - ownCount);
  };
}

/** Reads articles and counts their cues. */
export function readAll(articles: readonly GoldArticle[]): { article: GoldArticle; stages: Stages; counts: CueCounts }[] {
  const findStages = createStages();
  return articles.map((article) => {
    const stages = findStages(article.text);
    return { article, stages, counts: countCues(stages, article) };
  });
}

/** Makes an article ready to learn from. */
export function materialOf(article: GoldArticle, stages: Stages, priorOf: PriorOf): Material {
  const columns = columnsOf(stages, priorOf);
  const scans = scansOf(columns);
  const gold = goldLabels(stages, article);
  const stretches: Stretch[] = [];
  for (const { stretch, paragraph } of stretchesOf(stages.article)) {
    const { start: from, end: to } = stages.article.paragraphs[stages.article.tokens.paragraph[stretch.first]];
    if (article.discard?.some(([begin, end]) => from >= begin && to <= end)) continue;
    const features = featuresOf(columns, scans, stretch, paragraph, new Int32Array((stretch.last - stretch.first + 1) * width));
    const own = gold.slice(stretch.first, stretch.last + 1);
    if (!mayFollow(start, own[0])) own[0] -= 1;
    stretches.push({ ...stretch, features, gold: own });
  }
  return { article, stages, columns, scans, sums: sumsOf(columns), stretches, marked: markedIn(stages, article) };
}

/** What each token is. Where two attributions claim a token, the one with the earlier cue has it. */
function goldLabels(stages: Stages, { attributions }: GoldArticle): Uint8Array {
  const gold = new Uint8Array(stages.article.tokens.count);
  const put = (span: readonly [number, number], label: number) => {
    const tokens = tokensOf(stages, span);
    if (tokens === null) return;
    for (let at = tokens.first; at <= tokens.last; at++) if (gold[at] === 0) gold[at] = label + (at === tokens.first ? 0 : 1);
  };
  const known = new Set<string>();
  const hulls: [number, number][] = [];
  for (const { cue, source, content } of inOrder(attributions)) {
    const shared = source.length > 0 && known.has(source[0].join());
    const [[from]] = cue;
    put(cue[0], cueLabel);
    for (const span of source) {
      if (known.has(span.join())) continue;
      known.add(span.join());
      put(span, sourceLabel);
    }
    for (const span of content) put(span, span[0] < from ? beforeLabel : behindLabel);
    const all = [...(shared ? [] : source), ...cue, ...content].flat();
    hulls.push([Math.min(...all), Math.max(...all)]);
  }
  for (const hull of hulls) {
    const tokens = tokensOf(stages, hull);
    if (tokens !== null) for (let at = tokens.first; at <= tokens.last; at++) if (gold[at] === 0) gold[at] = 1;
  }
  for (let at = 0; at < gold.length; at++) if (!mayFollow(at > 0 ? gold[at - 1] : start, gold[at])) gold[at] -= 1;
  return gold;
}

function inOrder(attributions: readonly Attribution[]): Attribution[] {
  return attributions.filter(({ cue }) => cue.length > 0).sort((a, b) => a.cue[0][0] - b.cue[0][0]);
}

function markedIn(stages: Stages, { attributions }: GoldArticle): Marked[] {
  return inOrder(attributions).flatMap(({ cue, source, content }) => {
    const own = tokensOf(stages, cue[0]);
    if (own === null) return [];
    const parts = content.flatMap((span) => tokensOf(stages, span) ?? []);
    return [
      {
        cue: own,
        source: source.length > 0 ? tokensOf(stages, source[0]) : null,
        left: parts.filter(({ last }) => last < own.first).at(-1) ?? null,
        right: parts.find(({ first }) => first > own.last) ?? null,
      },
    ];
  });
}
