import type { FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import { formats } from '../src/door.js';

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

/** The format that `Accept` likes best; JSON where it likes several alike. */
export function acceptedFormat(request: FastifyRequest) {
  const accepted = request.accepts().type(formats.map(({ mediaType }) => mediaType));
  return formats.find(({ mediaType }) => mediaType === accepted) ?? formats[0];
}
