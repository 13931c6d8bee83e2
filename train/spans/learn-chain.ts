/** Learns the sequence model: stochastic gradients of its conditional likelihood, a paragraph at a time, with features dropped out at random. */
import { labelCount, pack, predecessors, type SequenceData, start, width } from '../../src/training.js';
import { generator } from '../boost.js';
import { createThin, shuffle, type Thin } from './chance.js';
import { createLearner, type Learner, nudge, quantise } from './follow.js';
import type { Stretch } from './material.js';

export interface ChainRecipe {
  bits: number;
  rounds: number;
  rate: number;
  lasso: number;
  /** Share of the features that a round does not see, so that none leans on another. */
  dropout: number;
}

export const chainRecipe: ChainRecipe = { bits: 17, rounds: 6, rate: 0.08, lasso: 1.5, dropout: 0.4 };

/** Weights above this do not say more; of 127 parts of it, these few say nothing. */
const mostWeight = 1;
const leastParts = 1;

/** Gradients smaller than this are not worth their time. */
const negligible = 5e-3;

interface Machine {
  mask: number;
  learner: Learner;
  /** Transitions, and their squared gradients. */
  transitions: Float64Array;
  squares: Float64Array;
  /** Room for the longest stretch: how well each label fits each token, the pass forward, its sums; used again and again. */
  local: Float64Array;
  ahead: Float64Array;
  sums: Float64Array;
}

/** Learns from stretches; the same stretches give the same model. */
export function learnChain(stretches: readonly Stretch[], recipe = chainRecipe): SequenceData {
  const { bits, rate, lasso, rounds, dropout } = recipe;
  const longest = stretches.reduce((most, { gold }) => Math.max(most, gold.length), 0);
  const machine: Machine = {
    mask: (1 << bits) - 1,
    learner: createLearner((1 << bits) * labelCount, { rate, lasso, ridge: 0 }),
    transitions: new Float64Array((labelCount + 1) * labelCount),
    squares: new Float64Array((labelCount + 1) * labelCount),
    local: new Float64Array(longest * labelCount),
    ahead: new Float64Array(longest * labelCount),
    sums: new Float64Array(longest),
  };
  const random = generator(7);
  const order = stretches.map((_, at) => at);
  const kept = { rows: new Int32Array(longest * width), from: new Int32Array(longest + 1) };
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      dropOut(stretches[index], machine.mask, createThin(dropout, random), kept);
      learnFrom(machine, stretches[index].gold, kept.rows, kept.from, rate * (1 - (0.8 * round) / rounds));
    }
  }
  const { values, step } = quantise(machine.learner.weights, mostWeight, leastParts);
  return {
    bits,
    labels: labelCount,
    // Where no feature is dropped there are more to add up than each has learned to reckon with.
    step: Number((step * (1 - dropout)).toPrecision(6)),
    transitions: Array.from(machine.transitions, (value) => Number(value.toFixed(4))),
    weights: pack({ values, labels: labelCount }),
  };
}

/** Copies the features of a stretch, some of them left out, as the rows of their weights. */
function dropOut({ features, gold }: Stretch, mask: number, thin: Thin, kept: { rows: Int32Array; from: Int32Array }): void {
  let next = 0;
  for (let token = 0; token < gold.length; token++) {
    kept.from[token] = next;
    next = thin(features, token * width, (token + 1) * width, kept.rows, next);
  }
  kept.from[gold.length] = next;
  for (let at = 0; at < next; at++) kept.rows[at] = (kept.rows[at] & mask) * labelCount;
}

