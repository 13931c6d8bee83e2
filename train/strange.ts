/** Makes known given names unknown, so that what is learned from one country’s news holds where no list knows the names. */
import { genderOfGivenName, isGivenName, mayBeGivenName } from '../src/training.js';

/** A vowel for a vowel: “Donald” becomes “Dunold”, and no offset moves. */
const next: Readonly<Record<string, string>> = { a: 'o', e: 'a', i: 'u', o: 'e', u: 'i', y: 'i' };

/** A word in front of another that both have a capital. */
const pairs = /(?<!\p{L})(\p{Lu}\p{Ll}+)(?= (?:\p{Lu}\. )?\p{Lu}\p{Ll})/gu;

/** The text with every given name that stands in front of a surname spelt in a way that no list has, wherever it stands. Of the same length. */
export function estrange(text: string): string {
  const given = new Set([...text.matchAll(pairs)].map(([, word]) => word).filter((word) => isGivenName(word.toLowerCase())));
  return text.replace(/\p{Lu}\p{Ll}+/gu, (word) => (given.has(word) ? misspell(word) : word));
}

/** The vowels are moved on until no list knows the name; some short ones have only known forms, and keep the last. */
function misspell(name: string): string {
  let strange = name;
  for (let round = 0; round < 5; round++) {
    strange = strange.replace(/(?<=.)[aeiouy]/g, (vowel) => next[vowel]);
    const lower = strange.toLowerCase();
    if (!mayBeGivenName(lower) && genderOfGivenName(lower) === null) break;
  }
  return strange;
}
