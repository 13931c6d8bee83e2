import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { readNinjs } from './ninjs.js';
import type { Read } from './types.js';

/** A kind of document that an article comes in. */
export interface Reader {
  /** What the command calls it. */
  name: string;
  mediaType: string;
  /** Ends of the names of such files, with the dot. */
  extensions: readonly string[];
  read: Read;
}

/** Every kind of document: one row each. */
export const readers = [
  { name: 'html', mediaType: 'text/html', extensions: ['.html', '.htm', '.xhtml'], read: readHtml },
  { name: 'markdown', mediaType: 'text/markdown', extensions: ['.md', '.markdown'], read: readMarkdown },
  { name: 'ninjs', mediaType: 'application/ninjs+json', extensions: ['.ninjs', '.ninjs.json'], read: readNinjs },
] as const satisfies readonly Reader[];
