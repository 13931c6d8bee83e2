import type { Article, Mention, Passages, Sentences } from '../article.js';
import { headNoun } from '../lexicon/heads.js';
import { rankingPrefix } from '../lexicon/nouns.js';
import { verbsOfSaying } from '../lexicon/saying.js';

/** A description has at most so many words before its head. */
const longest = 12;

const determiners =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|my|our|your|one|another|some|many|several|two|three|no|both|each|every|any)$/;

/**
 * Finds descriptions: noun phrases whose head can be a source (“a senior official”, “the 43-year-old midfielder”, “the two-page decree”), and other
 * nouns that stand right before a verb of saying.
 */
export function findDescriptions(article: Article, passages: Passages, sentences: Sentences, taken: Int32Array): Mention[] {
  const { tokens } = article;
  const { words, tags } = tokens;
  const found: Mention[] = [];
  const together = (a: number, b: number) =>
    b >= 0 && b < tokens.count && sentences.of[a] === sentences.of[b] && passages.inner[a] === passages.inner[b];

  for (let token = 0; token < tokens.count; token++) {
    if (taken[token] >= 0 || !isHeadTag(token)) continue;
    if (
      together(token, token + 1) &&
      taken[token + 1] < 0 &&
      tags[token + 1] === 'NOUN' &&
      passages.owner[token] === 0 &&
      headNoun(words[token + 1].lower)
    )
      continue;
    const known = headNoun(words[token].lower);
    const saying = verbsOfSaying.get(words[token + 1]?.lower ?? '');
    const first = phraseStart(token);
    const determiner = determiners.test(words[first].lower) ? words[first].lower : '';
    if (known === null && !(saying && saying.strength >= 0.9 && saying.form !== 'base' && determiner !== '' && together(token, token + 1)))
      continue;
    found.push({
      kind: 'description',
      first,
      last: token,
      core: first,
      head: token,
      key: keyOf(token, first, known?.noun ?? words[token].lower),
      determiner,
      plural: known?.plural ?? false,
      gender: known?.gender ?? null,
      likelyGender: null,
      evidence: known?.evidence ?? { person: 1, organisation: 0.5, document: 0.5, place: 0 },
      possessive: passages.owner[token] === 1,
      passage: passages.inner[token],
      describes: -1,
      role: null,
    });
  }
  return found;

  function isHeadTag(token: number): boolean {
    const tag = tags[token];
    if (tag === 'NOUN') return true;
    // Titles alone (“the Prime Minister”), ages (“the 59-year-old”), and nouns that are tagged as something else behind their determiner.
    const { lower, kind } = words[token];
    if (kind === 'mark' || kind === 'punctuation') return false;
    if ((tag === 'AUX' || tag === 'VERB') && together(token, token - 1) && isDeterminer(token - 1)) return headNoun(lower) !== null;
    return (
      (tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM') &&
      together(token, token - 1) &&
      (determiners.test(words[token - 1].lower) || /year-old/.test(lower) || tags[token - 1] === 'ADJ' || tags[token - 1] === 'PROPN') &&
      headNoun(lower) !== null
    );
  }

  /** Walks left over adjectives, nouns and owners to the determiner. */
  function phraseStart(head: number): number {
    let first = head;
    while (together(first, first - 1) && head - first < longest) {
      // The apostrophe of a plural owner (“the residents’ group”) stands between two of its words.
      const before = words[first - 1].kind === 'mark' && first > 1 && passages.owner[first - 2] === 1 ? first - 2 : first - 1;
      if (words[before].kind === 'mark') return first;
      const tag = tags[before];
      if (determiners.test(words[before].lower)) return passages.owner[before] === 1 ? first : before;
      const modifies =
        tag === 'NOUN' ||
        tag === 'ADJ' ||
        tag === 'PROPN' ||
        tag === 'NUM' ||
        passages.owner[before] === 1 ||
        (tag === 'VERB' && /(?:ed|ing)$/.test(words[before].lower) && isDeterminer(before - 1));
      if (!modifies && !(tag === 'ADV' && isDeterminer(before - 1))) return first;
      first = before;
    }
    return first;
  }

  /** “prime minister” and “vice president” are other offices than minister and president. */
  function keyOf(head: number, first: number, noun: string): string {
    return head > first && rankingPrefix.test(words[head - 1].lower) ? `${words[head - 1].lower} ${noun}` : noun;
  }

  function isDeterminer(token: number): boolean {
    return token >= 0 && determiners.test(words[token].lower);
  }
}
