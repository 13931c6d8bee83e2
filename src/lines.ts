/**
 * The lines of a stream of bytes, without their ends, read only as fast as they are asked for. Bytes, because a decoded stream no longer tells
 * broken UTF-8. Our own, because what is there either breaks lines also at U+2028, which JSON allows inside a string (Node's `readline`), or drops a
 * line that is too long without a word (split2), and here each line has its answer.
 *
 * @param chunks the bytes, cut anywhere
 * @param limit longest line, in bytes: of a longer one nothing is kept
 * @returns for each chunk the lines that end in it; null for one that is longer. What stands behind the last line end is a line unless it is empty.
 * @throws whatever reading the chunks throws
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<(Uint8Array | null)[]> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const take = () => {
    const line = size > limit ? null : joined(parts, size);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: (Uint8Array | null)[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      lines.push(take());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [take()];
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
