/** What each character is to the tokenizer. */

export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 4;
/** A quotation mark or an apostrophe. */
export const MARK = 8;
/** Soft hyphens, zero-width and direction marks: part of a word when inside one, white space elsewhere. */
export const UNSEEN = 16;

const marks = '"\'`´‘’‚‛“”„‟«»‹›「」『』＂＇';
/** Code points that show nothing, as ranges, both ends inclusive. */
const unseen = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

function isUnseen(character: string): boolean {
  const code = character.charCodeAt(0);
  return unseen.some(([from, to]) => code >= from && code <= to);
}

/** A spelling without the characters that show nothing. */
export function visible(spelling: string): string {
  return [...spelling].filter((character) => !isUnseen(character)).join('');
}

function look(character: string): number {
  if (marks.includes(character)) return MARK;
  if (isUnseen(character)) return UNSEEN;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return SPACE;
  return 0;
}

/** Classes of the characters below U+3000, which is nearly all that English text has; 0xff: not looked at yet. */
const known = new Uint8Array(0x3000).fill(0xff);

/**
 * The class of the character at an offset: LETTER, DIGIT, SPACE, MARK, UNSEEN, or 0 for everything else and past the end.
 * A lone surrogate is 0.
 */
export function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < known.length) {
    if (known[code] === 0xff) known[code] = look(text[offset] as string);
    return known[code] as number;
  }
  return offset < text.length ? look(String.fromCodePoint(text.codePointAt(offset) as number)) : 0;
}

/** How many code units the character at an offset takes: 1 or 2. */
export function sizeAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** UTF-8 quotation marks that somebody read as Windows-1252, by the character behind “â€”, and the mark each of them was. */
const garbled: Record<string, string> = { '\u0153': '“', '\u009d': '”', '\u2122': '’', '\u02dc': '‘' };

/** The mark that the three characters “â€x” at an offset once were, or undefined. */
export function garbledMarkAt(text: string, offset: number): string | undefined {
  return text[offset] === 'â' && text[offset + 1] === '€' ? garbled[text[offset + 2] as string] : undefined;
}

/** Whether the three characters at an offset once were a dash. */
export function garbledDashAt(text: string, offset: number): boolean {
  return text[offset] === 'â' && text[offset + 1] === '€' && /[“”–—]/.test(text[offset + 2] ?? '');
}

/** How many code units an apostrophe at an offset takes; 0 where there is none. */
export function apostropheAt(text: string, offset: number): number {
  const character = text[offset];
  if (character === '’' || character === "'" || character === '‘' || character === '´' || character === '`' || character === 'ʼ') return 1;
  return garbledMarkAt(text, offset) === '’' ? 3 : 0;
}
