/** Numbers in place of words: what a learned model with many features reads, without a text in its inner loops. */

/**
 * A number for a text, or for the stretch of it between two offsets in code units, half-open; the same characters, the same number, everywhere (FNV-1a,
 * its bits stirred once more at the end).
 */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

/** A number for two numbers in this order. */
export function mix(one: number, other: number): number {
  const hash = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
