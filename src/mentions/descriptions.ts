import type { Article, Evidence, Head, Mention, Passages, Sentences, Word } from '../article.js';
import { spansOfTime } from '../lexicon/calendar.js';
import { rankingPrefix } from '../lexicon/nouns.js';
import { newMention } from './new-mention.js';
import { isDeterminer, mayBeHead, phraseStart, type Scene, together } from './phrases.js';

/** What speaks for the bearer of a noun that no list holds and that says something all the same. */
const anybody: Evidence = { person: 1, organisation: 0.5, document: 0.5, place: 0 };

/**
 * Finds descriptions: noun phrases whose head can be a source (“a senior official”, “the 43-year-old midfielder”, “the two-page decree”), and other
 * nouns that stand right before a verb of saying.
 */
export function findDescriptions(article: Article, passages: Passages, sentences: Sentences, taken: Int32Array): Mention[] {
  const scene = { article, passages, sentences };
  const { words } = article.tokens;
  const found: Mention[] = [];
  for (let token = 0; token < article.tokens.count; token++) {
    if (taken[token] >= 0 || !(mayBeHead(scene, token) || isWhoeverSpeaks(scene, token))) continue;
    const known = headOf(words[token]);
    const first = phraseStart(scene, token);
    const determiner = indefinite.has(words[token].lower) || isDeterminer(scene, first) ? words[first].lower : '';
    if (
      known === null &&
      (determiner === '' || spansOfTime.has(words[token].lower) || !(saysSomething(scene, token) || isSaidBy(scene, first)))
    )
      continue;
    found.push(
      newMention({
        kind: 'description',
        first,
        last: token,
        core: first,
        head: token,
        key: keyOf(scene, token, first, known?.noun ?? words[token].lower),
        determiner,
        plural: known?.plural ?? false,
        gender: known?.gender ?? null,
        evidence: known?.evidence ?? anybody,
        possessive: passages.owner[token] === 1,
        passage: passages.inner[token],
      }),
    );
  }
  return found;
}

/** Words that stand for a person with no noun. */
const indefinite = new Set(['one', 'another', 'somebody', 'someone', 'both']);

/** What such words tell; of a word between “the” and a verb nothing is known. */
function headOf({ lower, head }: Word): Head | null {
  if (!indefinite.has(lower) && lower !== 'latter' && lower !== 'younger' && lower !== 'elder') return head;
  return { noun: lower, plural: lower === 'both', gender: null, evidence: { ...anybody, person: 2.5 } };
}

/**
 * “the senior said”: a word of any kind between “the” and a verb of saying stands for a person; so do “one”, “another” and “somebody” beside such a
 * verb (“one of them wrote”, “said another”).
 */
function isWhoeverSpeaks(scene: Scene, token: number): boolean {
  const { words, tags } = scene.article.tokens;
  if (indefinite.has(words[token].lower))
    return (
      saysSomething(scene, token, 0.7) ||
      isSaidBy(scene, phraseStart(scene, token)) ||
      (words[token + 1]?.lower === 'of' && saysSoon(scene, token))
    );
  return (
    words[token - 1]?.lower === 'the' &&
    /^(?:ADJ|ADV|NUM|VERB)$/.test(tags[token]) &&
    together(scene, token, token - 1) &&
    (saysSomething(scene, token) || (isSaidBy(scene, token - 1) && endsPhrase(scene, token)))
  );
}

/** Whether nothing that a noun phrase could go on with stands behind a token (“said the first.”, “said the forward, who …”). */
function endsPhrase({ article: { tokens } }: Scene, token: number): boolean {
  return !/^(?:NOUN|PROPN|ADJ|NUM|ADV|VERB)$/.test(tokens.tags[token + 1] ?? '');
}

/** Whether a verb of saying stands right before a phrase, behind a quotation (“…,” said the abaca stripper). */
function isSaidBy({ article: { tokens }, passages }: Scene, first: number): boolean {
  const verb = tokens.words[first - 1]?.saying;
  if (!verb || verb.strength < 0.9 || verb.form === 'base' || first < 3) return false;
  // ‘…’, said a voice: British papers have the comma outside.
  const close = tokens.words[first - 2].text === ',' ? first - 3 : first - 2;
  const passage = passages.list[passages.inner[close]];
  return passage !== undefined && passage.close === close && passages.inner[first] !== passages.inner[close];
}

/** Whether a verb of saying stands right behind a token. */
function saysSomething(scene: Scene, token: number, least = 0.9): boolean {
  const verb = scene.article.tokens.words[token + 1]?.saying;
  return verb !== undefined && verb !== null && verb.strength >= least && verb.form !== 'base' && together(scene, token, token + 1);
}

/** “One of his young men advised …”: whether a verb of saying stands behind the phrase that begins with “of”. */
function saysSoon(scene: Scene, token: number): boolean {
  const { words, tags } = scene.article.tokens;
  for (let at = token + 2; at < Math.min(words.length, token + 8) && together(scene, token, at); at++) {
    if (words[at].kind !== 'word') return false;
    if (tags[at] === 'VERB' && words[at].saying !== null) return words[at].saying?.form !== 'base';
  }
  return false;
}

/** “prime minister” and “vice president” are other offices than minister and president. */
function keyOf({ article: { tokens } }: Scene, head: number, first: number, noun: string): string {
  const before = tokens.words[head - 1]?.lower ?? '';
  return head > first && rankingPrefix.test(before) ? `${before} ${noun}` : noun;
}
