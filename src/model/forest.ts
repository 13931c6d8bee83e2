/**
 * Boosted trees: what they are as data, and what they answer. Trained by train/boost.ts (Friedman, “Greedy function approximation: a gradient
 * boosting machine”, Annals of Statistics 2001).
 */

/** A forest as it is committed. Nodes of all trees in one list, each tree in pre-order: the left child stands right behind its parent. */
export interface Forest {
  /** Names of the features, in the order of the rows that it is given. */
  features: readonly string[];
  /** First node of each tree. */
  roots: readonly number[];
  /** For each node the index of its feature; -1 for a leaf. */
  feature: readonly number[];
  /** For each node its threshold, or the value of a leaf. */
  value: readonly number[];
  /** For each node the index of its right child, where the feature is above the threshold; 0 for a leaf. */
  right: readonly number[];
}

/** A forest made ready to be asked. */
export interface Trees {
  readonly features: readonly string[];
  /** The score of a row: the sum of its leaves. */
  score(row: Float64Array): number;
  /** The scores of rows. */
  scores(rows: readonly Float64Array[]): Float64Array;
  /** What each feature added to that sum, by index: the change of the mean along its splits (Saabas, “Interpreting random forests”, 2014). */
  reasons(row: Float64Array): Float64Array;
}

/** Values and thresholds are compared as whole numbers of this part: what two of them differ by less is the same. */
const parts = 1 << 14;

/** A split is a number: its feature in so many bits, and above them how many thresholds of that feature lie below its own. */
const featureBits = 8;
const featureMask = (1 << featureBits) - 1;

/** A split that says nothing: no value lies above it. */
const never = 0x3fffffff & ~featureMask;

/** Splits on the way down each tree; a shallower tree goes on with splits that say nothing. */
const depth = 5;

/** Room for the splits of a tree, and as much for its leaves: the first is at 1, and what is below `n` at 2 n and 2 n + 1. */
const span = 2 ** depth;

/**
 * The place of a whole number among the thresholds of its feature is written down, for so many numbers, the lowest of them so far below nought: nearly
 * all values are counts and distances, and the farthest are 40 tokens before and 80 behind.
 */
const numbers = 128;
const belowNought = 48;

/** So many trees are asked at a time. */
const atOnce = 4;

/** A forest as it is asked, tree by tree. */
interface Filled {
  steps: Steps;
  splits: Int32Array;
  /** The value of each leaf; above the leaves the mean of what lies below. */
  means: Float64Array;
  /** The values of the leaves alone. */
  leaves: Float64Array;
}

/** For each feature that a tree asks for the values from which on it lies above one threshold more, in order: `from[n]` to `from[n + 1]` in `cuts`. */
interface Steps {
  features: Int32Array;
  from: Int32Array;
  cuts: Float64Array;
  /** For each such feature how many of its thresholds each of the whole numbers lies above, the lowest number first. */
  known: Uint16Array;
}

/**
 * Makes a forest ready. Every tree is filled up to the same depth, so that the way down is the same arithmetic for every row: a branch that a
 * processor cannot foretell costs more than all the rest. Of a value only its place among the thresholds of its feature is kept, so that a split is one
 * small number, and all trees together stay in the memory nearest to the processor.
 * @throws {RangeError} where a tree is deeper than five splits, or there are more than 256 features.
 */
export function loadForest(forest: Forest): Trees {
  const filled = fillUp(forest);
  const places = new Int32Array(forest.features.length);
  const score = (row: Float64Array) => {
    take(filled.steps, row, places);
    return sumOf(filled, places);
  };
  return {
    features: forest.features,
    score,
    scores(rows) {
      const sums = new Float64Array(rows.length);
      for (let one = 0; one < rows.length; one++) sums[one] = score(rows[one]);
      return sums;
    },
    reasons(row) {
      take(filled.steps, row, places);
      return sharesOf(filled, places);
    },
  };
}

/** The thresholds of each feature as whole numbers, in order. */
function thresholdsOf({ features, feature, value }: Forest): number[][] {
  if (features.length > featureMask + 1) throw new RangeError(`more than ${featureMask + 1} features`);
  const found = features.map(() => new Set<number>());
  feature.forEach((own, node) => {
    if (own >= 0) found[own].add(whole(value[node]));
  });
  return found.map((own) => [...own].sort((a, b) => a - b));
}

/** A threshold as it is compared. */
function whole(value: number): number {
  return Math.floor(value * parts);
}

