/** The tokenizer: text → stretches of words, numbers, marks and punctuation. One pass, no look further back than the token before. */
import type { TokenKind } from '../article.js';
import { beforeNames, beforeNumbers, elsewhere, states } from '../lexicon/abbreviations.js';
import { apostropheAt, classAt, DIGIT, garbledDashAt, garbledMarkAt, LETTER, MARK, SPACE, sizeAt, UNSEEN } from './characters.js';

/** A token before it is tagged. Offsets are UTF-16 code units, half-open. */
export interface RawToken {
  start: number;
  end: number;
  kind: TokenKind;
}

const clitics = new Set(['s', 'd', 'll', 've', 're', 'm']);
const hyphens = new Set(['-', '\u2010', '\u2011']);

/** Cuts a text into tokens, in order, none overlapping; white space and invisible characters between words belong to none. */
export function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  const push = (start: number, end: number, kind: TokenKind) => {
    tokens.push({ start, end, kind });
    return end;
  };
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === UNSEEN) at += 1;
    else if (kind === DIGIT) at = push(at, endOfNumber(text, at), 'number');
    else if (garbledMarkAt(text, at)) at = push(at, at + 3, 'mark');
    else if (garbledDashAt(text, at)) at = push(at, at + 3, 'punctuation');
    else if (kind === LETTER) at = word(text, at, push);
    else if (kind === MARK) at = mark(text, at, push);
    else at = push(at, endOfPunctuation(text, at), 'punctuation');
  }
  return tokens;
}

type Push = (start: number, end: number, kind: TokenKind) => number;

/** Pushes the word at `start`, cut before its clitic (“did|n’t”, “she|’ll”), and answers where to go on. */
function word(text: string, start: number, push: Push): number {
  const end = endOfWord(text, start);
  const apostrophe = apostropheAt(text, end);
  if (apostrophe === 0) return push(start, end, 'word');
  const after = endOfLetters(text, end + apostrophe);
  const tail = text.slice(end + apostrophe, after).toLowerCase();
  if (tail === 't' && /n$/i.test(text.slice(end - 1, end)) && end - 1 > start) {
    push(start, end - 1, 'word');
    return push(end - 1, after, 'word');
  }
  push(start, end, 'word');
  return clitics.has(tail) ? push(end, after, 'word') : end;
}

/** Whether an address may begin with a character: h and w, in either case. */
function mayBeginAddress(code: number): boolean {
  return (code | 32) === 104 || (code | 32) === 119;
}

/** Where a word ends: letters and digits with hyphens, ampersands, apostrophes and full stops that belong to it. */
function endOfWord(text: string, start: number): number {
  if (mayBeginAddress(text.charCodeAt(start))) {
    const address = /^(?:https?:\/\/|www\.)[^\s“”"<>]{1,2000}/i.exec(text.slice(start, start + 2010));
    if (address) return start + address[0].replace(/[.,;:!?)\]'’]+$/, '').length;
  }
  let at = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === LETTER) {
      if (garbledMarkAt(text, at) && !joins(text, at, 3)) break;
      if (garbledDashAt(text, at)) break;
      at += garbledMarkAt(text, at) ? 3 : sizeAt(text, at);
    } else if (kind === DIGIT) at += sizeAt(text, at);
    else if (kind === UNSEEN && letterOrDigit(text, at + 1)) at += 1;
    else if ((hyphens.has(text[at] as string) || text[at] === '&') && letterOrDigit(text, at + 1)) at += 1;
    else if (kind === MARK && apostropheAt(text, at) > 0 && joins(text, at, 1)) at += 1;
    else if (text[at] === '.' && keepsStop(text, start, at)) at += 1;
    else break;
  }
  return at;
}

/** Whether the apostrophe at `at` joins two parts of one word (“O’Dowd”, “ma’am”) rather than starting a clitic or closing a quotation. */
function joins(text: string, at: number, size: number): boolean {
  const mark = text[at];
  if (mark === '`' || mark === '´' || mark === '‘') return false;
  if (classAt(text, at + size) !== LETTER) return false;
  const tail = text.slice(at + size, endOfLetters(text, at + size)).toLowerCase();
  return !(clitics.has(tail) || (tail === 't' && /n/i.test(text[at - 1] ?? '')));
}

