import type { FastifyInstance } from 'fastify';
import { Problem } from '../contract/problems.js';

/**
 * Remembers every route as it is registered, to tell an unknown address (404) from a known one with an unknown method (405). To be called before
 * the first route.
 *
 * @returns what to throw for an address and method that no route has
 */
export function rememberAddresses(app: FastifyInstance): (url: string) => Problem {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    // Not an address, but the hold that @fastify/cors takes of OPTIONS.
    if (url === '*') return;
    const methods = methodsOf.get(url) ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    methodsOf.set(url, methods);
  });
  return (url) => {
    const path = url.split('?', 1)[0] as string;
    const methods = [...methodsOf].filter(([pattern]) => fits(path, pattern)).flatMap(([, names]) => [...names]);
    if (methods.length === 0) return new Problem('not-found');
    const allow = [...new Set(methods)].sort().join(', ');
    return new Problem('method-not-allowed', { values: { allow }, headers: { allow } });
  };
}

/** Whether a path is one of a route's: `:name` stands for one part of it, `*` for all the rest. */
function fits(path: string, pattern: string): boolean {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  if (wanted.at(-1) === '*') return wanted.slice(0, -1).every((part, at) => part === parts[at]) && parts.length >= wanted.length;
  return parts.length === wanted.length && wanted.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at] !== ''));
}