/** One step along the gradient of a stretch: what its gold has, less what the model expects. */
function learnFrom(machine: Machine, gold: Uint8Array, rows: Int32Array, from: Int32Array, rate: number): void {
  const { learner, transitions, squares } = machine;
  const gradient = new Float64Array(transitions.length);
  const shares = expect(machine, gold, rows, from, gradient);
  const movedLabels = new Int32Array(labelCount);
  const pushes = new Float64Array(labelCount);
  for (let token = 0; token < gold.length; token++) {
    const at = token * labelCount;
    gradient[(token === 0 ? start : gold[token - 1]) * labelCount + gold[token]] += 1;
    let moved = 0;
    for (let label = 0; label < labelCount; label++) {
      const push = (label === gold[token] ? 1 : 0) - shares[at + label];
      if (push > -negligible && push < negligible) continue;
      movedLabels[moved] = label;
      pushes[moved++] = push;
    }
    for (let feature = from[token]; feature < from[token + 1]; feature++)
      for (let one = 0; one < moved; one++) nudge(learner, rows[feature] + movedLabels[one], pushes[one]);
  }
  for (let at = 0; at < gradient.length; at++) {
    if (gradient[at] === 0) continue;
    squares[at] += gradient[at] * gradient[at];
    transitions[at] += (rate * gradient[at]) / Math.sqrt(squares[at] + 1);
  }
}

/** The probability of each label at each token; takes the expected transitions from a gradient. */
function expect(machine: Machine, gold: Uint8Array, rows: Int32Array, from: Int32Array, gradient: Float64Array): Float64Array {
  const count = gold.length;
  const { local, ahead, sums } = machine;
  weighLocally(machine, count, rows, from);
  const odds = machine.transitions.map(Math.exp);
  for (let token = 0; token < count; token++) forward(local, odds, ahead, sums, token);
  let behind: Float64Array = new Float64Array(labelCount).fill(1);
  for (let token = count - 1; token > 0; token--) behind = backward(local, odds, ahead, behind, sums[token], token, gradient);
  for (let label = 0; label < labelCount; label++) {
    ahead[label] *= behind[label];
    gradient[start * labelCount + label] -= ahead[label];
  }
  return ahead;
}

/** For each token how well each label fits its features, relative to the best. */
function weighLocally({ learner: { weights }, local }: Machine, count: number, rows: Int32Array, from: Int32Array): void {
  const own = new Float64Array(labelCount);
  for (let token = 0; token < count; token++) {
    own.fill(0);
    for (let feature = from[token]; feature < from[token + 1]; feature++) {
      const row = rows[feature];
      for (let label = 0; label < labelCount; label++) own[label] += weights[row + label];
    }
    let most = own[0];
    for (let label = 1; label < labelCount; label++) if (own[label] > most) most = own[label];
    for (let label = 0; label < labelCount; label++) local[token * labelCount + label] = Math.exp(own[label] - most);
  }
}

function forward(local: Float64Array, odds: Float64Array, ahead: Float64Array, sums: Float64Array, token: number): void {
  const { from, before } = predecessors;
  const at = token * labelCount;
  let sum = 0;
  for (let label = 0; label < labelCount; label++) {
    let share = 0;
    if (token > 0)
      for (let one = from[label]; one < from[label + 1]; one++)
        share += ahead[at - labelCount + before[one]] * odds[before[one] * labelCount + label];
    else if (from[label + 1] - from[label] === labelCount) share = odds[start * labelCount + label];
    ahead[at + label] = share * local[at + label];
    sum += ahead[at + label];
  }
  for (let label = 0; label < labelCount; label++) ahead[at + label] /= sum;
  sums[token] = sum;
}

function backward(
  local: Float64Array,
  odds: Float64Array,
  ahead: Float64Array,
  behind: Float64Array,
  sum: number,
  token: number,
  gradient: Float64Array,
): Float64Array {
  const { from, before } = predecessors;
  const at = token * labelCount;
  const next = new Float64Array(labelCount);
  for (let label = 0; label < labelCount; label++) {
    const value = (local[at + label] * behind[label]) / sum;
    ahead[at + label] *= behind[label];
    for (let one = from[label]; one < from[label + 1]; one++) {
      const pair = before[one] * labelCount + label;
      next[before[one]] += odds[pair] * value;
      gradient[pair] -= ahead[at - labelCount + before[one]] * odds[pair] * value;
    }
  }
  return next;
}
