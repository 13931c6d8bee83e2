/** Numbers in place of words: what a learned model with many features reads, without a text in its inner loops. */

/** A number for a text; the same text, the same number, everywhere (FNV-1a, its bits stirred once more at the end). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

/** A number for two numbers in this order. */
export function mix(one: number, other: number): number {
  const hash = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
