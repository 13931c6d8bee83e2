/** The door for service, command and page, which wait for a document before they load what reads it: nothing here imports a library. */
export { DocumentError, type DocumentFault } from './errors.js';
export { inCodePoints, wordsIn } from './offsets.js';
export { type Reader, readers } from './readers.js';
export type { Block, Extracted } from './types.js';

/** What knows the charsets of pages, imported with the first page that is bytes: most callers have none. */
export const charsets = () => import('./charsets.js');
