/** Noun phrases, as far as parts of speech show them. */
import type { Article, Passages, Sentences } from '../article.js';
import { isDemonym } from '../lexicon/nouns.js';
import { beginsBehindDateline } from './capitals.js';

/** What phrases are read from. */
export interface Scene {
  article: Article;
  passages: Passages;
  sentences: Sentences;
}

/** A phrase has at most so many words before its head. */
const longest = 12;

const determiners: ReadonlySet<string> = new Set(
  'the a an this that these those his her their its my our your one another some many several two three no both each every any'.split(' '),
);

/** Whether a token is a determiner, or a pronoun that owns. */
export function isDeterminer({ article: { tokens } }: Scene, token: number): boolean {
  return token >= 0 && determiners.has(tokens.words[token].lower);
}

/** Whether two tokens are in one sentence and one passage. */
export function together({ article: { tokens }, passages, sentences }: Scene, a: number, b: number): boolean {
  return b >= 0 && b < tokens.count && sentences.of[a] === sentences.of[b] && passages.inner[a] === passages.inner[b];
}

/** Whether a token may be the head of a phrase, by its tag or in spite of it. */
export function mayBeHead(scene: Scene, token: number): boolean {
  const { words, tags } = scene.article.tokens;
  const { lower, kind } = words[token];
  const tag = tags[token];
  if (kind === 'mark' || kind === 'punctuation') return false;
  // Only a noun is one by its tag alone.
  if (tag !== 'NOUN' && words[token].head === null) return false;
  // “The Courier reports:”, “The Courier reports that …”
  if (words[token].saying?.form === 'third' && words[token - 1]?.capital && /^(?::|that)$/.test(words[token + 1]?.lower ?? ''))
    return false;
  if (lower.endsWith('year-old') && together(scene, token, token + 1) && /^(?:NOUN|ADJ|PROPN)$/.test(tags[token + 1])) return false;
  if (tag === 'NOUN') return !qualifies(scene, token);
  if (isCalledSo(scene, token)) return true;
  // “Police said …”: a plural at the head of a sentence has the capital of the sentence.
  if ((scene.sentences.starts[token] === 1 || beginsBehindDateline(scene.article, token)) && tag !== 'VERB')
    return words[token].head?.plural === true;
  if (!together(scene, token, token - 1)) return false;
  // “the Kenyan”, but not “the Kenyan runner”
  if (
    isDemonym(lower) &&
    together(scene, token, token + 1) &&
    (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tags[token + 1]) || words[token + 1].capital)
  )
    return false;
  // Titles alone (“the Prime Minister”), ages (“the 59-year-old”), and nouns that are tagged as something else behind their determiner.
  const led =
    isDeterminer(scene, token - 1) ||
    (/^(?:PROPN|ADJ|NUM)$/.test(tag) && (/year-old/.test(lower) || /^(?:ADJ|PROPN)$/.test(tags[token - 1])));
  return led && /^(?:AUX|VERB|PROPN|ADJ|NUM)$/.test(tag) && words[token].head !== null;
}

/**
 * “Mum said, ‘…’”, “Counsel told the court”: at the head of a sentence a noun that somebody is called by stands for a name; outside of speech that is
 * told by a verb right behind it.
 */
function isCalledSo({ article: { tokens }, passages, sentences }: Scene, token: number): boolean {
  const inside = passages.list[passages.inner[token]];
  if (sentences.starts[token] === 0 && inside?.first !== token) return false;
  if (inside === undefined && tokens.words[token + 1]?.saying == null) return false;
  const { head, saying } = tokens.words[token];
  if (
    head === null ||
    head.plural ||
    head.evidence.person < 1 ||
    (saying !== null && tokens.tags[token] === 'VERB') ||
    passages.inner[token + 1] !== passages.inner[token]
  )
    return false;
  const at = tokens.tags[token + 1] === 'AUX' ? token + 2 : token + 1;
  const verb = tokens.words[at]?.saying;
  return verb != null && verb.strength >= 0.9 && (at > token + 1 || verb.form !== 'base');
}

/** Whether a noun only qualifies the one behind it (“company spokesman”). */
function qualifies(scene: Scene, token: number): boolean {
  const { words, tags } = scene.article.tokens;
  if (scene.passages.owner[token] === 1 || !together(scene, token, token + 1)) return false;
  return tags[token + 1] === 'NOUN' && words[token + 1].head !== null;
}

/** The first token of the phrase with a head: left over adjectives, nouns and owners to the determiner. */
export function phraseStart(scene: Scene, head: number): number {
  const { words } = scene.article.tokens;
  const { owner } = scene.passages;
  let first = head;
  while (together(scene, first, first - 1) && head - first < longest) {
    // The apostrophe of a plural owner (“the residents’ group”) stands between two of its words.
    const before = words[first - 1].kind === 'mark' && first > 1 && owner[first - 2] === 1 ? first - 2 : first - 1;
    if (words[before].kind === 'mark') return first;
    // “that companies choose”, “that 340 workers”: no determiner.
    if (words[before].lower === 'that' && words[head].head?.plural === true) return first;
    if (isDeterminer(scene, before)) return owner[before] === 1 ? first : before;
    if (isTimeOfPost(scene, before)) return first;
    if (!modifies(scene, before)) return first;
    first = before;
  }
  return first;
}

/** “09.10 Police say …”: the time that a post of a live blog begins with. */
function isTimeOfPost({ article: { tokens, paragraphs } }: Scene, token: number): boolean {
  return (
    tokens.words[token].kind === 'number' &&
    paragraphs[tokens.paragraph[token]].first === token &&
    /^\d\d?[.:]\d\d/.test(tokens.words[token].text)
  );
}

function modifies(scene: Scene, token: number): boolean {
  const { words, tags } = scene.article.tokens;
  const tag = tags[token];
  if (tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || tag === 'NUM' || scene.passages.owner[token] === 1) return true;
  if (tag === 'ADV') return isDeterminer(scene, token - 1);
  return tag === 'VERB' && /(?:ed|ing)$/.test(words[token].lower) && isDeterminer(scene, token - 1);
}
