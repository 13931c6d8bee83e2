import type { ArticleInput } from '../src/index.js';
import type { Document, Read } from './engine/messages.js';

/** Longer files are no articles, and would only make the browser wait. In bytes. */
const longest = 2_000_000;

/**
 * Reads a file that was dropped or chosen: by its name or type as HTML, Markdown or ninjs, else as text.
 *
 * @throws {Error} whose message tells the reader what to do
 */
export async function readFile(file: File): Promise<ArticleInput> {
  const { name, type } = file;
  if (file.size > longest) throw new Error(`“${name}” is longer than 2 MB. Choose a single article.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.x?html?$/i.test(name) || /html/.test(type)) return readDocument({ content: bytes, name, type });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`“${name}” is not text in UTF-8. Save it as plain text or HTML first.`);
  }
  if (text.includes('\u0000')) throw new Error(`“${name}” is not text. Choose a text or HTML file.`);
  if (text.trim() === '') throw new Error(`“${name}” is empty.`);
  if (/\.te?xt$/i.test(name)) return { text };
  return readDocument({ content: text, name, type });
}

/** Reads HTML that was dropped: a page, or a part of one. */
export function readHtml(html: string): Promise<ArticleInput> {
  return readDocument({ content: html, name: '', type: 'text/html' });
}

/** The readers are loaded with the first document, run beside the page, and end with it: most people paste text and never need them. */
function readDocument(document: Document): Promise<ArticleInput> {
  const worker = new Worker(new URL('./engine/reader.ts', import.meta.url), { type: 'module' });
  return new Promise<ArticleInput>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Read>) => {
      if ('article' in data) resolve(data.article);
      else reject(new Error(data.fault));
    });
    worker.addEventListener('error', () =>
      reject(new Error('What reads documents could not be loaded. Connect, and try again, or paste the text.')),
    );
    worker.postMessage(document);
  }).finally(() => worker.terminate());
}