function stepsOf(thresholds: readonly (readonly number[])[]): Steps {
  const features = thresholds.flatMap((own, feature) => (own.length > 0 ? [feature] : []));
  const from = [0];
  for (const feature of features) from.push(from[from.length - 1] + thresholds[feature].length);
  // A value lies above a threshold where it is the next whole number or more.
  const cuts = Float64Array.from(features.flatMap((feature) => thresholds[feature].map((threshold) => (threshold + 1) / parts)));
  const known = new Uint16Array(features.length * numbers);
  for (let one = 0; one < features.length; one++)
    for (let at = 0; at < numbers; at++) known[one * numbers + at] = stepsTo(cuts, from[one], from[one + 1], at - belowNought);
  return { features: Int32Array.from(features), from: Int32Array.from(from), cuts, known };
}

/** Finds for each value of a row how many thresholds of its feature it lies above, in the bits where splits have theirs. */
function take({ features, from, cuts, known }: Steps, row: Float64Array, places: Int32Array): void {
  for (let one = 0; one < features.length; one++) {
    const feature = features[one];
    const value = row[feature];
    // Most values are small whole numbers.
    const number = value | 0;
    const at = number + belowNought;
    const place = number === value && at >= 0 && at < numbers ? known[one * numbers + at] : stepsTo(cuts, from[one], from[one + 1], value);
    places[feature] = place << featureBits;
  }
}

/** How many of some thresholds a value lies above. */
function stepsTo(cuts: Float64Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= cuts[middle]) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

function fillUp(forest: Forest): Filled {
  const { roots, feature, value, right } = forest;
  const thresholds = thresholdsOf(forest);
  // Empty trees fill up those that are asked at a time: they add nothing.
  const trees = Math.ceil(roots.length / atOnce) * atOnce;
  const filled: Filled = {
    steps: stepsOf(thresholds),
    splits: new Int32Array(trees * span).fill(never),
    means: new Float64Array(trees * 2 * span),
    leaves: new Float64Array(trees * span),
  };
  const fill = (tree: number, node: number, place: number): number => {
    const leaf = feature[node] < 0;
    let mean = value[node];
    if (place < span) {
      const own = feature[node];
      filled.splits[tree * span + place] = leaf ? never : (thresholds[own].indexOf(whole(value[node])) << featureBits) | own;
      const left = fill(tree, leaf ? node : node + 1, 2 * place);
      const other = fill(tree, leaf ? node : right[node], 2 * place + 1);
      if (!leaf) mean = (left + other) / 2;
    } else if (!leaf) throw new RangeError(`a tree has more than ${depth} splits on its way down`);
    filled.means[tree * 2 * span + place] = mean;
    if (place >= span) filled.leaves[tree * span + place - span] = mean;
    return mean;
  };
  roots.forEach((root, tree) => {
    fill(tree, root, 1);
  });
  return filled;
}

/** The place below: right where the value is above the threshold, told by the sign of their difference. */
function below(split: number, places: Int32Array, place: number): number {
  return (place << 1) | ((split - places[split & featureMask]) >>> 31);
}

/**
 * The sum of a row’s leaves. Four trees at a time, written out level by level: the processor goes down all of them at once, and as a loop it takes more
 * than twice as long.
 */
function sumOf({ splits, leaves }: Filled, places: Int32Array): number {
  let sum = 0;
  for (let one = 0; one < splits.length; one += atOnce * span) {
    const two = one + span;
    const three = two + span;
    const four = three + span;
    let a = below(splits[one + 1], places, 1);
    let b = below(splits[two + 1], places, 1);
    let c = below(splits[three + 1], places, 1);
    let d = below(splits[four + 1], places, 1);
    a = below(splits[one + a], places, a);
    b = below(splits[two + b], places, b);
    c = below(splits[three + c], places, c);
    d = below(splits[four + d], places, d);
    a = below(splits[one + a], places, a);
    b = below(splits[two + b], places, b);
    c = below(splits[three + c], places, c);
    d = below(splits[four + d], places, d);
    a = below(splits[one + a], places, a);
    b = below(splits[two + b], places, b);
    c = below(splits[three + c], places, c);
    d = below(splits[four + d], places, d);
    a = below(splits[one + a], places, a);
    b = below(splits[two + b], places, b);
    c = below(splits[three + c], places, c);
    d = below(splits[four + d], places, d);
    // One after the other, in the order of the trees: another order would round otherwise.
    sum += leaves[one + a - span];
    sum += leaves[two + b - span];
    sum += leaves[three + c - span];
    sum += leaves[four + d - span];
  }
  return sum;
}

function sharesOf({ splits, means }: Filled, places: Int32Array): Float64Array {
  const shares = new Float64Array(places.length);
  for (let from = 0; from < splits.length; from += span) {
    for (let place = 1; place < span; ) {
      const split = splits[from + place];
      const next = below(split, places, place);
      shares[split & featureMask] += means[2 * from + next] - means[2 * from + place];
      place = next;
    }
  }
  return shares;
}
