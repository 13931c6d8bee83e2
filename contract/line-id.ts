import { articleSchema } from './answer.js';
import { decodeUtf8, parseJson } from './json.js';

const longest = (articleSchema.properties.id as { maxLength?: number }).maxLength ?? 0;

/** The id of a line’s article, if it fits the contract: another is a fault, and not repeated. */
export function idOf(value: unknown): string | undefined {
  const { id } = Object(value) as { id?: unknown };
  return typeof id === 'string' && [...id].length <= longest ? id : undefined;
}

/** The id of a line by its bytes, where it can be read at all. */
export function idIn(line: Uint8Array): string | undefined {
  try {
    return idOf(parseJson(decodeUtf8(line), 'line'));
  } catch {
    return undefined;
  }
}
