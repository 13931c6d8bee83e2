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
  /** The scores of rows: tree by tree, so that each tree is fetched once for all of them. */
  scores(rows: readonly Float64Array[]): Float64Array;
  /** What each feature added to that sum, by index: the change of the mean along its splits (Saabas, “Interpreting random forests”, 2014). */
  reasons(row: Float64Array): Float64Array;
}

/** Values and thresholds are compared as whole numbers of this part: what two of them differ by less is the same. */
const parts = 1 << 14;

/** Further than any value can be. */
const never = 0x3fffffff;

/** A value or threshold as it is compared: both rounded the same way, so that they stand to each other as they were learned. */
function whole(value: number): number {
  return Math.max(1 - never, Math.min(never - 1, Math.floor(value * parts)));
}

/** Splits on the way down each tree; a shallower tree goes on with splits that say nothing. */
const depth = 5;
const splits = 2 ** depth - 1;

/** A forest as it is asked: in each tree the children of place `n` are 2 n + 1 and 2 n + 2. */
interface Filled {
  /** Feature and threshold of each split. */
  splits: Int32Array;
  /** The value of each leaf; above the leaves the mean of what lies below. */
  means: Float64Array;
  /** The values of the leaves alone. */
  leaves: Float64Array;
}

/**
 * Makes a forest ready. Every tree is filled up to the same depth, so that the way down is the same arithmetic for every row: a branch that a
 * processor cannot foretell costs more than all the rest.
 * @throws {RangeError} where a tree is deeper than five splits.
 */
export function loadForest(forest: Forest): Trees {
  const filled = fillUp(forest);
  const width = forest.features.length;
  const trees = forest.roots.length;
  let table = new Int32Array(width);
  const take = (rows: readonly Float64Array[]) => {
    if (table.length < rows.length * width) table = new Int32Array(rows.length * width);
    for (let row = 0, to = 0; row < rows.length; row++) for (let at = 0; at < width; at++) table[to++] = whole(rows[row][at]);
  };
  const scores = (rows: readonly Float64Array[]) => {
    take(rows);
    return sumsOf(filled, table, rows.length, width, trees);
  };
  return {
    features: forest.features,
    score: (row) => scores([row])[0],
    scores,
    reasons(row) {
      take([row]);
      return sharesOf(filled, table, width, trees);
    },
  };
}

function fillUp({ roots, feature, value, right }: Forest): Filled {
  const filled: Filled = {
    splits: new Int32Array(roots.length * splits * 2),
    means: new Float64Array(roots.length * (2 * splits + 1)),
    leaves: new Float64Array(roots.length * (splits + 1)),
  };
  const fill = (tree: number, node: number, place: number): number => {
    const leaf = feature[node] < 0;
    let mean = value[node];
    if (place < splits) {
      const at = (tree * splits + place) * 2;
      filled.splits[at] = leaf ? 0 : feature[node];
      filled.splits[at + 1] = leaf ? never : whole(value[node]);
      const left = fill(tree, leaf ? node : node + 1, 2 * place + 1);
      const other = fill(tree, leaf ? node : right[node], 2 * place + 2);
      if (!leaf) mean = (left + other) / 2;
    } else if (!leaf) throw new RangeError(`a tree has more than ${depth} splits on its way down`);
    filled.means[tree * (2 * splits + 1) + place] = mean;
    if (place >= splits) filled.leaves[tree * (splits + 1) + place - splits] = mean;
    return mean;
  };
  roots.forEach((root, tree) => {
    fill(tree, root, 0);
  });
  return filled;
}

/** The place below: right where the value is above the threshold, told by the sign of their difference. */
function below(split: Int32Array, table: Int32Array, row: number, from: number, place: number): number {
  const at = from + 2 * place;
  return 2 * place + 1 + ((split[at + 1] - table[row + split[at]]) >>> 31);
}

/** For each row the sum of its leaves. Written out level by level: as a loop it takes more than twice as long. */
function sumsOf({ splits: split, leaves }: Filled, table: Int32Array, rows: number, width: number, trees: number): Float64Array {
  const sums = new Float64Array(rows);
  for (let tree = 0; tree < trees; tree++) {
    const from = tree * splits * 2;
    const first = tree * (splits + 1) - splits;
    for (let one = 0, row = 0; one < rows; one++, row += width) {
      let place = below(split, table, row, from, 0);
      place = below(split, table, row, from, place);
      place = below(split, table, row, from, place);
      place = below(split, table, row, from, place);
      place = below(split, table, row, from, place);
      sums[one] += leaves[first + place];
    }
  }
  return sums;
}

function sharesOf({ splits: split, means }: Filled, table: Int32Array, width: number, trees: number): Float64Array {
  const shares = new Float64Array(width);
  for (let tree = 0; tree < trees; tree++) {
    const from = tree * splits * 2;
    const mean = tree * (2 * splits + 1);
    for (let place = 0; place < splits; ) {
      const next = below(split, table, 0, from, place);
      shares[split[from + 2 * place]] += means[mean + next] - means[mean + place];
      place = next;
    }
  }
  return shares;
}
