import { useEffect, useState } from 'preact/hooks';
import type { ArticleInput, Correction } from '../src/index.js';
import type { ArticleState } from './use-article.js';

/** What is kept in the browser where the reader has asked for it, and only then. */
interface Kept {
  article: ArticleInput;
  corrections: Correction[];
}

const key = 'attribune';

export function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Keeps an article with its corrections, or forgets it. */
function keep(what: Kept | null): void {
  try {
    if (what === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(what));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Keeps the article as it is while the reader wants that, and forgets it at once where they no longer do. */
export function useKept({ article, corrections, reading }: ArticleState) {
  const [remembered, setRemembered] = useState(() => kept() !== null);
  useEffect(() => {
    if (remembered && !reading) keep({ article, corrections });
  }, [remembered, article, corrections, reading]);
  const remember = (on: boolean) => {
    setRemembered(on);
    if (!on) keep(null);
  };
  return { remembered, remember };
}
