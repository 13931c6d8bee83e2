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
  /** What each feature added to that sum, by index: the change of the mean along its splits (Saabas, “Interpreting random forests”, 2014). */
  reasons(row: Float64Array): Float64Array;
}

/** Makes a forest ready. Linear in its nodes. */
export function loadForest(forest: Forest): Trees {
  const feature = Int16Array.from(forest.feature);
  const value = Float64Array.from(forest.value);
  const right = Int32Array.from(forest.right);
  const roots = Int32Array.from(forest.roots);
  const means = meansOf(feature, value, right);
  return {
    features: forest.features,
    score(row) {
      let sum = 0;
      for (let tree = 0; tree < roots.length; tree++) {
        let node = roots[tree];
        while (feature[node] >= 0) node = row[feature[node]] > value[node] ? right[node] : node + 1;
        sum += value[node];
      }
      return sum;
    },
    reasons(row) {
      const shares = new Float64Array(forest.features.length);
      for (let tree = 0; tree < roots.length; tree++) {
        let node = roots[tree];
        while (feature[node] >= 0) {
          const next = row[feature[node]] > value[node] ? right[node] : node + 1;
          shares[feature[node]] += means[next] - means[node];
          node = next;
        }
      }
      return shares;
    },
  };
}

/** The mean of the leaves under each node. */
function meansOf(feature: Int16Array, value: Float64Array, right: Int32Array): Float64Array {
  const means = new Float64Array(feature.length);
  for (let node = feature.length - 1; node >= 0; node--)
    means[node] = feature[node] < 0 ? value[node] : (means[node + 1] + means[right[node]]) / 2;
  return means;
}
