/**
 * The rival of the trees: a linear model over columns cut into bins, each bin a feature of its own, and over chosen pairs of columns. It has the loss
 * of train/boost.ts, starts from the same scores, and is fitted by L-BFGS (Nocedal, “Updating quasi-Newton matrices with limited storage”, 1980) with a
 * ridge. Nothing in it is left to chance.
 */
import type { Trees } from '../src/training.js';
import { binColumns, binOf, type Rows } from './boost.js';
import { minimise } from './minimise.js';

/** How to learn: bins of a column that stands alone and of one in a pair, the ridge, and how many steps are taken at most. */
export interface LinearRecipe {
  bins: number;
  pairBins: number;
  ridge: number;
  steps: number;
}

export const linearRecipe: LinearRecipe = { bins: 8, pairBins: 3, ridge: 30, steps: 80 };

/** Columns that are alike for all candidates of a passage tell candidates apart only together with one of the candidate. */
const ofPassage =
  'alone beginsParagraph endsParagraph lead next lastParagraphs cueBehindNear cueBeforeNear ending nested opensWithColon passageWords capital'.split(
    ' ',
  );
const ofCandidate =
  'nobody tagBehind tagBefore continues introduces spokeBefore pronounKind isName entityKind before inSentence spokeLast rank sentences paragraphs ownCueDistance ownCueStrength ownCueBehind words sure byHandGap'.split(
    ' ',
  );
/** Pairs of the candidate’s own columns that mean more together. */
const together = `
  tagBehind ownCueKind, tagBehind ownCueStrength, tagBehind ownCueScore, tagBefore ownCueStrength, tagBefore ownCueKind, tagBefore words,
  before words, before rank, before sentences, before paragraphs, before ownCueBehind, before ownCueDistance, before verbBehind, before sayingBehind,
  pronounKind sure, pronounKind spokeLast, pronounKind sentences, pronounKind rank, pronounKind inSentence, isName rank, isName newcomer, isName commaBehind,
  isName personEvidence, isDescription definite, isDescription personEvidence, entityKind ownCueKind, entityKind ownCueStrength, plural ownCueStrength,
  inPassage before, inPassage ownCueStrength, inSentence ownCueStrength, inSentence sentenceStart, sentenceStart verbBehind, prepositionBefore ownCueStrength,
  verbBefore ownCueStrength, spokeLast paragraphs, spokeLast rank, spokeLast spokeLastButOne, spoke share, verbsBetween words, commasBetween words,
  passagesInBetween paragraphs, byHandGap rank, byHandGap tagBehind, byHandGap ownCueStrength, byHandGap spokeLast, continues spokeLast, ownCueDistance ownCueBehind`
  .split(',')
  .map((pair) => pair.trim().split(' '));

/** The pairs of columns that are features: names that the rows lack are left out. */
export function pairsOf(features: readonly string[]): [number, number][] {
  const names = [...ofPassage.flatMap((one) => ofCandidate.map((other) => [one, other])), ...together];
  return names
    .map(([one, other]): [number, number] => [features.indexOf(one), features.indexOf(other)])
    .filter(([one, other]) => one >= 0 && other >= 0);
}

/** Turns a row into the numbers of the features that it has: each column’s bin, each pair’s two, but for those that most rows have. */
interface Encoding {
  size: number;
  encode(row: ArrayLike<number>, from: number, into: number[]): void;
}

