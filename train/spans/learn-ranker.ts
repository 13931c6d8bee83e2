/** Learns the boundary rankers and the last step, which accepts a cue or not: softmax over candidates, features dropped out at random. */
import {
  type Beliefs,
  type Choose,
  chooseBest,
  createSheet,
  cuesIn,
  heads,
  linkAll,
  linkCue,
  loadRanker,
  noteLinked,
  pack,
  type RankerData,
  type Scene,
  type Sheet,
} from '../../src/training.js';
import { generator } from '../boost.js';
import { createThin, shuffle, type Thin } from './chance.js';
import { createLearner, type Learner, nudge, quantise } from './follow.js';
import type { Marked, Material } from './material.js';

export interface RankerRecipe {
  bits: number;
  rounds: number;
  rate: number;
  lasso: number;
  ridge: number;
  dropout: number;
}

export const rankerRecipe: RankerRecipe = { bits: 19, rounds: 4, rate: 0.1, lasso: 1, ridge: 1, dropout: 0.3 };

/** How often the last step sees its examples. */
const acceptRounds = 6;

/** Weights above this do not say more. */
const mostWeight = 2;

/** Gradients smaller than this are not worth their time. */
const negligible = 2e-3;

/** An article whose stretches have beliefs of a model that had not seen it. */
export interface Believed {
  material: Material;
  beliefs: readonly Beliefs[];
}

/** A cue that was found, as the last step sees it, and whether it is one. */
interface Example {
  features: Int32Array;
  right: boolean;
}

/** A marked cue where it stands, and between which cues. */
interface Lesson {
  scene: Scene;
  marked: Marked;
  after: number;
  until: number;
}

/** Two by two, because every other article of the gold has strange names. */
const halfOf = (index: number) => (index >> 1) % 2;

/** Learns everything: the rankers twice on halves, to see what they do on the other half, then on all. */
export function learnRankers(all: readonly Believed[], recipe = rankerRecipe): RankerData {
  const examples = [0, 1].flatMap((half) => {
    const ranker = dataOf(
      learnBoundaries(
        all.filter((_, at) => halfOf(at) === half),
        recipe,
      ),
      recipe,
    );
    return all.filter((_, at) => halfOf(at) !== half).flatMap((one) => examplesIn(one, ranker));
  });
  const learner = learnBoundaries(all, recipe);
  learnToAccept(learner, examples, recipe);
  return dataOf(learner, recipe);
}

function dataOf({ weights }: Learner, { bits, dropout }: RankerRecipe): RankerData {
  const { values, step } = quantise(weights, mostWeight);
  return { bits, step: Number((step * (1 - dropout)).toPrecision(6)), weights: pack({ values, labels: 1 }) };
}

/** The stretches of an article as the questions see them. */
export function scenesOf({ material: { stretches, columns, scans, sums }, beliefs }: Believed): Scene[] {
  return stretches.map(({ first, last, features }, at) => ({ first, last, columns, scans, sums, beliefs: beliefs[at], features }));
}

function lessonsIn(believed: Believed): Lesson[] {
  const { marked } = believed.material;
  return scenesOf(believed).flatMap((scene) => {
    const own = marked.filter(({ cue }) => cue.first >= scene.first && cue.last <= scene.last);
    return own.map((one, at) => ({
      scene,
      marked: one,
      after: own[at - 1]?.cue.last ?? scene.first - 1,
      until: own[at + 1]?.cue.first ?? scene.last + 1,
    }));
  });
}

/** Learns where sources and content begin and end. */
function learnBoundaries(all: readonly Believed[], recipe: RankerRecipe): Learner {
  const learner = createLearner(1 << recipe.bits, recipe);
  const random = generator(3);
  const lessons = all.flatMap(lessonsIn);
  const sheet = createSheet();
  for (let round = 0; round < recipe.rounds; round++) {
    shuffle(lessons, random);
    for (const { scene, marked, after, until } of lessons)
      linkCue(scene, sheet, teach(learner, answersOf(marked), recipe, random), marked.cue, after, until);
  }
  return learner;
}