/** Whether the full stop at `at` belongs to the word that began at `start`: initials, “U.S.”, “a.m.”, “Mr.”, “Sept. 3”. */
function keepsStop(text: string, start: number, at: number): boolean {
  const last = lastPart(text, start, at);
  const next = classAt(text, at + 1);
  if (last.length === 1) {
    if (next === LETTER) return text[at + 2] === '.' || /[A-Z]/.test(last);
    if (text[at - 2] === '.' && text[at - 1] !== undefined) return true;
    return /\p{Lu}/u.test(last) && last !== 'I';
  }
  const lower = last.toLowerCase();
  if (lower === 'ph' && /^[Dd]/.test(text.slice(at + 1, at + 2))) return true;
  if (next === LETTER) return false;
  if (beforeNames.has(lower)) return /^\p{Lu}/u.test(last);
  if (elsewhere.has(lower)) return lower === 'etc' || lower === 'vs' || /^\p{Lu}/u.test(last);
  // “of Springfield, Va., said”
  if (states.has(lower)) return /^\p{Lu}/u.test(last) && /^[,)]/.test(text.slice(at + 1, at + 2));
  return beforeNumbers.has(lower) && /^[\s\u00a0]{1,2}\d/.test(text.slice(at + 1, at + 4));
}

function divides(character: string): boolean {
  return character === '.' || character === '-' || character === '&';
}

/** The letters of a word since its last full stop or hyphen. */
function lastPart(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 12 && !divides(text[from - 1])) from -= 1;
  return text.slice(from, at);
}

function letterOrDigit(text: string, at: number): boolean {
  return (classAt(text, at) & (LETTER | DIGIT)) !== 0;
}

function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length && classAt(text, at) === LETTER && at - start < 40) at += sizeAt(text, at);
  return at;
}

/** Where a number ends: “3.5”, “1,000”, “7:30”, “19th”, “1990s”, “5G”, and heights such as 6'7". */
function endOfNumber(text: string, start: number): number {
  const height = /^\d{1,2}['’′]\d{1,2}(?:["”″]|''|’’)?(?![\p{L}\d])/u.exec(text.slice(start, start + 9));
  if (height) return start + height[0].length;
  let at = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === DIGIT || kind === LETTER) at += sizeAt(text, at);
    else if (/[.,:/-]/.test(text[at] as string) && classAt(text, at + 1) === DIGIT) at += 1;
    else if (hyphens.has(text[at] as string) && classAt(text, at + 1) === LETTER) at += 1;
    else break;
  }
  return at;
}

/** Pushes the mark at `at`: a clitic that stands behind a closing mark, a pair of single marks used as a double one, or one mark. */
function mark(text: string, at: number, push: Push): number {
  const single = /['`‘’]/.test(text[at] as string);
  if (single && text[at + 1] === text[at]) {
    // Three in a row are a double and a single mark, the double one outside.
    const triple = text[at + 2] === text[at] && text[at + 3] !== text[at];
    const opens = at === 0 || classAt(text, at - 1) === SPACE;
    if (triple && !opens) return push(at, at + 1, 'mark');
    return push(at, at + 2, 'mark');
  }
  if (
    apostropheAt(text, at) > 0 &&
    at > 0 &&
    classAt(text, at - 1) !== SPACE &&
    /s/i.test(text[at + 1] ?? '') &&
    !letterOrDigit(text, at + 2)
  )
    return push(at, at + 2, 'word');
  return push(at, at + 1, 'mark');
}

/** Where punctuation ends: runs of full stops and of hyphens are one token, an @name or #tag is one, everything else stands alone. */
function endOfPunctuation(text: string, start: number): number {
  const character = text[start] as string;
  let at = start + sizeAt(text, start);
  if (character === '.' || character === '-') while (text[at] === character) at += 1;
  else if (character === '@' || character === '#') while (letterOrDigit(text, at) || text[at] === '_') at += 1;
  return at;
}
