import { Problem } from './problems.js';

/** How deep JSON may be nested. What is sent here has at most six levels; an item of ninjs may have more, where items are associated with items. */
export const deepest = 32;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Refuses JSON that is nested too deeply, before it is read: whatever looks at such a value afterwards calls itself as often as it is deep. One pass
 * over the text, which need not be JSON.
 *
 * @throws {Problem} too-deep
 */
export function refuseDepth(json: string): void {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) depth--;
    if (depth > deepest) throw new Problem('too-deep', { values: { limit: deepest } });
  }
}

/** Where a string ends that begins at a quotation mark. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at++;
  }
  return json.length;
}
