import type { Read } from './types.js';

/** A kind of document that an article comes in. */
export interface Reader {
  /** What the command calls it. */
  name: string;
  mediaType: string;
  /** Ends of the names of such files, with the dot. */
  extensions: readonly string[];
  /** Loads what reads it: with the first document of its kind, because the libraries take a quarter of a second and many megabytes. */
  load(): Promise<Read>;
}

/** Every kind of document: one row each. */
export const readers = [
  {
    name: 'html',
    mediaType: 'text/html',
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    name: 'markdown',
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown.js')).readMarkdown,
  },
  {
    name: 'ninjs',
    mediaType: 'application/ninjs+json',
    extensions: ['.ninjs', '.ninjs.json'],
    load: async () => (await import('./ninjs.js')).readNinjs,
  },
] as const satisfies readonly Reader[];
