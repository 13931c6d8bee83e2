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
  return { weights: unpack(weights, 1 << bits, 1).values, step };
}
