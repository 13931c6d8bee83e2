import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '../../contract/problems.js';

/** What a page of another origin may send. */
const sent = ['Accept', 'Authorization', 'Content-Type', 'X-Request-Id', 'MCP-Protocol-Version', 'Mcp-Method', 'Mcp-Name'];

/** What it may read beside what every page may. */
const read = ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'Server-Timing', 'WWW-Authenticate', 'X-Request-Id'];

/** How long a browser may remember that it may, in seconds: two hours, the most that Chromium takes. */
const remembered = 7200;

/** The address under which the library answers what a browser asks before it sends. */
const everywhere = '*';

/**
 * Lets pages of other origins call the API: those listed, and nothing but the API. No cookie is ever asked for, so none is allowed.
 *
 * @param origins as a browser sends them, `https://desk.example`
 * @param noRoute what to throw for an address and method that no route has
 */
export function shareWith(app: FastifyInstance, origins: readonly string[], noRoute: (url: string) => Problem): void {
  if (origins.length === 0) return;
  const shared = new Set<string>();
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.access === 'key') shared.add(url);
  });
  const allowed: FastifyCorsOptions = {
    methods: ['GET', 'POST'],
    allowedHeaders: sent,
    exposedHeaders: read,
    maxAge: remembered,
    // What is no such question is answered like any other OPTIONS.
    strictPreflight: false,
  };
  app.register(cors, {
    delegator: async ({ headers: { origin }, url }: FastifyRequest) =>
      origin !== undefined && origins.includes(origin) && shared.has(url.split('?', 1)[0] as string)
        ? { ...allowed, origin }
        : { origin: false },
  });
  app.after(() => {
    // The library takes every OPTIONS for its own; what it has left is told like any other method that an address does not take.
    app.addHook('onRequest', async ({ routeOptions, url }) => {
      if (routeOptions.url === everywhere) throw noRoute(url);
    });
  });
}
