/** What stands in front of the turns of an interview or a transcript, and what only looks so. */
import { words } from './words.js';

/** Labels of whoever asks, and of whoever answers. */
export const asks = words('q q. question');
export const answers = words('a a. answer');

/** What stands in bold type in front of the parts of reviews and fact boxes, again and again. */
export const headings = words(
  'pros cons price verdict rating score note update tip summary ingredients method location when where what why how who',
);

/** Small words inside a label. */
export const insideLabels = words('of for the and de van von');
