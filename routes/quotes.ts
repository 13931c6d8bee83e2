import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { articleSchema, optionsSchema } from '../contract/answer.js';
import { formats } from '../src/door.js';
import type { Workers } from '../workers/queue.js';
import { refuseForeignBody } from './bodies.js';
import { acceptedFormat, varyByAccept } from './negotiation.js';
import { mannerOf } from './observers.js';

/** Who said what in one article. */
export const quotes: FastifyPluginAsyncTypebox<{ workers: Workers }> = async (app, { workers }) => {
  app.post(
    '/v1/quotes',
    {
      config: { access: 'key', produces: formats.map(({ mediaType }) => mediaType) },
      schema: { body: articleSchema, querystring: optionsSchema },
      onRequest: async (request) => {
        await refuseForeignBody(request);
        workers.admit();
      },
    },
    async (request, reply) => {
      const { body: sent, query, extracted } = request;
      const { name: format, mediaType } = acceptedFormat(request);
      // A document has waited once, to be read as an article.
      const manner = { ...mannerOf(request), patient: extracted !== null };
      const { body, words, ms } = await workers.run('quotes', { sent, query, extracted, format }, manner);
      request.facts.words = words;
      reply.headers({
        'server-timing': `engine;dur=${ms.toFixed(1)}`,
        vary: varyByAccept(reply),
        'content-type': `${mediaType}; charset=utf-8`,
      });
      return reply.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    },
  );
};
