/** The door of the engine: everything that the library offers, and that the service, the command and the benchmark go through. */
export { type Attributor, createAttributor } from './attributor.js';
export { isBlank } from './blank.js';
export { applyCorrections } from './corrections.js';
export { AttribuneError, type ErrorCode } from './errors.js';
export { type FormatName, formats, writeAs } from './formats.js';
export { splitLines } from './lines.js';
export { allActs, allTypes, defaults as defaultOptions, type Options } from './options.js';
export type * from './types.js';
export { version } from './version.js';
