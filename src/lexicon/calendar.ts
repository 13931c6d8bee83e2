import { words } from './words.js';

/** Months, whole and short, without the full stop. */
export const months = words(`
  jan feb mar apr may jun jul aug sep sept oct nov dec
  january february march april june july august september october november december
`);

/** Halves of the day, as they stand behind an hour. */
export const dayHalves = words('am pm a.m a.m. p.m p.m.');

/** Time zones, as they stand behind an hour. */
export const timeZones = words('GMT BST UTC ET EST EDT PT PST CET CEST IST AEST AEDT SAST WAT');

/** What never says anything, though it may stand right before a verb of saying: “he stood there every day shouting”. */
export const spansOfTime = words('day week month year hour minute moment time morning afternoon evening night weekend');
