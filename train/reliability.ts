/** How far stated confidence can be trusted. */
import { logistic } from './logistic.js';
import type { Outcome, Verdict } from './verdicts.js';

/** A speaker as it was given: how sure the engine said it was, and whether it was right. */
export interface Stated {
  confidence: number;
  right: boolean;
}

/** What one set of models decided: of passages that somebody said, and of those that nobody did. */
export interface Decided {
  speech: Stated[];
  claims: Stated[];
}

/** The decisions of all folds with the probabilities of the ranking as they are. */
export function uncalibrated(folds: readonly Outcome[]): Decided {
  const state = ({ probability, right }: Verdict): Stated => ({ confidence: probability, right });
  return { speech: folds.flatMap(({ verdicts }) => verdicts.map(state)), claims: folds.flatMap(({ claims }) => claims.map(state)) };
}

/** The decisions of all folds, those of each calibrated by what was learned from the others and from names in the gold. */
export function calibrated(folds: readonly Outcome[], named: readonly Verdict[]): Decided {
  const decided: Decided = { speech: [], claims: [] };
  for (const fold of folds) {
    const seen = [...named, ...folds.filter((other) => other !== fold).flatMap(({ verdicts }) => verdicts)];
    const weights = logistic(
      seen.map(({ row }) => row),
      seen.map(({ right }) => right),
    );
    const state = ({ row, right }: Verdict): Stated => {
      const sum = row.reduce((total, value, at) => total + value * weights[at], 0);
      return { confidence: 1 / (1 + Math.exp(-sum)), right };
    };
    decided.speech.push(...fold.verdicts.map(state));
    decided.claims.push(...fold.claims.map(state));
  }
  return decided;
}

export interface Bin {
  count: number;
  /** Mean of what was stated, and share that was right. */
  stated: number;
  right: number;
}

/** Ten bins of equal width. */
export function binsOf(stated: readonly Stated[]): Bin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = stated.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    const mean = (value: (one: Stated) => number) => inside.reduce((sum, one) => sum + value(one), 0) / Math.max(1, inside.length);
    return { count: inside.length, stated: mean(({ confidence }) => confidence), right: mean(({ right }) => Number(right)) };
  });
}

/** Expected calibration error: how far what is stated lies from the share that is right, on average (Naeini, Cooper and Hauskrecht 2015). */
export function calibrationError(stated: readonly Stated[]): number {
  return (
    binsOf(stated).reduce((sum, { count, stated: said, right }) => sum + count * Math.abs(said - right), 0) / Math.max(1, stated.length)
  );
}

/** Precision and recall of the speakers that are at least so sure, of so many passages that somebody said. */
export function above(threshold: number, { speech, claims }: Decided, all: number): { precision: number; recall: number } {
  const sure = speech.filter(({ confidence }) => confidence >= threshold);
  const claimed = claims.filter(({ confidence }) => confidence >= threshold);
  const right = sure.filter((one) => one.right).length;
  return { precision: right / Math.max(1, sure.length + claimed.length), recall: right / Math.max(1, all) };
}
