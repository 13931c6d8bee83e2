/**
 * A conditional random field over the tokens of a paragraph (Lafferty, McCallum, Pereira, “Conditional random fields”, ICML 2001): what each token is
 * to an attribution, given all others. Its labels are directional, so that source and content know on which side their cue lies.
 */
import type { Sequence } from '../model/sequence.js';
import { width } from './features.js';
import { labelCount, predecessors, start } from './labels.js';

/** For each token of a stretch the probability of each label. */
export function believe(sequence: Sequence, features: Int32Array, count: number): Float64Array {
  return sharesOf(sequence, scoresOf(sequence, features, count), count);
}

/** The sum of the weights of each token’s features for each label. Two labels are added at once; written out, as it is the innermost loop. */
function scoresOf({ rowOf, pairs, step }: Sequence, features: Int32Array, count: number): Float64Array {
  const scores = new Float64Array(count * labelCount);
  const mask = rowOf.length - 1;
  for (let token = 0; token < count; token++) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    const end = (token + 1) * width;
    for (let at = token * width; at < end; at++) {
      const row = rowOf[features[at] & mask];
      if (row === 0) continue;
      const from = row * 8;
      a += pairs[from];
      b += pairs[from + 1];
      c += pairs[from + 2];
      d += pairs[from + 3];
      e += pairs[from + 4];
      f += pairs[from + 5];
      g += pairs[from + 6];
      h += pairs[from + 7];
    }
    const into = token * labelCount;
    split(scores, into, a, step);
    split(scores, into + 2, b, step);
    split(scores, into + 4, c, step);
    split(scores, into + 6, d, step);
    split(scores, into + 8, e, step);
    split(scores, into + 10, f, step);
    split(scores, into + 12, g, step);
    split(scores, into + 14, h, step);
  }
  return scores;
}

function split(scores: Float64Array, at: number, pair: number, step: number): void {
  const one = (pair << 16) >> 16;
  scores[at] = one * step;
  scores[at + 1] = ((pair - one) >> 16) * step;
}

/** The probability of each label at each token, by a pass forward and one backward. */
function sharesOf({ transitions }: Sequence, scores: Float64Array, count: number): Float64Array {
  const { from, before } = predecessors;
  const odds = transitions.map(Math.exp);
  const local = new Float64Array(scores.length);
  for (let token = 0; token < count; token++) {
    const at = token * labelCount;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labelCount; label++) most = Math.max(most, scores[at + label]);
    for (let label = 0; label < labelCount; label++) local[at + label] = Math.exp(scores[at + label] - most);
  }
  const ahead = new Float64Array(scores.length);
  for (let token = 0; token < count; token++) {
    const at = token * labelCount;
    let sum = 0;
    for (let label = 0; label < labelCount; label++) {
      let share = 0;
      if (token === 0) share = odds[start * labelCount + label] * (from[label + 1] - from[label] === labelCount ? 1 : 0);
      else
        for (let one = from[label]; one < from[label + 1]; one++)
          share += ahead[at - labelCount + before[one]] * odds[before[one] * labelCount + label];
      ahead[at + label] = share * local[at + label];
      sum += ahead[at + label];
    }
    for (let label = 0; label < labelCount; label++) ahead[at + label] /= sum;
  }
  const behind = new Float64Array(labelCount).fill(1);
  const next = new Float64Array(labelCount);
  for (let token = count - 1; token >= 0; token--) {
    const at = token * labelCount;
    let sum = 0;
    for (let label = 0; label < labelCount; label++) sum += ahead[at + label] * behind[label];
    for (let label = 0; label < labelCount; label++) ahead[at + label] *= behind[label] / sum;
    next.fill(0);
    for (let label = 0; label < labelCount; label++) {
      const value = local[at + label] * behind[label];
      for (let one = from[label]; one < from[label + 1]; one++) next[before[one]] += odds[before[one] * labelCount + label] * value;
    }
    let most = 0;
    for (let label = 0; label < labelCount; label++) most = Math.max(most, next[label]);
    for (let label = 0; label < labelCount; label++) behind[label] = next[label] / most;
  }
  return ahead;
}
