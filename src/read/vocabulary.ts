/** Interned spellings, so that what a word is made of is looked at once and not at every place where it stands. */
import type { TokenKind, Word } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';
import { genderOfGivenName, isGivenName, mayBeGivenName } from '../lexicon/given.js';
import { headNoun } from '../lexicon/heads.js';
import { beginningOf, peopleStem } from '../lexicon/peoples.js';
import { adjectivesOfSaying, verbsOfSaying } from '../lexicon/saying.js';
import { isTitle } from '../lexicon/titles.js';
import { hashOf } from '../model/hash.js';
import { garbledMarkAt, visible } from './characters.js';
import { createSpellings } from './spellings.js';

/** Words that wink-nlp splits in two although they have no apostrophe, and what it reads in their place. */
const split =
  /^(?:(?:do|does|did|is|was|were|are|ai|ca|could|wo|would|should|might|may|must|dare|dares|das|sha|shall|ought|had|have|am|go)nt|cannot|iam|heve|(?:it|there|they|you|that|who|what|we|i|how|these|those|where|why|could|might|must|may|should|would|not)(?:ll|ve|re))$/;

/** A capital to begin with, or behind a particle that is tied to the name (“al-Kanawi”, “d’Arcy”). */
const capital = /^[^\p{L}]*(?:(?!(?:pro|non|pre|mid|ex|un|co|re|e|x)-)\p{Ll}{1,3}['’-])?\p{Lu}/u;

/** Clitics, written out, as wink-nlp knows them best. */
const clitics: ReadonlyMap<string, string> = new Map([
  ["'s", 'is'],
  ["'d", 'would'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["n't", 'not'],
]);

/** Longer spellings are no words, and are not remembered. */
const longest = 64;

/** Interns the spelling of a token. */
export type Vocabulary = {
  /** The word of the token between two offsets: the same object for the same spelling and kind. */
  word(text: string, start: number, end: number, kind: TokenKind): Word;
  /** How many spellings it holds. */
  size(): number;
};

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const spellings = createSpellings();
  const words: Word[] = [];
  return {
    word(text, start, end, kind) {
      if (end - start > longest) return look(text.slice(start, end), kind, -1);
      const known = spellings.find(text, start, end);
      if (known >= 0) return words[known];
      // A flat copy: a slice of the article would keep the whole article.
      const spelling = [...text.slice(start, end)].join('');
      const word = look(spelling, kind, spellings.add(spelling));
      words.push(word);
      return word;
    },
    size: spellings.size,
  };
}

function look(spelling: string, kind: TokenKind, number: number): Word {
  const text = shared(kind === 'mark' ? canonicalMark(spelling) : visible(spelling).replace(/â€™/g, '’'), spelling);
  const small = text
    .toLowerCase()
    .replace(/[’‘ʼ´`](?=\p{L})/gu, "'")
    .replace(/[\u2010\u2011]/g, '-');
  const lower = shared(small, text);
  const letters = text.replace(/[^\p{L}]/gu, '');
  return {
    number,
    text,
    lower: kind === 'mark' ? text : lower,
    kind,
    capital: capital.test(text),
    allCaps: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    plain: shared(plainForm(lower, text, kind), text),
    head: kind === 'word' || kind === 'number' ? headNoun(lower) : null,
    beginning: hashOf(beginningOf(lower)),
    people: hashOf(peopleStem(lower)),
    givenName: isGivenName(lower),
    mayBeGivenName: mayBeGivenName(lower),
    givenGender: genderOfGivenName(lower),
    title: isTitle(lower),
    sayingAdjective: adjectivesOfSaying.get(lower) ?? 0,
    pronoun: pronouns.get(lower) ?? null,
    saying: verbsOfSaying.get(lower) ?? null,
  };
}

/** One of two equal texts, so that memory holds it once. */
function shared(text: string, other: string): string {
  return text === other ? other : text;
}

function canonicalMark(spelling: string): string {
  return garbledMarkAt(spelling, 0) ?? (spelling === '``' ? "''" : spelling);
}

/** What wink-nlp is given: one chunk of plain ASCII for each token but quotation marks, so that its tokens are ours, one for one. */
function plainForm(lower: string, text: string, kind: TokenKind): string {
  if (kind === 'mark') return '';
  if (kind === 'punctuation') return punctuation(text);
  if (/^\d/.test(text)) return number(lower);
  const clitic = clitics.get(lower);
  if (clitic !== undefined) return clitic;
  const plain = lastWord(text);
  if (!split.test(plain.toLowerCase())) return plain;
  return plain.endsWith('nt') ? 'do' : 'he';
}

function number(lower: string): string {
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return 'first';
  if (/^\d+s$/.test(lower)) return 'years';
  return /[a-z]/.test(lower) ? lastWord(lower) : '10';
}

/** The last part of a hyphenated word, which decides what the whole is, in plain letters. */
function lastWord(text: string): string {
  const parts = text
    .normalize('NFKD')
    .split(/[^\p{L}\p{M}'’.]+/u)
    .map((part) => part.replace(/[^a-z]/gi, ''))
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return /^\p{Lu}/u.test(text) ? 'Smith' : 'thing';
  const shaped = /^[^\p{L}]*\p{Lu}/u.test(text) ? (last[0] as string).toUpperCase() + last.slice(1) : last;
  return shaped.slice(0, 40);
}

function punctuation(text: string): string {
  if (/^[.,:;?!()]$/.test(text)) return text;
  if (/^(?:\.{2,}|…)$/.test(text)) return '…';
  if (/^(?:[-–—―]+|â€.)$/.test(text)) return '—';
  if (text === '&') return 'and';
  if (/^[@#]./.test(text)) return 'Smith';
  return /^[$£€%]$/.test(text) ? text : ',';
}
