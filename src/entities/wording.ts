/** How a description is worded. */
import type { Mention, Tokens } from '../article.js';

/** The adjectives and nouns before its head, in lower case. */
export function modifiersOf({ words, tags }: Tokens, { first, head }: Mention): string[] {
  const found: string[] = [];
  for (let token = first; token < head; token++) {
    const tag = tags[token];
    if (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN') found.push(words[token].lower);
  }
  return found;
}

/** The determiner of a description as a number. */
export function determinerOf(determiner: string): number {
  if (determiner === 'the') return 1;
  if (determiner === '') return 2;
  if (/^an?$/.test(determiner)) return 3;
  if (/^(?:his|her|their|its|my|our|your)$/.test(determiner)) return 4;
  if (/^(?:this|that|these|those)$/.test(determiner)) return 5;
  return /^(?:one|another|some|many|several|two|three)$/.test(determiner) ? 6 : 7;
}

/** The age that a word tells (“43-year-old”), or 0. */
export function yearsOld(lower: string | undefined): number {
  return Number(/^(\d\d?)-years?-old/.exec(lower ?? '')?.[1] ?? 0);
}

/** The age that a description’s words tell (“the 43-year-old farmer”), or 0. */
export function ageIn({ words }: Tokens, first: number, head: number): number {
  for (let token = first; token <= head; token++) {
    const age = words[token].kind === 'punctuation' ? 0 : yearsOld(words[token].lower);
    if (age > 0) return age;
  }
  return 0;
}
