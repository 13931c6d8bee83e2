import type { Mark } from './marks.js';

/** What a paragraph still holds behind each of its marks; answered in constant time. */
export interface Ahead {
  /** How many more marks close than open among the doubled marks behind the mark with this index. */
  surplus(index: number): number;
  /** How many doubled marks stand behind it. */
  left(index: number): number;
  /** Whether a single mark that may close comes before the next one that surely opens. */
  closesBeforeOpening(index: number): boolean;
  /** Whether a doubled mark that may close comes before the next one that surely opens. */
  doubleCloses(index: number): boolean;
  /** The same as `closesBeforeOpening`, of a closing mark that is no apostrophe. */
  closesFirmly(index: number): boolean;
}

/** Counts the marks of a paragraph once, from its end. */
export function lookAhead(marks: readonly Mark[]): Ahead {
  const count = marks.length;
  const surplus = new Int32Array(count + 1);
  const left = new Int32Array(count + 1);
  const may = new Uint8Array(count + 1);
  const firm = new Uint8Array(count + 1);
  const doubled = new Uint8Array(count + 1);
  for (let index = count - 1; index >= 0; index--) {
    const mark = marks[index];
    const double = mark.family !== 'single';
    const opens = mark.canOpen && !mark.canClose;
    const closes = mark.canClose && !mark.canOpen;
    left[index] = left[index + 1] + (double ? 1 : 0);
    surplus[index] = surplus[index + 1] + (double ? (closes ? 1 : 0) - (opens ? 1 : 0) : 0);
    may[index] = may[index + 1];
    firm[index] = firm[index + 1];
    doubled[index] = doubled[index + 1];
    if (double) {
      if (closes) doubled[index] = 1;
      else if (opens) doubled[index] = 0;
      continue;
    }
    if (closes && mark.role !== 'open') may[index] = 1;
    else if (opens && !mark.maybeApostrophe && mark.role !== 'close') may[index] = 0;
    if (closes && (mark.afterPunctuation || !mark.maybeApostrophe)) firm[index] = 1;
    else if (opens && mark.role !== 'close') firm[index] = 0;
  }
  return {
    surplus: (index) => surplus[index + 1],
    left: (index) => left[index + 1],
    closesBeforeOpening: (index) => may[index + 1] === 1,
    doubleCloses: (index) => doubled[index + 1] === 1,
    closesFirmly: (index) => firm[index + 1] === 1,
  };
}
