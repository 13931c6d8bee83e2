import type { Attribution, Fact, Range } from '../article.js';
import type { Found } from './find.js';

/** What tells how far an attribution can be trusted, in the order of a row. */
export const trustColumns = ['bias', 'cue', 'source', 'speech', 'affirmed', 'length'] as const;

/** What an attribution looks like to its calibration. */
export function trustRow(
  { probability, sureness }: Found,
  content: readonly Range[],
  { act, polarity }: Pick<Attribution, 'act' | 'polarity'>,
): number[] {
  const length = content.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return [1, logit(probability), logit(sureness), act === 'speech' ? 1 : 0, polarity === 'affirmed' ? 1 : 0, Math.log(length)];
}

/** How often such attributions are right. */
export function trustOf(row: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at], 0)));
}

/** A row with what each of it weighs. */
export function factsOf(row: readonly number[], weights: readonly number[]): Fact[] {
  return trustColumns.map((feature, at) => ({ feature, value: row[at], weight: weights[at] }));
}

function logit(probability: number): number {
  const inside = Math.max(0.005, Math.min(0.995, probability));
  return Math.log(inside / (1 - inside));
}
