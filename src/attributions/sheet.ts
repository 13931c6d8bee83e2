import type { Ranker } from '../model/ranker.js';

/** The candidates of one question, each with its features, hashed. */
export interface Sheet {
  features: Int32Array;
  /** Where the features of each candidate begin, and where those of the last one end. */
  from: Int32Array;
  candidates: Int32Array;
  count: number;
  /** Where the next feature goes. */
  next: number;
}

/** Answers which candidate it is. */
export type Choose = (sheet: Sheet, head: number) => number;

export function createSheet(): Sheet {
  return { features: new Int32Array(1 << 14), from: new Int32Array(1024), candidates: new Int32Array(1024), count: 0, next: 0 };
}

export function clear(sheet: Sheet): void {
  sheet.count = 0;
  sheet.next = 0;
}

/** Begins a candidate: a token, or -1 for none. */
export function begin(sheet: Sheet, candidate: number, most: number): void {
  sheet.candidates[sheet.count] = candidate;
  sheet.from[sheet.count] = sheet.next;
  sheet.count += 1;
  if (sheet.next + most <= sheet.features.length) return;
  const larger = new Int32Array(sheet.features.length * 2);
  larger.set(sheet.features);
  sheet.features = larger;
}

/** Features of a question are hashed to so many bits; those of another lie behind them. */
const bitsOfHead = 16;

/** Where the weights of a question begin; questions are numbered from 1 to 8. */
export function baseOf(head: number): number {
  return (head - 1) << bitsOfHead;
}

/** Notes a feature of the candidate that was begun last. */
export function note(sheet: Sheet, base: number, feature: number): void {
  sheet.features[sheet.next++] = base | (feature & ((1 << bitsOfHead) - 1));
}

/** Notes features that lie side by side. */
export function noteAll(sheet: Sheet, base: number, features: Int32Array, from: number, count: number): void {
  const into = sheet.features;
  let next = sheet.next;
  for (let at = from; at < from + count; at++) into[next++] = base | (features[at] & ((1 << bitsOfHead) - 1));
  sheet.next = next;
}

/** The score of each candidate. */
export function scoresOf({ weights, step }: Ranker, { features, from, count, next }: Sheet): Float64Array {
  const scores = new Float64Array(count);
  for (let candidate = 0; candidate < count; candidate++) {
    const end = candidate + 1 < count ? from[candidate + 1] : next;
    let sum = 0;
    for (let at = from[candidate]; at < end; at++) sum += weights[features[at]];
    scores[candidate] = sum * step;
  }
  return scores;
}
