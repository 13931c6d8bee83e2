import { refuseDepth } from '../../contract/depth.js';
import { decodeUtf8 } from '../../contract/json.js';
import { Problem } from '../../contract/problems.js';
import { charsets, DocumentError, type Extracted, readers } from '../../documents/door.js';

/** A document, as it came. */
export interface DocumentJob {
  /** One of those in the table of readers. */
  mediaType: string;
  body: Uint8Array;
  /** Of HTML: the charset that its header field says, or empty. */
  charset: string;
}

/**
 * Reads the article of a document.
 *
 * @throws {Problem} not-utf8, malformed-document, no-article, too-complex, too-deep
 */
export async function readDocument({ mediaType, body, charset }: DocumentJob): Promise<Extracted> {
  const reader = readers.find((one) => one.mediaType === mediaType);
  if (reader === undefined) throw new Problem('unsupported-media-type');
  const document = mediaType === 'text/html' ? await decodePage(body, charset) : decodeUtf8(body);
  if (mediaType.endsWith('json')) refuseDepth(document);
  const read = await reader.load();
  try {
    return read(document);
  } catch (error) {
    if (error instanceof DocumentError) throw new Problem(error.code);
    throw error;
  }
}

/** A page says its charset in the header, at its own beginning, or not at all. */
async function decodePage(body: Uint8Array, charset: string): Promise<string> {
  const { decodeHtml } = await charsets();
  const text = decodeHtml(body, charset);
  if (text === null) throw new Problem('not-utf8');
  return text;
}
