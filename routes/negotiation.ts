import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import { formats } from '../src/door.js';

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

/** The format that `Accept` likes best; JSON where it likes several alike. */
export function acceptedFormat(request: FastifyRequest) {
  const accepted = request.accepts().type(formats.map(({ mediaType }) => mediaType));
  return formats.find(({ mediaType }) => mediaType === accepted) ?? formats[0];
}

/** Where other origins may call, the answer depends on that too. */
export function varyByAccept(reply: FastifyReply): string {
  return ['Accept', reply.getHeader('vary') ?? []].flat().join(', ');
}
