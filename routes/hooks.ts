import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import { isAnswered, noteEarlyAnswer } from './connection.js';
import { alwaysSent } from './headers.js';
import { tellBegin, tellEnd, tellHangUp } from './observers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborted when the caller hangs up before the whole answer is sent: then nobody waits for it any more. */
    gone: AbortSignal;
  }
}

/**
 * What happens to every request, whatever its route: refused where nothing can answer it, before its body is read; those who look on
 * are told of its beginning and its end.
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
    if (!isAnswered(request.raw.socket) && request.facts.batch === undefined) tellHangUp(request);
  });
}

/** The start of a request: also of one that gets no further, because its address is none. */
export function begin(request: FastifyRequest, reply: FastifyReply): void {
  request.facts = { start: performance.now() };
  watchCaller(request, reply);
  reply.headers(alwaysSent).header('x-request-id', request.id);
  tellBegin(request);
}

/** Has `gone` told when the caller hangs up, and the log where that happens once all was sent. */
function watchCaller(request: FastifyRequest, reply: FastifyReply): void {
  const gone = new AbortController();
  request.gone = gone.signal;
  const { socket } = request.raw;
  let answered = false;
  reply.raw.once('finish', () => {
    answered = true;
  });
  const over = () => {
    socket.off('close', over);
    reply.raw.off('close', over);
    if (reply.raw.writableFinished) return;
    gone.abort();
    // What only stands for a connection closes before it has finished. A batch tells for itself how far it came.
    setImmediate(() => {
      if (!answered && request.raw.complete && request.facts.batch === undefined) tellHangUp(request);
    });
  };
  // The socket too: a request that stands behind another on its connection has no response yet that could tell.
  socket.on('close', over);
  reply.raw.on('close', over);
}

/** The end of a request that was answered. */
export function end(request: FastifyRequest, reply: FastifyReply): void {
  if (request.facts.hungUp) return;
  tellEnd(request, reply.statusCode, Number(reply.getHeader('content-length') ?? 0));
}