/** The right token for each question; -1 for none. */
function answersOf({ cue, source, left, right }: Marked): Record<number, number | undefined> {
  // The end of the source that is nearer to the cue.
  const anchor = source !== null && source.last < cue.first ? source.last : source?.first;
  return {
    [heads.source]: anchor ?? -1,
    [heads.sourceFirst]: source?.first,
    [heads.sourceLast]: source?.last,
    [heads.rightFirst]: right?.first ?? -1,
    [heads.rightLast]: right?.last,
    [heads.leftLast]: left?.last ?? -1,
    [heads.leftFirst]: left?.first,
  };
}

/** A chooser that knows the answers, and teaches them. */
function teach(learner: Learner, answers: Record<number, number | undefined>, { dropout }: RankerRecipe, random: () => number): Choose {
  return (sheet, head) => {
    const right = sheet.candidates.subarray(0, sheet.count).indexOf(answers[head] ?? -2);
    const { features, from } = thinned(sheet, createThin(dropout, random));
    const shares = softmax(learner, features, from);
    if (right < 0) return shares.indexOf(Math.max(...shares));
    for (let candidate = 0; candidate < sheet.count; candidate++) {
      const push = (candidate === right ? 1 : 0) - shares[candidate];
      if (push > -negligible && push < negligible) continue;
      for (let at = from[candidate]; at < from[candidate + 1]; at++) nudge(learner, features[at], push);
    }
    return right;
  };
}

/** The features of a sheet without those that are dropped. */
function thinned(sheet: Sheet, thin: Thin): { features: Int32Array; from: Int32Array } {
  const features = new Int32Array(sheet.next);
  const from = new Int32Array(sheet.count + 1);
  let next = 0;
  for (let candidate = 0; candidate < sheet.count; candidate++) {
    from[candidate] = next;
    const end = candidate + 1 < sheet.count ? sheet.from[candidate + 1] : sheet.next;
    next = thin(sheet.features, sheet.from[candidate], end, features, next);
  }
  from[sheet.count] = next;
  return { features, from };
}

function softmax({ weights }: Learner, features: Int32Array, from: Int32Array): Float64Array {
  const shares = new Float64Array(from.length - 1);
  let most = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < shares.length; candidate++) {
    for (let at = from[candidate]; at < from[candidate + 1]; at++) shares[candidate] += weights[features[at]];
    most = Math.max(most, shares[candidate]);
  }
  let sum = 0;
  for (let candidate = 0; candidate < shares.length; candidate++) {
    shares[candidate] = Math.exp(shares[candidate] - most);
    sum += shares[candidate];
  }
  return shares.map((share) => share / sum);
}

/** The cues that are found in an article, as the last step sees them. */
function examplesIn(believed: Believed, data: RankerData): Example[] {
  const { marked } = believed.material;
  const sureness = new Float64Array(heads.accept + 1);
  const choose = chooseBest(loadRanker(data), sureness);
  const sheet = createSheet();
  const examples: Example[] = [];
  for (const scene of scenesOf(believed))
    linkAll(scene, sheet, choose, cuesIn(scene), (linked) => {
      const right = marked.some(({ cue }) => cue.first <= linked.cue.last && cue.last >= linked.cue.first);
      noteLinked(sheet, scene, linked, sureness);
      examples.push({ features: sheet.features.slice(0, sheet.next), right });
    });
  return examples;
}

/** Learns which cues are attributions. */
function learnToAccept(learner: Learner, examples: Example[], { dropout }: RankerRecipe): void {
  const random = generator(5);
  for (let round = 0; round < acceptRounds; round++) {
    shuffle(examples, random);
    for (const { features, right } of examples) {
      const kept = features.filter(() => random() >= dropout);
      let sum = 0;
      for (const feature of kept) sum += learner.weights[feature];
      const push = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      if (push > -negligible && push < negligible) continue;
      for (const feature of kept) nudge(learner, feature, push);
    }
  }
}
