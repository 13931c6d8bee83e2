/**
 * Converts offsets in UTF-16 code units to offsets in code points.
 *
 * @returns a function for offsets from 0 to the text’s length that do not split a surrogate pair; constant time after one pass over the text
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; ) {
    const size = (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
    points.fill(count, unit, unit + size);
    unit += size;
    count += 1;
  }
  points[text.length] = count;
  return (offset) => points[offset];
}
