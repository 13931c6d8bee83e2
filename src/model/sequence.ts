import { unpack } from './packed.js';

/** A sequence model as it is committed. */
export interface SequenceData {
  /** Features are hashed to so many bits. */
  bits: number;
  labels: number;
  /** What a whole number of weight is worth. */
  step: number;
  /** Weights of a label behind another, those of the beginning last: `before * labels + label`. */
  transitions: readonly number[];
  /** As `pack` writes them. */
  weights: string;
}

/** A sequence model made ready to be asked. */
export interface Sequence {
  /** For each hashed feature a number for every two labels, with the weights of both: the second times 65536, plus the first, so that one addition adds both. */
  readonly pairs: Int32Array;
  /** As many less one as there are hashed features: a mask for them. */
  readonly mask: number;
  readonly step: number;
  readonly transitions: Float64Array;
}

export function loadSequence({ bits, labels, step, transitions, weights }: SequenceData): Sequence {
  const { rows, values } = unpack(weights, labels);
  const half = labels / 2;
  const pairs = new Int32Array((1 << bits) * half);
  for (let index = 0, from = 0; index < rows.length; index++) {
    const into = rows[index] * half;
    for (let pair = 0; pair < half; pair++, from += 2) pairs[into + pair] = values[from + 1] * 65536 + values[from];
  }
  return { pairs, mask: (1 << bits) - 1, step, transitions: Float64Array.from(transitions) };
}
