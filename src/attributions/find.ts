/** Reads the paragraphs of an article one by one: features, beliefs, likely cues, what belongs to each, and which of them are attributions. */
import type { Article, Range } from '../article.js';
import type { Ranker } from '../model/ranker.js';
import type { Sequence } from '../model/sequence.js';
import { noteLinked, type Sureness } from './accept.js';
import { beliefsOf, likelyCues } from './beliefs.js';
import { heads, type Linked, linkCue } from './boundaries.js';
import { createBelieve } from './chain.js';
import type { Columns } from './columns.js';
import { width, writeFeatures } from './features.js';
import type { Scans } from './scans.js';
import { type Scene, sumsOf } from './scene.js';
import { type Choose, createSheet, type Sheet, scoresOf } from './sheet.js';

/** Longer paragraphs are read in parts. */
const longest = 400;

/** An attribution, and how likely it is one. */
export interface Found extends Linked {
  probability: number;
  /** How sure its source is the right one. */
  sureness: number;
}

/** The stretches of an article: paragraphs, or parts of long ones. */
export function* stretchesOf({ paragraphs }: Article): Generator<{ stretch: Range; paragraph: Range }> {
  for (const paragraph of paragraphs) {
    for (let first = paragraph.first; first <= paragraph.last; first += longest)
      yield { stretch: { first, last: Math.min(paragraph.last, first + longest - 1) }, paragraph };
  }
}

/** The features of a stretch, in a buffer that is used again where it is long enough. */
export function featuresOf(columns: Columns, scans: Scans, stretch: Range, paragraph: Range, buffer: Int32Array): Int32Array {
  const length = (stretch.last - stretch.first + 1) * width;
  const rows = { buffer: buffer.length >= length ? buffer : new Int32Array(longest * width), at: 0, from: 0 };
  const seen = { columns, scans, begin: paragraph.first, end: paragraph.last };
  for (let at = stretch.first; at <= stretch.last; at++) writeFeatures(rows, seen, at);
  return rows.buffer;
}

/** A chooser that takes the best, and notes how sure it was. */
export function chooseBest(ranker: Ranker, sureness: Sureness): Choose {
  return (sheet, head) => {
    const scores = scoresOf(ranker, sheet);
    let best = 0;
    for (let at = 1; at < scores.length; at++) if (scores[at] > scores[best]) best = at;
    let sum = 0;
    for (const score of scores) sum += Math.exp(score - scores[best]);
    sureness[head] = 1 / sum;
    return best;
  };
}

/** Links every cue of a scene, in order: the content of one ends before the next cue, and begins behind the content of the one before. */
export function linkAll(
  scene: Scene,
  sheet: Sheet,
  choose: Choose,
  cues: readonly Range[],
  each: (linked: Linked, index: number) => void,
): void {
  let after = scene.first - 1;
  cues.forEach((cue, index) => {
    const linked = linkCue(scene, sheet, choose, cue, after, cues[index + 1]?.first ?? scene.last + 1);
    after = Math.max(cue.last, linked.right?.last ?? -1);
    each(linked, index);
  });
}

/** The cues that are likely enough in a scene. */
export function cuesIn({ beliefs, first }: Scene): Range[] {
  return likelyCues(beliefs).map((cue) => ({ first: cue.first + first, last: cue.last + first }));
}

/** The probability that a linked cue is an attribution. */
function acceptance(ranker: Ranker, sheet: Sheet, scene: Scene, linked: Linked, sureness: Sureness): number {
  noteLinked(sheet, scene, linked, sureness);
  return 1 / (1 + Math.exp(-scoresOf(ranker, sheet)[0]));
}

/** A cue less likely than this to be an attribution is none. */
const leastLikely = 0.4;

/** In the content of another it has to be likelier. */
const leastInside = 0.75;

/**
 * Doubtful cues that stand in what the cue before would have for its content, were they none: there people mark one attribution, not two (“he said that
 * she |wanted| to go”).
 */
function swallowed(linked: readonly Found[], scene: Scene, sheet: Sheet, choose: Choose): Set<Found> {
  const out = new Set<Found>();
  const likely = linked.filter(({ probability }) => probability >= leastLikely);
  let before: Found | null = null;
  let after = scene.first - 1;
  for (const [at, one] of likely.entries()) {
    if (before !== null && before.right !== null && one.probability < Math.min(leastInside, before.probability)) {
      const { right } = linkCue(scene, sheet, choose, before.cue, after, likely[at + 1]?.cue.first ?? scene.last + 1);
      if (right !== null && right.first <= one.cue.first && right.last >= one.cue.last) {
        out.add(one);
        continue;
      }
    }
    if (before !== null) after = Math.max(before.cue.last, before.right?.last ?? -1);
    before = one;
  }
  return out;
}

/** Those that are accepted; linked once more where the cue before or behind was not, as it may have stood in the way. */
function withoutOthers(linked: readonly Found[], scene: Scene, sheet: Sheet, choose: Choose, sureness: Sureness): Found[] {
  const accepted: Found[] = [];
  const out = swallowed(linked, scene, sheet, choose);
  const isIn = (one: Found | undefined) => one === undefined || (one.probability >= leastLikely && !out.has(one));
  linked.forEach((one, at) => {
    if (!isIn(one)) return;
    if (isIn(linked[at - 1]) && isIn(linked[at + 1])) {
      accepted.push(one);
      return;
    }
    const before = accepted.at(-1);
    const after = before === undefined ? scene.first - 1 : Math.max(before.cue.last, before.right?.last ?? -1);
    const next = linked.slice(at + 1).find(isIn);
    const again = linkCue(scene, sheet, choose, one.cue, after, next?.cue.first ?? scene.last + 1);
    accepted.push({ ...again, probability: one.probability, sureness: sureness[heads.source] });
  });
  return accepted;
}

/** All attributions of an article, in order of cue. */
export function findAll(article: Article, columns: Columns, scans: Scans, sequence: Sequence, ranker: Ranker): Found[] {
  const sums = sumsOf(columns);
  const believe = createBelieve(sequence);
  const sheet = createSheet();
  const sureness = new Float64Array(heads.accept + 1);
  const choose = chooseBest(ranker, sureness);
  const found: Found[] = [];
  let features: Int32Array = new Int32Array(0);
  for (const { stretch, paragraph } of stretchesOf(article)) {
    features = featuresOf(columns, scans, stretch, paragraph, features);
    const count = stretch.last - stretch.first + 1;
    const beliefs = beliefsOf(believe(features, count), count);
    const scene = { ...stretch, columns, scans, sums, beliefs, features };
    const linked: Found[] = [];
    linkAll(scene, sheet, choose, cuesIn(scene), (one) => {
      const sure = sureness[heads.source];
      linked.push({ ...one, probability: acceptance(ranker, sheet, scene, one, sureness), sureness: sure });
    });
    found.push(...withoutOthers(linked, scene, sheet, choose, sureness));
  }
  return found;
}
