// In Node the standard's own decoders, in a browser those that it has.
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding-browser.js';
import sniff from 'html-encoding-sniffer';

/**
 * The text of a page: by its byte order mark, what was said of it, its own `<meta>`; else as UTF-8, and where it is not that, as Windows-1252, as browsers do.
 *
 * @param charset that the header says, or empty
 * @returns null where bytes do not fit the charset that was said
 */
export function decodeHtml(body: Uint8Array, charset = ''): string | null {
  const said = sniff(body, { transportLayerEncodingLabel: charset, defaultEncoding: 'x-user-defined' });
  if (said !== 'x-user-defined') return decoded(body, said);
  return decoded(body, 'utf-8') ?? decoded(body, 'windows-1252');
}

function decoded(body: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

/** Whether there is such a charset, as the Encoding standard has it. */
export function isCharset(label: string): boolean {
  return normalizeEncoding(label) !== null;
}
