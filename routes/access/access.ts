import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../contract/problems.js';
import { asList, type Settings } from '../settings.js';
import { shareWith } from './cors.js';
import { openKeyFile } from './key-file.js';
import { holderOf, type Key } from './keys.js';
import { countRequests } from './rate.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `key`: needs a key where keys are in force, counts towards the limit, and is there for pages of the other origins allowed. */
    access?: 'key';
  }
}

/** A key as it is sent (RFC 6750). */
const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/** What the operator may put before the API: keys, limits, other origins. With nothing set, nothing is: whoever reaches the service may use it. */
export function guard(app: FastifyInstance, settings: Settings, noRoute: (url: string) => Problem): void {
  shareWith(app, asList(settings.CORS_ORIGINS), noRoute);
  const count = countRequests(app, settings);
  const file = settings.API_KEYS_FILE === '' ? null : openKeyFile(settings.API_KEYS_FILE, app.log);
  app.addHook('onClose', async () => file?.close());

  app.after(() => {
    app.addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.config.access !== 'key') return;
      const refusal = file === null ? null : identify(request, file.keys());
      // Who has no key that holds counts by address, so that guessing is slow; whoever has one is not held up by a neighbour who guesses.
      await count?.(request, reply);
      if (refusal !== null) throw refusal;
    });
  });
}

/** Notes who holds the key of a request; or tells what is wrong with it. */
function identify({ headers, facts }: FastifyRequest, keys: readonly Key[]): Problem | null {
  const [, sent] = bearer.exec(headers.authorization ?? '') ?? [];
  if (sent === undefined) return refused('missing-key', '');
  const holder = holderOf(keys, sent);
  if (holder === null) return refused('unknown-key', ', error="invalid_token"');
  facts.key = holder;
  return null;
}

function refused(name: 'missing-key' | 'unknown-key', error: string): Problem {
  return new Problem(name, { headers: { 'www-authenticate': `Bearer realm="attribune"${error}` } });
}
