import type { FastifyRequest } from 'fastify';
import { Problem } from './problems.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types that the route answers, the preferred one first. Without them its answer does not depend on `Accept`. */
    produces?: string[];
  }
}

/**
 * Refuses a request whose `Accept` excludes every type that its route answers.
 *
 * @throws {Problem} not-acceptable
 */
export function refuseUnacceptable(request: FastifyRequest): void {
  const { produces } = request.routeOptions.config;
  if (produces === undefined || request.accepts().type(produces) !== false) return;
  throw new Problem('not-acceptable', { values: { offered: produces.join(' or ') } });
}
