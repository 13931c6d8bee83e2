import { unpack } from './packed.js';

/** A ranker of hashed features as it is committed. */
export interface RankerData {
  bits: number;
  /** What a whole number of weight is worth. */
  step: number;
  /** As `pack` writes them. */
  weights: string;
}

/** A ranker made ready: a weight for each hashed feature. */
export interface Ranker {
  readonly weights: Int8Array;
  readonly step: number;
}

export function loadRanker({ bits, step, weights }: RankerData): Ranker {
  const { rows, values } = unpack(weights, 1);
  const all = new Int8Array(1 << bits);
  rows.forEach((row, index) => {
    all[row] = values[index];
  });
  return { weights: all, step };
}
