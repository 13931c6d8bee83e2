import type { Static } from 'typebox';
import type { Answer } from '../openapi/agreement.js';
import { document } from '../openapi/published.js';
import type { CorrectionSchema } from '../openapi/schemas/correction.js';
import type { ArticleSchema, OptionsSchema } from '../openapi/schemas/request.js';
import { AttribuneError, type Attributor, applyCorrections, type Correction, type Options, type Result } from '../src/door.js';
import { countWords, hashOf, refuseUnreadable } from './article-text.js';
import { type Fault, Problem } from './problems.js';

/**
 * What is checked is the published contract, which a test proves to be what these schemas write: so the library that writes them, a third of a
 * second to load, stays out of service and command.
 */
const published = document.components?.schemas as unknown as {
  Article: typeof ArticleSchema;
  Correction: typeof CorrectionSchema;
  Options: typeof OptionsSchema;
};
/** Options, in a query or in a body. */
export const optionsSchema = published.Options;
const { properties } = published.Article;
const corrections = { ...properties.corrections, items: published.Correction };
/** An article with its options and corrections, without references. */
export const articleSchema = {
  ...published.Article,
  properties: { ...properties, options: optionsSchema, corrections },
} as typeof ArticleSchema;

/**
 * What is answered to one article, whoever it comes through: alone, as a line of a batch, from an assistant.
 *
 * @param query options for it that stand in the address
 * @returns the answer, how many words the text has, and how long the engine took, in milliseconds
 * @throws {Problem} where it cannot be read, or a correction does not fit
 */
export function answerTo(attribute: Attributor, sent: Static<typeof ArticleSchema>, query: Static<typeof OptionsSchema> = {}) {
  const { options, corrections: puttingRight = [], ...article } = sent;
  const chosen = together(options ?? {}, query);
  refuseUnreadable(article.text);
  const start = performance.now();
  const result = corrected(attribute(article, chosen), puttingRight as Correction[]);
  const ms = performance.now() - start;
  const answer: Answer = { ...result, meta: { ...result.meta, textHash: hashOf(article.text) } };
  return { answer, words: countWords(article.text), ms };
}

/**
 * The result as the caller has put it right.
 *
 * @throws {Problem} invalid-body where a correction does not fit the result
 */
function corrected(result: Result, corrections: readonly Correction[]): Result {
  try {
    return applyCorrections(result, corrections);
  } catch (error) {
    if (!(error instanceof AttribuneError)) throw error;
    throw new Problem('invalid-body', { errors: [{ pointer: '/corrections', detail: error.message }] });
  }
}

/**
 * The options of the body and of the query.
 *
 * @throws {Problem} invalid-query where both have the same one: neither could be ignored silently
 */
function together(body: Static<typeof OptionsSchema>, query: Static<typeof OptionsSchema>): Partial<Options> {
  const errors = Object.keys(query)
    .filter((name) => Object.hasOwn(body, name))
    .map((name): Fault => ({ parameter: name, detail: 'is given in the body too; leave one of them out' }));
  if (errors.length > 0) throw new Problem('invalid-query', { errors });
  return { ...body, ...query };
}
