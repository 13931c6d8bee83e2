import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { answerTo, articleSchema, optionsSchema } from '../contract/answer.js';
import { inCodePoints } from '../documents/door.js';
import { type Attributor, formats } from '../src/index.js';
import { refuseForeignBody } from './bodies.js';
import { sendAccepted } from './negotiation.js';

/** Who said what in one article. */
export const quotes: FastifyPluginAsyncTypebox<{ attribute: Attributor }> = async (app, { attribute }) => {
  app.post(
    '/v1/quotes',
    {
      config: { access: 'key', produces: formats.map(({ mediaType }) => mediaType) },
      schema: { body: articleSchema, querystring: optionsSchema },
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
