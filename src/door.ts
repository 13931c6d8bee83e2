/**
 * The door for callers who only hand articles over and take results in: everything that the engine offers but the reading itself. Nothing here loads
 * a model, so it costs a hundredth of a second.
 */
export type { Attributor } from './attributor.js';
export { isBlank } from './blank.js';
export { applyCorrections } from './corrections.js';
export { AttribuneError, type ErrorCode } from './errors.js';
export { type FormatName, formats, writeAs } from './formats.js';
export { splitLines } from './lines.js';
export { allActs, allTypes, defaults as defaultOptions, type Options } from './options.js';
export type * from './types.js';
export { version } from './version.js';
