import type { Span } from './types.js';

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * The paragraphs of a text, without the white space around them. A line is a paragraph, unless the text was wrapped by hand: then blank lines
 * part the paragraphs.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(text, lines);
  const paragraphs: Span[] = [];
  let open = false;
  for (const line of lines) {
    const { start, end } = trimmed(text, line);
    if (start >= end) open = false;
    else if (open && wrapped) (paragraphs.at(-1) as Span).end = end;
    else {
      paragraphs.push({ start, end });
      open = true;
    }
  }
  return paragraphs;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}

/** Whether single line ends fall inside sentences: most lines that another line follows directly stop without a stop and go on in lower case. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let pairs = 0;
  let inside = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = trimmed(text, lines[i - 1] as Span);
    const after = trimmed(text, lines[i] as Span);
    if (before.start >= before.end || after.start >= after.end) continue;
    pairs += 1;
    if (/[\p{L}\d,]/u.test(text[before.end - 1] as string) && /[\p{Ll}\d]/u.test(text[after.start] as string)) inside += 1;
  }
  return pairs > 2 && inside > pairs * 0.4;
}
