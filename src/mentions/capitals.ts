import type { Article, Passages, Sentences } from '../article.js';
import { neverNames, particles, sentenceStarters } from '../lexicon/closed-class.js';
import { isGivenName } from '../lexicon/given.js';
import { headNoun } from '../lexicon/heads.js';
import { isTitle } from '../lexicon/titles.js';

/**
 * Tells which tokens can be part of a name: those with a capital that is not that of a sentence or a headline. What the article itself writes with a
 * capital in the middle of a sentence settles the rest.
 */
export function nameTokens(article: Article, passages: Passages, sentences: Sentences): (token: number) => boolean {
  const { tokens } = article;
  const titled = titleCaseParagraphs(article, passages);
  const midSentence = namedMidSentence(article, sentences, titled);
  const nextIsName = (token: number) => token + 1 < tokens.count && tokens.words[token + 1].capital && sentences.starts[token + 1] === 0;
  return (token) => {
    const { lower, capital, kind, allCaps } = tokens.words[token];
    if (!capital || kind !== 'word' || neverNames.has(lower)) return false;
    // “(D-Mo.)” tells the party of the name before it.
    if (/^[dri]-/.test(lower) && /^[(,]$/.test(tokens.words[token - 1]?.text ?? '')) return false;
    // “Ní Chonaill said …”
    if (particles.has(lower) && !sentenceStarters.has(lower) && nextIsName(token)) return true;
    const tag = tokens.tags[token];
    if (titled[tokens.paragraph[token]])
      return midSentence.has(lower) || (allCaps && lower.length < 5 && !sentenceStarters.has(lower) && tag === 'PROPN');
    if (sentences.starts[token] === 1) {
      if (sentenceStarters.has(lower)) return false;
      // “Negotiators reached …”: a noun for people whose capital is only that of the sentence.
      const head = isGivenName(lower) ? null : headNoun(lower);
      if (head !== null && !midSentence.has(lower) && (head.plural || !nextIsName(token))) return false;
      // “Harsh? He did not think so.”
      if (!midSentence.has(lower) && /^[?!.]$/.test(tokens.words[token + 1]?.text ?? '')) return false;
      if (tag === 'PROPN' || midSentence.has(lower) || isGivenName(lower)) return true;
      return (tag === 'NOUN' || tag === 'ADJ' || tag === 'VERB') && isTitle(lower) && nextIsName(token);
    }
    return !(tag === 'PRON' || tag === 'DET' || tag === 'CCONJ' || tag === 'SCONJ' || tag === 'AUX') || midSentence.has(lower);
  };
}

/** Paragraphs in which nearly every word has a capital: headlines, whose capitals say nothing. */
function titleCaseParagraphs({ tokens, paragraphs }: Article, passages: Passages): boolean[] {
  return paragraphs.map(({ first, last }) => {
    let long = 0;
    let capital = 0;
    if (last - first > 40) return false;
    let end = last;
    while (end > first && tokens.words[end].kind === 'mark') end -= 1;
    for (let token = first; token <= last; token++) {
      const word = tokens.words[token];
      if (word.kind !== 'word' || word.lower.length < 4 || passages.inner[token] >= 0) continue;
      long += 1;
      if (word.capital) capital += 1;
    }
    return long > (/^[.!?]$/.test(tokens.words[end].text) ? 5 : 3) && capital > long * 0.75;
  });
}

/** Words that have a capital where no sentence begins and no headline stands, in lower case. */
function namedMidSentence({ tokens }: Article, sentences: Sentences, titled: readonly boolean[]): Set<string> {
  const found = new Set<string>();
  for (let token = 0; token < tokens.count; token++) {
    const { capital, lower, kind } = tokens.words[token];
    if (
      capital &&
      kind === 'word' &&
      sentences.starts[token] === 0 &&
      !titled[tokens.paragraph[token]] &&
      /^(?:PROPN|NOUN|ADJ|VERB)$/.test(tokens.tags[token]) &&
      !neverNames.has(lower)
    )
      found.add(lower);
  }
  return found;
}
