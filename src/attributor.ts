import { AttribuneError } from './errors.js';
import { type Models, shipped } from './model/models.js';
import { complete, type Options } from './options.js';
import { createPipeline } from './pipeline.js';
import { layOut } from './result/fields.js';
import { buildResult } from './result.js';
import type { ArticleInput, Result } from './types.js';

/**
 * Reads one article and says who said what.
 *
 * @param input the text, or an object with `text` and optionally `id`, `title`, `byline` and `captions`
 * @param options what differs from the attributor’s own options for this article
 * @returns quotes and speakers; the same for the same text, whatever was read before
 * @throws {AttribuneError} for a caller’s mistake only: INPUT_NOT_TEXT, UNKNOWN_INPUT, FIELD_NOT_TEXT, FIELD_NOT_TEXTS, UNKNOWN_OPTION, BAD_OPTION
 */
export type Attributor = (input: string | ArticleInput, options?: Partial<Options>) => Result;

/**
 * Makes an attributor. It loads the models, some tenths of a second and 15 MB, and is then ready for any number of articles; those for statements without
 * quotation marks, as large again, are loaded when such are first asked for.
 *
 * @param options defaults for every article
 * @param models what was learned; other than the shipped only for tests and training
 * @param renewed is called whenever it forgets the words that it has seen, which it does now and then to stay small
 * @throws {AttribuneError} UNKNOWN_OPTION, BAD_OPTION
 */
export function createAttributor(options: Partial<Options> = {}, models: Models = shipped(), renewed?: () => void): Attributor {
  const base = complete(options);
  const findAll = createPipeline(models, renewed);
  return (input, chosen = {}) => {
    const settings = complete(chosen, base);
    const article = checked(input);
    const layout = layOut(article);
    const findings = findAll(layout.document, { explain: settings.explain, statements: settings.types.includes('indirect') });
    return buildResult(findings, models, article.id, settings, layout);
  };
}

const known: ReadonlySet<string> = new Set(['text', 'id', 'title', 'byline', 'captions']);

function checked(input: string | ArticleInput): ArticleInput {
  if (typeof input === 'string') return { text: input };
  if (typeof input !== 'object' || input === null || typeof input.text !== 'string') throw new AttribuneError('INPUT_NOT_TEXT');
  for (const [name, value] of Object.entries(input)) {
    if (!known.has(name)) throw new AttribuneError('UNKNOWN_INPUT', { name });
    if (name === 'captions') {
      const valid = value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
      if (!valid) throw new AttribuneError('FIELD_NOT_TEXTS', { name });
    } else if (value !== undefined && typeof value !== 'string') throw new AttribuneError('FIELD_NOT_TEXT', { name });
  }
  return input;
}
