/** What each step that finds attributions gives, on articles that the models had not seen: the sequence model alone, and with the rankers. */
import {
  type Article,
  type Beliefs,
  beliefsOf,
  chooseBest,
  columnsOf,
  createBelieve,
  createSheet,
  createStages,
  cuesIn,
  featuresOf,
  heads,
  linkAll,
  loadSequence,
  type Scene,
  type Sequence,
  type SpanModels,
  scansOf,
  stretchesOf,
  sumsOf,
} from '../../src/training.js';
import type { GoldArticle } from '../gold.js';
import { type Agreement, compare, noAgreement, type Span, type Spans } from './agreement.js';
import { chainRecipe, learnChain } from './learn-chain.js';
import { materialsOf } from './learn-spans.js';

/** Other sequence models than the one that is learned. */
const rivals = {
  'sequence model alone, an eighth of the hashed features': { ...chainRecipe, bits: chainRecipe.bits - 3 },
  'sequence model alone, no feature dropped while it learns': { ...chainRecipe, dropout: 0 },
};

/** What is as likely as this is so, where no ranker asks further. */
const even = 0.5;

/**
 * @param gold what the models learned from
 * @param held what they had not seen
 * @returns the agreement by step
 */
export function judgeSteps(gold: readonly GoldArticle[], held: readonly GoldArticle[], models: SpanModels): Record<string, Agreement> {
  const stretches = materialsOf(gold).materials.flatMap((material) => material.stretches);
  const steps: Record<string, Agreement> = {};
  for (const [name, recipe] of Object.entries(rivals))
    steps[name] = judge(held, models, loadSequence(learnChain(stretches, recipe)), asBelieved);
  steps['sequence model alone'] = judge(held, models, models.sequence, asBelieved);
  steps['with the rankers of boundaries'] = judge(held, models, models.sequence, asRanked);
  return steps;
}

/** Finds the attributions of a scene. */
type Find = (scene: Scene, article: Article, models: SpanModels) => Spans[];

function judge(held: readonly GoldArticle[], models: SpanModels, sequence: Sequence, find: Find): Agreement {
  const findStages = createStages();
  const believe = createBelieve(sequence);
  const agreement = noAgreement();
  for (const gold of held) {
    const stages = findStages(gold.text);
    const columns = columnsOf(stages, models.priorOf);
    const [scans, sums] = [scansOf(columns), sumsOf(columns)];
    const found = [...stretchesOf(stages.article)].flatMap(({ stretch, paragraph }) => {
      const count = stretch.last - stretch.first + 1;
      const features = featuresOf(columns, scans, stretch, paragraph, new Int32Array(0));
      const beliefs = beliefsOf(believe(features, count), count);
      return find({ ...stretch, columns, scans, sums, beliefs, features }, stages.article, models);
    });
    compare(gold, found, agreement);
  }
  return agreement;
}

/** The cues that are likelier ones than not. */
function sureCues(scene: Scene) {
  return cuesIn(scene).filter(({ first, last }) => {
    let sum = 0;
    for (let at = first; at <= last; at++) sum += scene.beliefs.cue[at - scene.first];
    return sum >= even * (last - first + 1);
  });
}

/** Each cue with the nearest source, and with the content next to it on either side, as the sequence model has them. */
function asBelieved(scene: Scene, article: Article): Spans[] {
  const { first, beliefs } = scene;
  const cues = sureCues(scene);
  return cues.map(({ first: from, last: to }, at) => {
    const [begin, end] = [(cues[at - 1]?.last ?? first - 1) + 1, (cues[at + 1]?.first ?? first + beliefs.count) - 1];
    const left = nearest(beliefs.before, from - 1 - first, begin - first, -1);
    const right = nearest(beliefs.behind, to + 1 - first, end - first, 1);
    const sources = [nearest(beliefs.source, from - 1 - first, begin - first, -1), nearest(beliefs.source, to + 1 - first, end - first, 1)];
    const away = (run: Run | null) =>
      run === null ? Number.POSITIVE_INFINITY : Math.min(Math.abs(run[1] - from + first), Math.abs(run[0] - to + first));
    const source = away(sources[0]) <= away(sources[1]) ? sources[0] : sources[1];
    const spans = (runs: readonly (Run | null)[]) =>
      runs.flatMap((run) => (run === null ? [] : [spanOf(article, run[0] + first, run[1] + first)]));
    return { cue: [spanOf(article, from, to)], source: spans([source]), content: spans([left, right]) };
  });
}

type Run = readonly [number, number];

/** The first stretch of likely tokens from one on, in one direction. */
function nearest(likely: Beliefs['cue'], from: number, until: number, by: 1 | -1): Run | null {
  let at = from;
  while (by * (until - at) >= 0 && likely[at] < even) at += by;
  if (by * (until - at) < 0) return null;
  let end = at;
  while (by * (until - end) > 0 && likely[end + by] >= even) end += by;
  return by > 0 ? [at, end] : [end, at];
}

/** Each cue as the rankers link it; none is refused. */
function asRanked(scene: Scene, article: Article, { ranker }: SpanModels): Spans[] {
  const found: Spans[] = [];
  const choose = chooseBest(ranker, new Float64Array(heads.accept + 1));
  linkAll(scene, createSheet(), choose, sureCues(scene), ({ cue, source, left, right }) => {
    const spans = (ranges: readonly (typeof source)[]) =>
      ranges.flatMap((range) => (range === null ? [] : [spanOf(article, range.first, range.last)]));
    if (left !== null || right !== null) found.push({ cue: spans([cue]), source: spans([source]), content: spans([left, right]) });
  });
  return found;
}

function spanOf({ tokens }: Article, first: number, last: number): Span {
  return [tokens.start[first], tokens.end[last]];
}
