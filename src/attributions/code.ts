import type { Word } from '../article.js';
import { stemOf } from '../lexicon/stems.js';
import { hashOf } from '../model/hash.js';

/** Numbers that stand for a spelling where a model with many features reads it. */
export interface WordCode {
  /** Of all of it, of its stem, of its last three and its last two letters, in lower case. */
  word: number;
  stem: number;
  ending: number;
  shortEnding: number;
  /** What it looks like: a capital, capitals, another beginning with a capital, a number, small letters, anything else; 1 to 6. */
  shape: number;
}

/** Found once a spelling, and only where statements are looked for. */
const known = new WeakMap<Word, WordCode>();

/** What stands for a word in the model. */
export function codeOf(word: Word): WordCode {
  let code = known.get(word);
  if (code === undefined) {
    code = encode(word);
    known.set(word, code);
  }
  return code;
}

function encode({ lower, text }: Word): WordCode {
  return {
    word: hashOf(lower),
    stem: hashOf(stemOf(lower)),
    ending: hashOf(`~${lower.slice(-3)}`),
    shortEnding: hashOf(`~~${lower.slice(-2)}`),
    shape: shapeOf(text),
  };
}

/** What words look like, by the first that fits. */
const shapes = [/^\p{Lu}[\p{Ll}’']+$/u, /^\p{Lu}+$/u, /^\p{Lu}/u, /^\p{Nd}/u, /^\p{Ll}+$/u];

function shapeOf(text: string): number {
  const at = shapes.findIndex((shape) => shape.test(text));
  return at < 0 ? shapes.length + 1 : at + 1;
}
