/** The door of the document readers: HTML, Markdown and ninjs in, an article for the engine out. Pure functions of a string; they run in a browser too. */
export { DocumentError, type DocumentFault } from './errors.js';
export { readHtml } from './html.js';
export { readMarkdown } from './markdown.js';
export { readNinjs } from './ninjs.js';
export { inCodePoints, wordsIn } from './offsets.js';
export { type Reader, readers } from './readers.js';
export type { Block, Extracted } from './types.js';
