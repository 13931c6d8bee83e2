/** How training looks on while the engine reads. No code. */
import type { Attribution, Candidate, Decision } from './article.js';

/** Training looks on through this, and tells the right answers so that later decisions see them. */
export interface Observer {
  /** @returns the index of the bearer that a description means; their count for a new entity, undefined to let the engine decide */
  description(
    mention: number,
    bearers: readonly { mentions: readonly number[] }[],
    rows: readonly Float64Array[],
    byHand: readonly number[],
  ): number | undefined;
  /** @returns the index of the antecedent that a pronoun means; -1 for none of them, undefined to let the engine decide */
  pronoun(
    mention: number,
    antecedents: readonly { mentions: readonly number[]; latest: number; best: number }[],
    rows: readonly Float64Array[],
    byHand: readonly number[],
  ): number | undefined;
  /** @returns the index of the right candidate; -1 for nobody, undefined to let the engine decide */
  passage(
    index: number,
    candidates: readonly Candidate[],
    rows: readonly Float64Array[],
    byHand: readonly number[],
    entityOf: (mention: number) => number,
  ): number | undefined;
  /** What was decided of a passage that somebody said, and what that looks like to the calibration. */
  decided?(index: number, decision: Decision, row: readonly number[]): void;
  /** An attribution that was found, and what it looks like to its calibration. */
  attributed?(attribution: Attribution, row: readonly number[]): void;
}
