/**
 * A conditional random field over the tokens of a paragraph (Lafferty, McCallum, Pereira, “Conditional random fields”, ICML 2001): what each token is
 * to an attribution, given all others.
 */
import type { Sequence } from '../model/sequence.js';
import { width } from './features.js';
import { cueLabel, labelCount, mayFollow, start } from './labels.js';

/** For each token of a stretch the probability of each label; good until the next stretch is asked about. */
export type Believe = (features: Int32Array, count: number) => Float64Array;

/** What stays the same from stretch to stretch. */
interface Machine {
  sequence: Sequence;
  /** How well a label follows another: `label * labelCount + before`, so that what one label sums up lies side by side; and how well it begins. */
  into: Float64Array;
  begins: Float64Array;
  /** Room for the longest stretch so far. */
  local: Float64Array;
  ahead: Float64Array;
  behind: Float64Array;
  value: Float64Array;
}

/** Makes the model ready for an article. */
export function createBelieve(sequence: Sequence): Believe {
  const { transitions } = sequence;
  const odds = (before: number, label: number) => (mayFollow(before, label) ? Math.exp(transitions[before * labelCount + label]) : 0);
  const machine: Machine = {
    sequence,
    into: Float64Array.from({ length: labelCount * labelCount }, (_, at) => odds(at % labelCount, Math.floor(at / labelCount))),
    begins: Float64Array.from({ length: labelCount }, (_, label) => odds(start, label)),
    local: new Float64Array(0),
    ahead: new Float64Array(0),
    behind: new Float64Array(labelCount),
    value: new Float64Array(labelCount),
  };
  return (features, count) => {
    if (machine.local.length < count * labelCount) {
      machine.local = new Float64Array(count * labelCount);
      machine.ahead = new Float64Array(count * labelCount);
    }
    for (let token = 0; token < count; token++) {
      score(machine, features, token);
      forward(machine, token);
    }
    machine.behind.fill(1);
    for (let token = count - 1; token >= 0; token--) backward(machine, token * labelCount);
    return machine.ahead;
  };
}

/**
 * How well each label fits a token, relative to the best: from the sum of the weights of its features. Two labels are added at once; written out, as it is
 * the innermost loop.
 */
function score({ sequence: { pairs, mask, step }, local }: Machine, features: Int32Array, token: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  for (let at = token * width, end = at + width; at < end; at++) {
    const from = (features[at] & mask) * 5;
    a = (a + pairs[from]) | 0;
    b = (b + pairs[from + 1]) | 0;
    c = (c + pairs[from + 2]) | 0;
    d = (d + pairs[from + 3]) | 0;
    e = (e + pairs[from + 4]) | 0;
  }
  const into = token * labelCount;
  split(local, into, a, step);
  split(local, into + 2, b, step);
  split(local, into + 4, c, step);
  split(local, into + 6, d, step);
  split(local, into + 8, e, step);
  let most = local[into];
  for (let at = into + 1; at < into + labelCount; at++) if (local[at] > most) most = local[at];
  for (let at = into; at < into + labelCount; at++) local[at] = Math.exp(local[at] - most);
}

function split(scores: Float64Array, at: number, pair: number, step: number): void {
  const one = (pair << 16) >> 16;
  scores[at] = one * step;
  scores[at + 1] = ((pair - one) >> 16) * step;
}

/** The pass forward: how likely each label is, as far as the tokens before it tell. */
function forward({ into, begins, local, ahead }: Machine, token: number): void {
  const at = token * labelCount;
  const before = at - labelCount;
  let sum = 0;
  for (let label = 0; label < labelCount; label++) {
    const own = label * labelCount;
    let share = 0;
    if (token === 0) share = begins[label];
    else if (label > cueLabel && (label & 1) === 1) {
      // It goes on with itself, or with what began one token before.
      share = ahead[before + label] * into[own + label] + ahead[before + label - 1] * into[own + label - 1];
    } else for (let one = 0; one < labelCount; one++) share += ahead[before + one] * into[own + one];
    ahead[at + label] = share * local[at + label];
    sum += ahead[at + label];
  }
  const part = 1 / sum;
  for (let label = 0; label < labelCount; label++) ahead[at + label] *= part;
}

/** The pass backward: makes probabilities of what the pass forward left at a token. */
function backward({ into, local, ahead, behind, value }: Machine, at: number): void {
  let sum = 0;
  for (let label = 0; label < labelCount; label++) sum += ahead[at + label] * behind[label];
  const part = 1 / sum;
  for (let label = 0; label < labelCount; label++) {
    ahead[at + label] *= behind[label] * part;
    value[label] = local[at + label] * behind[label];
  }
  behind.fill(0);
  for (let label = 0; label < labelCount; label++) {
    const own = label * labelCount;
    const weight = value[label];
    if (label > cueLabel && (label & 1) === 1) {
      behind[label] += weight * into[own + label];
      behind[label - 1] += weight * into[own + label - 1];
    } else for (let one = 0; one < labelCount; one++) behind[one] += weight * into[own + one];
  }
  let most = 0;
  for (let label = 0; label < labelCount; label++) if (behind[label] > most) most = behind[label];
  const scale = 1 / most;
  for (let label = 0; label < labelCount; label++) behind[label] *= scale;
}
