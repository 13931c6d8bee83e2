/** What tells how far an attribution without quotation marks can be trusted, in words. */
import { either, graded, type Words } from './phrase.js';

/** The logarithms of odds of 0.95 and of 0.8. */
const [sure, likely] = [2.94, 1.38];

/** One entry for each fact that trust is learned from. */
export const trusted: Readonly<Record<string, Words>> = {
  bias: () => 'words without quotation marks are less often anybody’s than quoted ones',
  cue: graded(
    [
      [sure, 'the cue says almost surely that somebody says or thinks something'],
      [likely, 'the cue probably says that somebody says or thinks something'],
    ],
    'the cue may not say that anybody says or thinks something',
  ),
  source: graded(
    [
      [sure, 'is almost surely the source that the cue has'],
      [likely, 'is probably the source that the cue has'],
    ],
    'may not be the source that the cue has',
  ),
  speech: either('the cue is of saying or writing', 'the cue is of thinking, meaning to do or seeing, not of saying'),
  affirmed: either('it is told as said', 'it is told as not said, or as what may be said'),
  length: graded(
    [
      [Math.log(20), 'what the cue goes with is long'],
      [Math.log(6), 'what the cue goes with is as long as most statements'],
    ],
    'what the cue goes with is short',
  ),
};
