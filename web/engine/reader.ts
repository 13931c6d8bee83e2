/** The readers of documents in a thread of their own, with the same source as in the service and the command. Nothing leaves this browser. */
import { decodeHtml } from '../../documents/charsets.js';
import { DocumentError, readers } from '../../documents/index.js';
import type { Document, Read } from './messages.js';

addEventListener('message', ({ data }: MessageEvent<Document>) => postMessage(readOf(data)));

/** A file that no reader is for is an article that is nothing but text. */
function readOf({ content, name, type }: Document): Read {
  const text = typeof content === 'string' ? content : decodeHtml(content);
  if (text === null) return { fault: 'The page is not in the charset that it names. Save it as UTF-8 first.' };
  const reader =
    readers.find(({ extensions }) => extensions.some((end) => name.toLowerCase().endsWith(end))) ??
    readers.find(({ mediaType }) => mediaType === type.replace('application/xhtml+xml', 'text/html'));
  if (reader === undefined) return { article: { text } };
  try {
    const { blocks: _, ...article } = reader.read(text);
    return { article };
  } catch (error) {
    return { fault: error instanceof DocumentError ? error.message : 'The document cannot be read.' };
  }
}
