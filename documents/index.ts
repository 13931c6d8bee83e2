/**
 * The door of the document readers for whoever has a document: HTML, Markdown and ninjs in, an article for the engine out. Pure functions of a string;
 * they run in a browser too.
 */
export * from './door.js';
export { readHtml } from './html.js';
export { readMarkdown } from './markdown.js';
export { readNinjs } from './ninjs.js';
