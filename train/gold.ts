/** Reads the gold data beside the project, and says which mentions are the source of each passage. */
import { existsSync, readFileSync } from 'node:fs';
import type { Findings } from '../src/training.js';
import { estrange } from './strange.js';

/** An attribution: lists of [start, end] spans. */
export interface Attribution {
  source: [number, number][];
  cue: [number, number][];
  content: [number, number][];
}

/** An article with the attributions that people marked in it. */
export interface GoldArticle {
  id: string;
  text: string;
  attributions: Attribution[];
  /** Spans that nobody marked: boilerplate. */
  discard?: [number, number][];
}

const path = '../shared/gold/polnear-train.jsonl';

/** The articles of the gold to learn from, every other one with its given names made strange; empty where it is not beside the project. */
export function readGoldArticles(): GoldArticle[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const article = JSON.parse(line) as GoldArticle;
      return index % 2 === 0 ? article : { ...article, text: estrange(article.text) };
    });
}

const silver = '../shared/gold/corenlp-train.jsonl';

/** For each article by id the chains of coreference that a parser found. */
export function readChains(): Map<string, [number, number][][]> {
  if (!existsSync(silver)) return new Map();
  const lines = readFileSync(silver, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, coref } = JSON.parse(line) as { id: string; coref: [number, number][][] };
      return [id, coref];
    }),
  );
}

/** For each mention the chain that it is in, by its words; -1 for none. */
export function chainsOf(
  chains: readonly [number, number][][],
  { mentions: { list }, article: { tokens } }: Pick<Findings, 'mentions' | 'article'>,
): number[] {
  const byEnd = new Map<number, { start: number; chain: number }[]>();
  chains.forEach((chain, index) => {
    for (const [start, end] of chain) byEnd.set(end, [...(byEnd.get(end) ?? []), { start, chain: index }]);
  });
  return list.map(({ first, head, kind }) => {
    const end = tokens.end[head];
    const near = [end, end + 2].flatMap((at) => byEnd.get(at) ?? []);
    const fitting = near.find(({ start }) =>
      kind === 'pronoun' ? start === tokens.start[head] : start >= tokens.start[first] - 5 && start <= tokens.start[head],
    );
    return fitting?.chain ?? -1;
  });
}

/** What is right for a passage: the mentions that are its source; nobody; or unknown. */
export type Answer = { kind: 'source'; mentions: ReadonlySet<number> } | { kind: 'nobody' } | { kind: 'unknown' };

/** The answer for each passage: nobody where no attribution touches it, unknown where the one around it names no source. */
export function goldAnswers({ attributions, text }: GoldArticle, findings: Pick<Findings, 'passages' | 'mentions' | 'article'>): Answer[] {
  return findings.passages.list.map(({ start, end, label }): Answer => {
    // Nobody marked who takes the turns of a transcript.
    if (label !== null) return { kind: 'unknown' };
    let best: Attribution | null = null;
    let most = 0;
    for (const attribution of attributions) {
      const covered = overlap(attribution.content, start, end);
      if (covered < 0.6 * (end - start)) continue;
      // Of two that cover it the narrower one is its own.
      const size = attribution.content.reduce((sum, [from, to]) => sum + to - from, 0);
      const score = covered / (size + 2 * (end - start));
      if (score > most) {
        most = score;
        best = attribution;
      }
    }
    if (best === null)
      return attributions.some(({ content }) => overlap(content, start, end) > 0) ? { kind: 'unknown' } : { kind: 'nobody' };
    if (best.source.length === 0) return { kind: 'unknown' };
    return { kind: 'source', mentions: sourcesIn(spansOfSource(best, text), findings, text) };
  });
}

/** The spans of a source; those of the cue where the two were marked the wrong way round; what stands before it for a relative pronoun. */
function spansOfSource({ source, cue }: Attribution, text: string): [number, number][] {
  const words = text.slice(source[0][0], source[0][1]).trim().toLowerCase();
  if (/^(?:said|says)$/.test(words) && cue.length > 0) return cue;
  if (!/^(?:who|which|that)$/.test(words)) return source;
  const before = text.slice(0, source[0][0]).trimEnd().replace(/,$/, '');
  return [[before.lastIndexOf(' ') + 1, before.length]];
}

function overlap(spans: readonly [number, number][], start: number, end: number): number {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
}

/** The mention that is the head of a source, and those in apposition to it. */
function sourcesIn(
  source: readonly [number, number][],
  { mentions: { list }, article: { tokens } }: Pick<Findings, 'mentions' | 'article'>,
  text: string,
): Set<number> {
  const found = new Set<number>();
  const inside = list.flatMap(({ head }, index) =>
    source.some(([start, end]) => tokens.start[head] >= start && tokens.end[head] <= end + 2) ? [index] : [],
  );
  const heads = inside.filter((index) => {
    const { possessive, first } = list[index];
    const before = text.slice(Math.max(source[0][0], tokens.start[first] - 12), tokens.start[first]);
    return !(possessive && inside.length > 1) && !/\b(?:of|in|at|for|from|by|with|on|to)\s+(?:the |a |an )?$/.test(before);
  });
  // “White House press secretary Jo Roe, who …”: the last before anything but words of the phrase.
  let main = heads[0] ?? inside[0];
  for (const index of heads.slice(1)) {
    const between = text.slice(tokens.end[list[main].head], tokens.start[list[index].head]);
    if (/[,(;:—–]|\b(?:and|or|who|whose|which|that|of|in|at|for|from|by|with|on|to)\b/.test(between)) break;
    main = index;
  }
  if (main === undefined) return found;
  const bearer = list[main].describes >= 0 ? list[main].describes : main;
  for (const index of inside) if (index === main || index === bearer || list[index].describes === bearer) found.add(index);
  return found.add(bearer);
}
