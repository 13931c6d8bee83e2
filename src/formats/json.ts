import type { ArticleInput, Result } from '../types.js';

/** The result itself, on one line. */
export function writeJson(_article: ArticleInput, result: Result): string {
  return JSON.stringify(result);
}
