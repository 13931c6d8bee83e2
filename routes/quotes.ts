import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Static } from 'typebox';
import { inCodePoints } from '../documents/door.js';
import type { Answer } from '../openapi/agreement.js';
import { document } from '../openapi/published.js';
import type { CorrectionSchema } from '../openapi/schemas/correction.js';
import type { ArticleSchema, OptionsSchema } from '../openapi/schemas/request.js';
import { AttribuneError, type Attributor, applyCorrections, type Correction, formats, type Options, type Result } from '../src/index.js';
import { countWords, hashOf, refuseUnreadable } from './article-text.js';
import { refuseForeignBody } from './bodies.js';
import { sendAccepted } from './negotiation.js';
import { type Fault, Problem } from './problems.js';

/**
 * What is checked is the published contract, which a test proves to be what these schemas write: so the library that writes them, a third of a
 * second to load, stays out of the service.
 */
const published = document.components?.schemas as unknown as {
  Article: typeof ArticleSchema;
  Correction: typeof CorrectionSchema;
  Options: typeof OptionsSchema;
};
export const querystring = published.Options;
const { properties } = published.Article;
const corrections = { ...properties.corrections, items: published.Correction };
export const body = { ...published.Article, properties: { ...properties, options: querystring, corrections } } as typeof ArticleSchema;

/** Who said what in one article. */
export const quotes: FastifyPluginAsyncTypebox<{ attribute: Attributor }> = async (app, { attribute }) => {
  app.post(
    '/v1/quotes',
    {
      config: { produces: formats.map(({ mediaType }) => mediaType) },
      schema: { body, querystring },
      onRequest: async (request) => refuseForeignBody(request),
    },
    async (request, reply) => {
      const { options: _options, corrections: _corrections, ...article } = request.body;
      const { answer, words, ms } = answerTo(attribute, request.body, request.query);
      request.facts.words = words;
      reply.header('server-timing', `engine;dur=${ms.toFixed(1)}`);
      const { extracted } = request;
      if (extracted === null) return sendAccepted(request, reply, article, answer);
      const shown = answer.meta.offsets === 'codepoint' ? inCodePoints(extracted) : extracted;
      return sendAccepted(request, reply, article, { ...answer, article: shown });
    },
  );
};

/**
 * What is answered to one article, alone or as a line of a batch.
 *
 * @param query options for it that stand in the address
 * @returns the answer, how many words the text has, and how long the engine took, in milliseconds
 * @throws {Problem} where it cannot be read, or a correction does not fit
 */
export function answerTo(attribute: Attributor, sent: Static<typeof ArticleSchema>, query: Static<typeof OptionsSchema>) {
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
