/**
 * Gradient-boosted regression trees over binned features, with a loss over groups: in each group (the candidates of one passage, the antecedents of
 * one pronoun) the scores become probabilities by softmax, and the right ones together should have them all. Boosting starts from given scores, here
 * those of the weights set by hand, and so learns only what they miss. Everything is in a fixed order, and chance comes from a seeded generator: the
 * same rows give the same trees, byte for byte.
 */
import type { Forest } from '../src/training.js';

/** Rows to learn from. */
export interface Rows {
  features: readonly string[];
  /** One row after another. */
  values: Float64Array;
  /** First row of each group, and the count of rows at the end. */
  groups: readonly number[];
  /** How much each group counts. */
  weights: Float64Array;
  /** 1 for each right row; each group has one at least. */
  right: Uint8Array;
  /** The score that each row begins with. */
  from: Float64Array;
}

/** How to learn. */
export interface Recipe {
  trees: number;
  depth: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  leaf: number;
  /** Added to second derivatives. */
  ridge: number;
  /** Share of the features, and of the groups, that each tree may use. */
  columns: number;
  groups: number;
}

const bins = 32;

/** Rows that move the loss less than this are left out of a tree. */
const negligible = 2e-3;

/** Learns a forest. Time grows with rows × features × trees × depth. */
export function boost(rows: Rows, recipe: Recipe): Forest {
  const count = rows.right.length;
  const width = rows.features.length;
  const { binned, edges } = binColumns(rows.values, count, width);
  const scores = Float64Array.from(rows.from);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const forest = { features: rows.features, roots: [] as number[], feature: [] as number[], value: [] as number[], right: [] as number[] };
  const cuts: number[] = [];
  const random = generator(20261123);
  for (let tree = 0; tree < recipe.trees; tree++) {
    const active = differentiate(rows, scores, gradient, hessian, () => random() < recipe.groups);
    const columns = Array.from({ length: width }, (_, column) => column).filter(
      (column) => random() < recipe.columns && edges[column].length > 0,
    );
    const root = forest.feature.length;
    forest.roots.push(root);
    grow({ binned, edges, gradient, hessian, count, columns, recipe, forest, cuts }, active, recipe.depth);
    for (let row = 0; row < count; row++) {
      let node = root;
      while (forest.feature[node] >= 0) node = binned[forest.feature[node] * count + row] > cuts[node] ? forest.right[node] : node + 1;
      scores[row] += forest.value[node];
    }
  }
  return forest;
}

/** A small generator of random numbers from 0 to 1 (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sets the derivatives of the loss, and gives the rows that matter of the groups that are used. */
function differentiate(
  { groups, right, weights }: Rows,
  scores: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  used: () => boolean,
): Int32Array {
  const active: number[] = [];
  for (let group = 0; group + 1 < groups.length; group++) {
    const from = groups[group];
    const to = groups[group + 1];
    if (!used()) continue;
    let top = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row++) top = Math.max(top, scores[row]);
    let all = 0;
    let good = 0;
    for (let row = from; row < to; row++) {
      const weight = Math.exp(scores[row] - top);
      gradient[row] = weight;
      all += weight;
      if (right[row]) good += weight;
    }
    for (let row = from; row < to; row++) {
      const weight = gradient[row];
      const share = weight / all;
      const wanted = right[row] ? weight / Math.max(good, 1e-300) : 0;
      gradient[row] = (share - wanted) * weights[group];
      hessian[row] = Math.max(1e-6, share * (1 - share)) * weights[group];
      if (Math.abs(gradient[row]) > negligible || hessian[row] > negligible) active.push(row);
    }
  }
  return Int32Array.from(active);
}

/** Replaces each value by the number of its bin, column by column; an edge is the largest value of its bin. `most`: about so many bins. */
export function binColumns(values: Float64Array, count: number, width: number, most = bins) {
  const binned = new Uint8Array(count * width);
  const edges: number[][] = [];
  const sorted = new Float64Array(count);
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < count; row++) sorted[row] = values[row * width + column];
    sorted.sort();
    const distinct: number[] = [];
    for (const value of sorted) if (distinct.at(-1) !== value) distinct.push(value);
    const own: number[] = [];
    if (distinct.length <= most) for (let at = 0; at + 1 < distinct.length; at++) own.push((distinct[at] + distinct[at + 1]) / 2);
    else {
      for (let bin = 1; bin < most; bin++) {
        const edge = distinct[Math.floor((bin * distinct.length) / most)];
        const quantile = sorted[Math.floor((bin * count) / most)];
        for (const one of [edge, quantile]) if (!own.includes(one) && own.length < 250) own.push(one);
      }
      own.sort((a, b) => a - b);
    }
    edges.push(own);
    for (let row = 0; row < count; row++) binned[column * count + row] = binOf(own, values[row * width + column]);
  }
  return { binned, edges };
}

/** How many edges a value is above. */
export function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Growing {
  binned: Uint8Array;
  edges: readonly number[][];
  gradient: Float64Array;
  hessian: Float64Array;
  count: number;
  columns: readonly number[];
  recipe: Recipe;
  forest: { feature: number[]; value: number[]; right: number[] };
  /** For each node the bin that its threshold closes. */
  cuts: number[];
}

/** Grows one node and what hangs on it. */
function grow(growing: Growing, rows: Int32Array, depth: number): void {
  const { binned, edges, count, recipe, forest, cuts } = growing;
  const node = forest.feature.length;
  const split = depth > 0 ? bestSplit(growing, rows) : null;
  forest.right.push(0);
  if (split === null) {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += growing.gradient[row];
      h += growing.hessian[row];
    }
    forest.feature.push(-1);
    forest.value.push(Number(((-g / (h + recipe.ridge)) * recipe.rate).toPrecision(4)));
    cuts.push(0);
    return;
  }
  forest.feature.push(split.column);
  forest.value.push(edges[split.column][split.bin]);
  cuts.push(split.bin);
  const goesLeft = (row: number) => binned[split.column * count + row] <= split.bin;
  grow(growing, rows.filter(goesLeft), depth - 1);
  forest.right[node] = forest.feature.length;
  grow(
    growing,
    rows.filter((row) => !goesLeft(row)),
    depth - 1,
  );
}

/** The split that lowers the loss most, or null where none does. */
function bestSplit(
  { binned, edges, gradient, hessian, count, columns, recipe }: Growing,
  rows: Int32Array,
): { column: number; bin: number } | null {
  let allG = 0;
  let allH = 0;
  for (const row of rows) {
    allG += gradient[row];
    allH += hessian[row];
  }
  const worth = (sumG: number, sumH: number) => (sumG * sumG) / (sumH + recipe.ridge);
  const whole = worth(allG, allH);
  const g = new Float64Array(256);
  const h = new Float64Array(256);
  let best: { column: number; bin: number } | null = null;
  let most = 1e-3;
  for (const column of columns) {
    g.fill(0);
    h.fill(0);
    const base = column * count;
    for (const row of rows) {
      const bin = binned[base + row];
      g[bin] += gradient[row];
      h[bin] += hessian[row];
    }
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < edges[column].length; bin++) {
      leftG += g[bin];
      leftH += h[bin];
      if (leftH < recipe.leaf || allH - leftH < recipe.leaf) continue;
      const gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - whole;
      if (gain > most) {
        most = gain;
        best = { column, bin };
      }
    }
  }
  return best;
}
