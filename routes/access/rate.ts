import { isIP } from 'node:net';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../contract/problems.js';
import type { Settings } from '../settings.js';
import { windowsOf } from './windows.js';

/** How many callers are counted at once. Beyond that the one not seen for longest is forgotten: memory stays bounded whoever calls. */
const callers = 10_000;

/** How many bits of an IPv6 address are one caller: a household or a machine is given so many addresses. */
const network = 64;

/** The one policy that there is, by its name in the header fields. */
const policy = '"default"';

/** Counts a request, says so in the header fields of its answer, and refuses it where it is one too many. */
export type Count = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Limits by caller: `limit` requests in `window` seconds, counted from the caller's first. The library only counts: the header fields that it would
 * write are those of a draft that is no more.
 *
 * @returns what to call with each request once the plugins before have loaded; null where there is no limit
 */
export function countRequests(app: FastifyInstance, { RATE_LIMIT: limit, RATE_WINDOW: seconds }: Settings): Count | null {
  if (limit === 0) return null;
  let count: ReturnType<FastifyInstance['createRateLimit']>;
  app.register(rateLimit, { global: false, max: limit, timeWindow: seconds * 1000, store: windowsOf(callers), keyGenerator: callerOf });
  app.after(() => {
    count = app.createRateLimit();
  });
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { remaining, ttlInSeconds, isExceeded } = counted;
    // As draft-ietf-httpapi-ratelimit-headers-10 has them.
    reply.header('ratelimit-policy', `${policy};q=${limit};w=${seconds}`).header('ratelimit', `${policy};r=${remaining};t=${ttlInSeconds}`);
    if (!isExceeded) return;
    throw new Problem('rate-limited', {
      values: { limit, seconds, wait: ttlInSeconds },
      headers: { 'retry-after': String(ttlInSeconds) },
    });
  };
}

/** Whom a request counts for: who holds its key, or the address that it comes from. */
function callerOf({ facts, ip, socket }: FastifyRequest): string {
  if (facts.key !== undefined) return `key ${facts.key}`;
  // A proxy may say anything of where a request comes from; what is no address would be a caller of its own each time. Some write a port behind it.
  const said = ip.replace(/^\[(.*)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/, '$1$2');
  const address = isIP(said) === 0 ? (socket.remoteAddress ?? '') : said;
  return `address ${normalizeIP(address, network)}`;
}
