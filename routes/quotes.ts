import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Static } from 'typebox';
import type { Answer } from '../openapi/agreement.js';
import { ArticleSchema, OptionsSchema } from '../openapi/schemas/request.js';
import type { Attributor, Options } from '../src/index.js';
import { countWords, hashOf, refuseUnreadable } from './article-text.js';
import { refuseForeignBody } from './bodies.js';
import { type Fault, Problem } from './problems.js';

/** Who said what in one article. */
export const quotes: FastifyPluginAsyncTypebox<{ attribute: Attributor }> = async (app, { attribute }) => {
  app.post(
    '/v1/quotes',
    {
      config: { produces: ['application/json'] },
      schema: { body: ArticleSchema, querystring: OptionsSchema },
      onRequest: async (request) => refuseForeignBody(request),
    },
    async (request, reply): Promise<Answer> => {
      const { options, ...article } = request.body;
      const chosen = together(options ?? {}, request.query);
      refuseUnreadable(article.text);
      request.facts.words = countWords(article.text);

      const start = performance.now();
      const result = attribute(article, chosen);
      reply.header('server-timing', `engine;dur=${(performance.now() - start).toFixed(1)}`);
      return { ...result, meta: { ...result.meta, textHash: hashOf(article.text) } };
    },
  );
};

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
