import type { Article, Paragraph, Tag, Word } from './article.js';
import { paragraphsOf } from './paragraphs.js';
import { stampOf } from './read/stamps.js';
import { createTagger, type Tagger } from './read/tagger.js';
import { type RawToken, tokenize } from './read/tokens.js';
import { createVocabulary, type Vocabulary } from './read/vocabulary.js';

/** Spellings after which the reader forgets all it has seen: about 18 MB, about a thousand articles' worth of new words. */
const memory = 40_000;

/** Words after which ’s is a verb (“he’s”, “that’s”) and not a possessive. */
const contracts = new Set('it he she that what there here who let where how when this everyone one everybody somebody nobody'.split(' '));

/**
 * Makes a reader: text → tokens with part of speech, and paragraphs. What it answers depends on the text alone, never on what it has read
 * before; what it keeps is bounded.
 *
 * @param renewed is called whenever it forgets what it has seen
 */
export function createReader(renewed?: () => void): (text: string) => Article {
  let vocabulary: Vocabulary = createVocabulary();
  let tag: Tagger = createTagger();
  return (text) => {
    if (vocabulary.size() > memory) {
      tag = createTagger();
      vocabulary = createVocabulary();
      renewed?.();
    }
    const raw = tokenize(text);
    const words: Word[] = [];
    const kept: RawToken[] = [];
    const owners: number[] = [];
    for (const token of raw) {
      const word = vocabulary.word(text, token.start, token.end, token.kind);
      if (isPossessive(word, kept[kept.length - 1], words[words.length - 1], token)) owners.push(kept.length - 1);
      else {
        kept.push(token);
        words.push(word);
      }
    }
    return assemble(text, kept, words, tag(words), owners);
  };
}

/** Whether a token is the ’s of the word right before it; in capitals too. */
function isPossessive(word: Word, before: RawToken | undefined, owner: Word | undefined, token: RawToken): boolean {
  return word.lower === "'s" && before !== undefined && owner !== undefined && before.end === token.start && !contracts.has(owner.lower);
}

function assemble(
  text: string,
  kept: readonly RawToken[],
  words: readonly Word[],
  tags: readonly Tag[],
  owners: readonly number[],
): Article {
  const count = kept.length;
  const tokens = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    words,
    tags,
    possessive: new Uint8Array(count),
    paragraph: new Int32Array(count),
  };
  // Not by `from`: going through an iterator takes ten times as long.
  for (let token = 0; token < count; token++) {
    tokens.start[token] = kept[token].start;
    tokens.end[token] = kept[token].end;
  }
  for (const owner of owners) tokens.possessive[owner] = 1;
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const { start, end } of paragraphsOf(text)) {
    const first = next;
    while (next < count && (tokens.start[next] as number) < end) tokens.paragraph[next++] = paragraphs.length;
    if (next > first) paragraphs.push({ start, end, first, last: next - 1, stamp: stampOf(words, first, next - 1) });
  }
  return { text, tokens, paragraphs };
}
