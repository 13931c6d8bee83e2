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

/** A sequence model of sixteen labels, made ready to be asked. */
export interface Sequence {
  /** For each hashed feature its row of weights; 0 for none. Its length is a power of two. */
  readonly rowOf: Uint16Array | Int32Array;
  /** Eight numbers a row, each with the weights of two labels: the second times 65536, plus the first, so that one addition adds both. */
  readonly pairs: Int32Array;
  readonly step: number;
  readonly transitions: Float64Array;
}

/** Makes a sequence model ready: rows without a weight take no room. */
export function loadSequence({ bits, labels, step, transitions, weights }: SequenceData): Sequence {
  const { values } = unpack(weights, 1 << bits, labels);
  const filled: number[] = [];
  for (let row = 0; row < 1 << bits; row++) {
    for (let label = 0; label < labels; label++) {
      if (values[row * labels + label] === 0) continue;
      filled.push(row);
      break;
    }
  }
  const rowOf = filled.length < 65535 ? new Uint16Array(1 << bits) : new Int32Array(1 << bits);
  const half = labels / 2;
  const pairs = new Int32Array((filled.length + 1) * half);
  filled.forEach((row, index) => {
    rowOf[row] = index + 1;
    for (let pair = 0; pair < half; pair++) {
      const at = row * labels + 2 * pair;
      pairs[(index + 1) * half + pair] = values[at + 1] * 65536 + values[at];
    }
  });
  return { rowOf, pairs, step, transitions: Float64Array.from(transitions) };
}