/** Learns a linear model. Time grows with rows × features that a row has × steps. */
export function learnLinear(rows: Rows, recipe: LinearRecipe = linearRecipe): Trees {
  const encoding = encodingOf(rows, recipe);
  const width = rows.features.length;
  const starts = new Int32Array(rows.right.length + 1);
  const having: number[] = [];
  for (let row = 0; row < rows.right.length; row++) {
    encoding.encode(rows.values, row * width, having);
    starts[row + 1] = having.length;
  }
  const ids = Int32Array.from(having);
  const scores = new Float64Array(rows.right.length);
  const weights = minimise(encoding.size, recipe.steps, (at, gradient) => {
    let loss = 0;
    for (let id = 0; id < at.length; id++) {
      gradient[id] = recipe.ridge * at[id];
      loss += (recipe.ridge / 2) * at[id] * at[id];
    }
    for (let row = 0; row < scores.length; row++) {
      let score = rows.from[row];
      for (let one = starts[row]; one < starts[row + 1]; one++) score += at[ids[one]];
      scores[row] = score;
    }
    for (let group = 0; group + 1 < rows.groups.length; group++) loss += differentiate(rows, group, scores);
    for (let row = 0; row < scores.length; row++)
      if (scores[row] !== 0) for (let one = starts[row]; one < starts[row + 1]; one++) gradient[ids[one]] += scores[row];
    return loss;
  });
  const score = (row: Float64Array) => {
    const own: number[] = [];
    encoding.encode(row, 0, own);
    return own.reduce((sum, id) => sum + weights[id], 0);
  };
  return {
    features: rows.features,
    score,
    scores: (all) => Float64Array.from(all, score),
    reasons: () => new Float64Array(width),
  };
}

/** The loss of a group; in the place of its scores it leaves their derivatives. */
function differentiate({ groups, right, weights }: Rows, group: number, scores: Float64Array): number {
  const from = groups[group];
  const to = groups[group + 1];
  let top = Number.NEGATIVE_INFINITY;
  for (let row = from; row < to; row++) top = Math.max(top, scores[row]);
  let all = 0;
  let good = 0;
  for (let row = from; row < to; row++) {
    scores[row] = Math.exp(scores[row] - top);
    all += scores[row];
    if (right[row]) good += scores[row];
  }
  good = Math.max(good, 1e-300);
  for (let row = from; row < to; row++) {
    const wanted = right[row] ? scores[row] / good : 0;
    scores[row] = (scores[row] / all - wanted) * weights[group];
  }
  return Math.log(all / good) * weights[group];
}

function encodingOf(rows: Rows, { bins, pairBins }: LinearRecipe): Encoding {
  const { values, right, features } = rows;
  const width = features.length;
  const fine = binColumns(values, right.length, width, bins);
  const coarse = binColumns(values, right.length, width, pairBins);
  const pairs = pairsOf(features).filter(([one, other]) => coarse.edges[one].length > 0 && coarse.edges[other].length > 0);
  // The commonest bin of a column or pair needs no feature: it is what the others are measured from.
  const common = Array.from({ length: width }, (_, column) => commonest(right.length, (row) => fine.binned[column * right.length + row]));
  const spans = pairs.map(([, other]) => coarse.edges[other].length + 1);
  const pairCommon = pairs.map(([one, other], at) =>
    commonest(right.length, (row) => coarse.binned[one * right.length + row] * spans[at] + coarse.binned[other * right.length + row]),
  );
  const sizes = [...fine.edges.map((edges) => edges.length + 1), ...pairs.map(([one], at) => (coarse.edges[one].length + 1) * spans[at])];
  let size = 0;
  const firsts = sizes.map((own) => {
    size += own;
    return size - own;
  });
  return {
    size,
    encode(row, from, into) {
      for (let column = 0; column < width; column++) {
        const bin = binOf(fine.edges[column], row[from + column]);
        if (bin !== common[column]) into.push(firsts[column] + bin);
      }
      pairs.forEach(([one, other], at) => {
        const bin = binOf(coarse.edges[one], row[from + one]) * spans[at] + binOf(coarse.edges[other], row[from + other]);
        if (bin !== pairCommon[at]) into.push(firsts[width + at] + bin);
      });
    },
  };
}

/** The number that comes up most often; of several the lowest. */
function commonest(count: number, at: (row: number) => number): number {
  const times: number[] = [];
  for (let row = 0; row < count; row++) times[at(row)] = (times[at(row)] ?? 0) + 1;
  return times.reduce((best, one, number) => (one > (times[best] ?? 0) ? number : best), 0);
}
