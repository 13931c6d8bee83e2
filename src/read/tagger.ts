/** The only file that knows wink-nlp. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Tag, Word } from '../article.js';
import { type Automaton, hintsFrom, loadAutomaton, run } from './automaton.js';

/** Tags the words of one article: for each its part of speech; quotation marks are PUNCT. */
export type Tagger = (words: readonly Word[]) => Tag[];

/** The model writes this part out as text at each call, and what it writes next time is the text of that text, twice as long: it is taken once. */
const metaCER = (model.metaCER as () => unknown)();

/** The part of the model that tags: its automata, and what is called with what was read. */
const pos = (model.pos as () => { machines: readonly string[] })();

/** wink-nlp’s memory of words, as far as tags go by it. */
interface Cache {
  value(word: number): string;
  property(word: number, name: string): number;
  normal(word: number): number;
  nox(expansion: number): number;
  isMemberPOS(word: number, tag: number): boolean;
  valueOf(feature: string, index: number): string;
}

/** What wink-nlp has read: four numbers a token. The first is its word, the second the spaces before it. */
interface Read {
  tokens: readonly number[];
  cache: Cache;
}

/** Tags are numbered below this. */
const tagCount = 19;

/**
 * What wink-nlp knows of a piece of a word, in one number: its likeliest tag in five bits, what its spelling hints at in six, whether its tag is given,
 * and above them a bit for each tag that it can have.
 */
const tagBits = 5;
const hintBits = 6;
const given = 1 << (tagBits + hintBits);
const possible = tagBits + hintBits + 1;

/**
 * A tagger with an empty memory. wink-nlp keeps every word that it has not seen, so a tagger must be thrown away now and then; and it splits
 * a word by what it has seen before, so it is given plain words, one chunk a token, that it hardly ever splits: the same words, the same tags, for ever.
 * What it knows of a word is asked once. How the words beside it change that is found here, by its own rules.
 */
export function createTagger(): Tagger {
  const tags: Tag[] = [];
  const automata = pos.machines.map(loadAutomaton);
  /** For each plain word its number; `from` says where its pieces begin in `pieces`, and where those of the last one end. */
  const numbers = new Map<string, number>();
  const from = [0];
  const pieces: number[] = [];
  let fresh: string[] = [];
  const readFresh = wordReader(({ tokens, cache }, likeliest) => {
    while (tags.length < tagCount) tags.push(cache.valueOf('pos', tags.length) as Tag);
    let at = 0;
    for (const word of fresh) {
      for (let length = 0; length < word.length && at < tokens.length; at += 4) {
        length += cache.value(tokens[at]).length;
        pieces.push(pieceOf(tokens, at, likeliest[at / 4], cache));
      }
      from.push(pieces.length);
    }
  });
  /** The number of a plain word by that of a word that is remembered. */
  const byWord: number[] = [];
  const numberOf = ({ number, plain }: Word): number => {
    let found = byWord[number] ?? numbers.get(plain);
    if (found === undefined) {
      found = numbers.size;
      numbers.set(plain, found);
      fresh.push(plain);
    }
    if (number >= 0) byWord[number] = found;
    return found;
  };
  return (words) => {
    fresh = [];
    const own = new Int32Array(words.length);
    for (let token = 0; token < words.length; token++) own[token] = words[token].plain === '' ? -1 : numberOf(words[token]);
    if (fresh.length > 0) readFresh(fresh.join(' '));
    const read: number[] = [];
    for (const number of own) if (number >= 0) for (let piece = from[number]; piece < from[number + 1]; piece++) read.push(pieces[piece]);
    const found = tagAll(automata, read);
    let next = 0;
    return words.map((_, token) => {
      const number = own[token];
      if (number < 0) return 'PUNCT';
      const tag = tags[found[next]];
      next += from[number + 1] - from[number];
      return tag;
    });
  };
}

/** Has wink-nlp read words, and gives what it knows of them and the likeliest tag of each; its own automata have nothing to do. */
function wordReader(note: (read: Read, likeliest: readonly number[]) => void): (text: string) => void {
  const reading = { ...pos, machines: [], setter: note };
  const nlp = winkNLP({ ...model, metaCER: () => metaCER, pos: () => reading }, ['pos']);
  return (text) => {
    nlp.readDoc(text);
  };
}

function pieceOf(tokens: readonly number[], at: number, tag: number, cache: Cache): number {
  const expansion = tokens[at + 1] > 0xffff;
  const normal = expansion ? cache.nox(tokens[at + 1]) : cache.normal(tokens[at]);
  let piece = tag | (cache.property(tokens[at], 'posHint') << tagBits) | (tokens[at + 2] === 0 ? 0 : given);
  for (let other = 0; other < tagCount; other++) if (cache.isMemberPOS(normal, other)) piece |= 1 << (possible + other);
  return piece;
}

/** The tags of pieces that stand in a row. */
function tagAll(automata: readonly Automaton[], pieces: readonly number[]): Uint8Array {
  const count = pieces.length;
  const tags = new Uint8Array(count);
  const seen = new Uint8Array(count);
  for (let at = 0; at < count; at++) tags[at] = pieces[at] & ((1 << tagBits) - 1);
  for (const automaton of automata) {
    for (let at = 0; at < count; at++) {
      const hint = (pieces[at] >> tagBits) & ((1 << hintBits) - 1);
      seen[at] = hint > 0 ? hintsFrom + hint : tags[at];
    }
    run(automaton, seen, count, (word, target) => {
      if (target < 0) tags[word] = -target;
      else if (((pieces[word] >>> (possible + target)) & 1) === 1) tags[word] = target;
    });
  }
  for (let at = 0; at < count; at++) if ((pieces[at] & given) > 0) tags[at] = pieces[at] & ((1 << tagBits) - 1);
  return tags;
}
