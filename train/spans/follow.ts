/**
 * Online learning that keeps most weights at zero: FTRL-Proximal with a rate of its own for each weight (McMahan et al., “Ad click prediction: a view
 * from the trenches”, KDD 2013).
 */

/** Weights while they are learned. */
export interface Learner {
  weights: Float32Array;
  /** Sums of squared gradients, and what decides whether a weight is zero. */
  squares: Float32Array;
  sums: Float32Array;
  rate: number;
  /** How much has to speak for a weight before it is not zero; and the ridge. */
  lasso: number;
  ridge: number;
}

export function createLearner(count: number, { rate, lasso, ridge }: Pick<Learner, 'rate' | 'lasso' | 'ridge'>): Learner {
  return { weights: new Float32Array(count), squares: new Float32Array(count), sums: new Float32Array(count), rate, lasso, ridge };
}

/** Moves a weight along a gradient of the likelihood. */
export function nudge(learner: Learner, at: number, gradient: number): void {
  const { weights, squares, sums, rate, lasso, ridge } = learner;
  const before = squares[at];
  const after = before + gradient * gradient;
  const root = Math.sqrt(after);
  const sum = sums[at] - gradient - ((root - Math.sqrt(before)) / rate) * weights[at];
  sums[at] = sum;
  squares[at] = after;
  const size = (1 + root) / rate + ridge;
  if (sum > lasso) weights[at] = (lasso - sum) / size;
  else if (sum < -lasso) weights[at] = (-lasso - sum) / size;
  else weights[at] = 0;
}

/** Whole numbers from -127 to 127 in place of weights, and what one of them is worth; what is not above the least is zero. */
export function quantise(weights: Float32Array, most: number, least = 0): { values: Int8Array; step: number } {
  const step = most / 127;
  const values = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) {
    const value = Math.max(-127, Math.min(127, Math.round(weights[at] / step)));
    values[at] = value > least || value < -least ? value : 0;
  }
  return { values, step };
}
