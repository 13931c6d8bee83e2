import { articleSchema } from './answer.js';
import { decodeUtf8, parseJson } from './json.js';

const longestId = (articleSchema.properties.id as { maxLength?: number }).maxLength ?? 0;

/** The id of a line’s article, if it fits the contract: another is a fault, and not repeated. */
export function idOf(value: unknown): string | undefined {
  const { id } = Object(value) as { id?: unknown };
  return typeof id === 'string' && [...id].length <= longestId ? id : undefined;
}

/**
 * The id of a line by its bytes, where it can be read and the line is no longer than `most` bytes: what was too much for a worker is not to become too
 * much for whoever tells of it.
 */
export function idOfLine(line: Uint8Array, most: number): string | undefined {
  if (line.length > most) return undefined;
  try {
    return idOf(parseJson(decodeUtf8(line), 'line'));
  } catch {
    return undefined;
  }
}
