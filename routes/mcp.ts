import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import { type CallResult, refusal } from '../mcp/call.js';
import type { Workers } from '../workers/queue.js';
import { refuseForeignBody } from './bodies.js';
import { mannerOf } from './observers.js';

/** Imported with the first request: the SDK takes a seventh of a second to load, and most services are never asked in this protocol. */
const protocol = () => import('../mcp/http.js');

interface Parts {
  workers: Workers;
  /** Names by which `/mcp` may be called. */
  hosts: string[];
}

/** The Model Context Protocol, by which an assistant asks who said what. Its contract is the protocol's own, so it is not in the document. */
export const mcp: FastifyPluginAsync<Parts> = async (app, { workers, hosts }) => {
  app.post(
    '/mcp',
    {
      config: { access: 'key', produces: ['application/json', 'text/event-stream'] },
      onRequest: async (request) => {
        const { isFromHere } = await protocol();
        if (!isFromHere(request.headers, hosts)) throw new Problem('forbidden-origin');
        await refuseForeignBody(request, ['application/json']);
      },
    },
    async (request, reply) => {
      // A list would be many calls that count as one. The protocol has had none since its revision of June 2025.
      if (Array.isArray(request.body))
        throw new Problem('invalid-body', { errors: [{ pointer: '', detail: 'must be one message, not a list' }] });
      const { answer } = await protocol();
      // The log says of a fault of ours that it was one, though the protocol answers it like any other.
      const tell = (err: unknown) => request.log.error({ err }, 'internal error');
      const call = async (given: unknown): Promise<CallResult> => {
        try {
          const { result, facts, broken } = await workers.run('call', { given }, mannerOf(request));
          Object.assign(request.facts, facts);
          if (broken !== undefined) tell(broken);
          return result;
        } catch (error) {
          return refusal(error, request.facts, request.gone.aborted ? () => {} : tell);
        }
      };
      const answered = await answer(asRequest(request), request.body, call);
      reply.code(answered.status).headers(Object.fromEntries(answered.headers));
      // Whole, since it ends at once: so its length is known, to the log too.
      return reply.send(answered.body === null ? undefined : await answered.text());
    },
  );
};

/** What the SDK asks for. The body has been read; the signal tells that the caller has hung up. */
function asRequest({ headers, gone }: FastifyRequest): Request {
  const fields = Object.entries(headers).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !field[0].startsWith(':'),
  );
  return new Request('http://localhost/mcp', { method: 'POST', headers: fields, signal: gone });
}
