/**
 * How phrases for the values of features are made. A phrase is said of the candidate (“is a place”) or is a clause of its own (“the quotation is
 * short”), holds for its value whatever the other features are, and has at most 90 characters. Where 0 only means that a finder did not come by,
 * the phrase claims no more than that.
 */

/** A phrase for a value of a feature, and for what that added to the score. */
export type Words = (value: number, contribution: number) => string;

export const either =
  (present: string, absent: string): Words =>
  (value) =>
    value === 0 ? absent : present;

/** The phrase of the first bound that the value reaches, or the last phrase. */
export const graded =
  (steps: readonly (readonly [least: number, phrase: string])[], otherwise: string): Words =>
  (value) =>
    steps.find(([least]) => value >= least)?.[1] ?? otherwise;

/** Phrases for the numbers from 0 that stand for kinds. */
export const oneOf =
  (...phrases: readonly string[]): Words =>
  (value) =>
    phrases[value];

/** A count that was taken up to `most`. */
export function count(value: number, most: number, noun: string): string {
  return `${value === 0 ? 'no' : value}${value >= most ? ' or more' : ''} ${noun}${value === 1 || value === 0 ? '' : 's'}`;
}

/** How far before the quotation something stands; negative behind it. */
export const away =
  (noun: string, mostBefore: number, mostBehind: number): Words =>
  (value) => {
    if (value === 0) return `stands in the same ${noun} as the quotation`;
    return value > 0
      ? `stands ${count(value, mostBefore, noun)} before the quotation`
      : `stands ${count(-value, mostBehind, noun)} behind the quotation`;
  };
