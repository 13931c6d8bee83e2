import type { ArticleInput, Options } from '../index.js';
import { type Problem, problem } from './problems.js';

/** What a line of NDJSON holds: an article with the options that it asks for, or why it holds none. */
export type Line = { id?: string | undefined } & ({ article: ArticleInput; options: Partial<Options> } | { problem: Problem });

/**
 * Reads one line of NDJSON. Only its outer form is looked at: the engine itself refuses fields and options that it does not know.
 *
 * @param text the line; a byte order mark before it is passed over
 */
export function articleOf(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return { problem: problem('malformed-json') }; // not the parser's own message, which quotes the text
  }
  if (!isObject(value)) return { problem: problem('invalid-body') };
  const { options = {}, ...article } = value;
  const id = typeof article.id === 'string' ? article.id : undefined;
  if (!isObject(options)) return { id, problem: problem('invalid-body', 'The field options must be an object.') };
  return { id, article: article as unknown as ArticleInput, options };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
