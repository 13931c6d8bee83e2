/** The readers of documents in a thread of their own, with the same source as in the service and the command. Nothing leaves this browser. */
import { charsets, DocumentError, readers } from '../../documents/door.js';
import type { Document, Read } from './messages.js';

// What could not be loaded is an error of the worker, which the page tells from a document that cannot be read.
addEventListener('message', ({ data }: MessageEvent<Document>) => void readOf(data).then((read) => postMessage(read), reportError));

/** A file that no reader is for is an article that is nothing but text. */
async function readOf({ content, name, type }: Document): Promise<Read> {
  const text = typeof content === 'string' ? content : (await charsets()).decodeHtml(content);
  if (text === null) return { fault: 'The page is not in the charset that it names. Save it as UTF-8 first.' };
  const reader =
    readers.find(({ extensions }) => extensions.some((end) => name.toLowerCase().endsWith(end))) ??
    readers.find(({ mediaType }) => mediaType === type.replace('application/xhtml+xml', 'text/html'));
  if (reader === undefined) return { article: { text } };
  const read = await reader.load();
  try {
    const { blocks: _, ...article } = read(text);
    return { article };
  } catch (error) {
    return { fault: error instanceof DocumentError ? error.message : 'The document cannot be read.' };
  }
}
