import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import { isAnswered, noteEarlyAnswer } from './connection.js';
import { alwaysSent } from './headers.js';
import { logHangUp, logRequest } from './logging.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborted when the caller hangs up before the whole answer is sent: then nobody waits for it any more. */
    gone: AbortSignal;
  }
}

/**
 * What happens to every request, whatever its route: refused where nothing can answer it, before its body is read; one line in the log at the end.
 *
 * @param noRoute what to throw for an address and method that no route has
 */
export function handleEveryRequest(app: FastifyInstance, noRoute: (url: string) => Problem): void {
  app.decorateRequest('facts', null as never);
  app.decorateRequest('gone', null as never);

  app.addHook('onRequest', async (request, reply) => {
    begin(request, reply);
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1') {
      throw new Problem('malformed-request', { values: { fault: 'There is no header field Host.' } });
    }
    if (request.is404) throw noRoute(request.raw.url ?? '');
  });

  app.addHook('onSend', async (_, reply, payload) => {
    if (app.lifecycle.phase === 'stopping') reply.header('connection', 'close');
    // A whole answer has as long to be taken in as a request to arrive. What is streamed keeps next to nothing.
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return;
    const patience = setTimeout(() => reply.raw.destroy(), app.server.requestTimeout).unref();
    reply.raw.once('close', () => clearTimeout(patience));
  });

  app.addHook('onResponse', async (request, reply) => {
    noteEarlyAnswer(request.raw);
    end(request, reply);
  });

  app.addHook('onRequestAbort', async (request) => {
    // A batch tells for itself how far it came.
    if (!isAnswered(request.raw.socket) && request.facts.batch === undefined) logHangUp(request);
  });
}

/** The start of a request: also of one that gets no further, because its address is none. */
export function begin(request: FastifyRequest, reply: FastifyReply): void {
  request.facts = { start: performance.now() };
  const gone = new AbortController();
  request.gone = gone.signal;
  let answered = false;
  reply.raw.once('finish', () => {
    answered = true;
  });
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) return;
    gone.abort();
    // Before the answer began it was told of as a request that broke off; a batch tells for itself how far it came.
    const told = !reply.raw.headersSent || request.facts.batch !== undefined;
    // What only stands for a connection closes before it has finished.
    setImmediate(() => told || answered || logHangUp(request));
  });
  reply.headers(alwaysSent).header('x-request-id', request.id);
}

/** The end of a request that was answered. */
export function end(request: FastifyRequest, reply: FastifyReply): void {
  logRequest(request, reply.statusCode, Number(reply.getHeader('content-length') ?? 0));
}
