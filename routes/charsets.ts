import { normalizeEncoding } from '@exodus/bytes/encoding.js';

export { decodeHtml } from '../documents/charsets.js';

/** Whether there is such a charset, as the Encoding standard has it. */
export function isCharset(label: string): boolean {
  return normalizeEncoding(label) !== null;
}
