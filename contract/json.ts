import { refuseDepth } from './depth.js';
import { Problem } from './problems.js';

/** Fatal: a byte that is not UTF-8 is an error, not a replacement. The byte order mark is kept, because offsets are into the text as sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const byteOrderMark = '\ufeff';

/**
 * @throws {Problem} not-utf8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('not-utf8');
  }
}

/**
 * Reads JSON. RFC 8259 lets a reader skip a byte order mark before it; no offset counts it.
 *
 * @param what how the words of an error call what was sent
 * @throws {Problem} malformed-json, too-deep
 */
export function parseJson(text: string, what: 'body' | 'line' = 'body'): unknown {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (json.trim() === '') throw new Problem('malformed-json', { values: { fault: 'The body is empty.' } });
  refuseDepth(json);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Problem('malformed-json', { values: { fault: `The ${what} cannot be read as JSON${place(error)}.` } });
  }
}

/** Where the parser stopped. Only the number is taken: the rest of its message repeats what was sent. */
function place(error: unknown): string {
  const position = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(String((error as Error).message))?.[1];
  return position === undefined ? '' : ` from character ${position} on`;
}
