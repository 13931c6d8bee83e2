import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import type { Answer } from '../openapi/agreement.js';
import { type ArticleInput, formats } from '../src/index.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types that the route answers, the preferred one first. Without them its answer does not depend on `Accept`. */
    produces?: string[];
  }
}

/** Has every request refused whose answer its caller would not take: after the hooks that decide whether it is answered at all. */
export function negotiate(app: FastifyInstance): void {
  app.after(() => {
    app.addHook('onRequest', async (request) => refuseUnacceptable(request));
  });
}

/**
 * Refuses a request whose `Accept` excludes every type that its route answers.
 *
 * @throws {Problem} not-acceptable
 */
function refuseUnacceptable(request: FastifyRequest): void {
  const { produces } = request.routeOptions.config;
  if (produces === undefined || request.accepts().type(produces) !== false) return;
  throw new Problem('not-acceptable', { values: { offered: produces.join(' or ') } });
}

/** Answers with the result in the format that `Accept` likes best; in JSON where it likes several alike. */
export function sendAccepted(request: FastifyRequest, reply: FastifyReply, article: ArticleInput, answer: Answer): FastifyReply {
  const accepted = request.accepts().type(formats.map(({ mediaType }) => mediaType));
  const format = formats.find(({ mediaType }) => mediaType === accepted) ?? formats[0];
  // Where other origins may call, the answer depends on that too.
  const vary = ['Accept', reply.getHeader('vary') ?? []].flat().join(', ');
  return reply.header('vary', vary).header('content-type', `${format.mediaType}; charset=utf-8`).send(format.write(article, answer));
}
