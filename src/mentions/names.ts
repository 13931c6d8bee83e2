import type { Article, Passages, Sentences } from '../article.js';
import { particles } from '../lexicon/closed-class.js';
import { nameTokens } from './capitals.js';
import { nextWord } from './joins.js';
import { readRun } from './titles.js';

/** A run of words that is a name, with the titles before it. Token indices, inclusive. */
export interface NameSpan {
  first: number;
  last: number;
  /** First token behind the titles; `first` where nothing but titles stands there. */
  core: number;
  /** Whether the whole run is a title (“the Prime Minister”). */
  onlyTitle: boolean;
}

/** Finds names: runs of capitalised words with the small words, initials and nicknames that belong inside them. */
export function findNames(article: Article, passages: Passages, sentences: Sentences): NameSpan[] {
  const { tokens, paragraphs } = article;
  const spans: NameSpan[] = [];
  const isName = nameTokens(article, passages, sentences);
  const next = nextWord({ article, passages, sentences, isName });
  for (const { first, last } of paragraphs) {
    for (let token = first; token <= last; token++) {
      if (!isName(token) && !beginsWithParticle(token)) continue;
      let end = token;
      for (let far = next(token, end); far >= 0 && far <= last; far = next(token, end)) end = far;
      spans.push(...readRun(article, token, end));
      token = end;
    }
  }
  return spans;

  /** “von Reuthen”, “al-Kanawi”, “i Gardi” on their own, in the middle of a sentence. */
  function beginsWithParticle(token: number): boolean {
    const { lower, capital } = tokens.words[token];
    return (
      !capital &&
      particles.has(lower) &&
      /^(?:von|van|der|bin|del|della|dos|ibn)$/.test(lower) &&
      token + 1 < tokens.count &&
      tokens.paragraph[token] === tokens.paragraph[token + 1] &&
      passages.inner[token] === passages.inner[token + 1] &&
      sentences.starts[token + 1] === 0 &&
      isName(token + 1)
    );
  }
}
