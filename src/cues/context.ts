import type { Article, Mentions, Passages, Sentences } from '../article.js';

/** What the pattern of each kind of cue reads. */
export interface Context {
  article: Article;
  passages: Passages;
  sentences: Sentences;
  mentions: Mentions;
}

/** Whether a passage ends right before the token, as before a tag. */
export function followsPassage({ article: { tokens }, passages }: Context, token: number): boolean {
  const before = token - 1;
  if (before < 0 || tokens.paragraph[before] !== tokens.paragraph[token]) return false;
  const passage = passages.list[passages.inner[before]];
  return passage !== undefined && passage.close === before && passages.inner[token] !== passages.inner[before];
}
