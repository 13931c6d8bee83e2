import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type ProblemFacts, type ProblemName, problemBody, problems } from '../contract/problems.js';
import { alwaysSent } from './headers.js';
import { tellUnread } from './observers.js';
import { requestId } from './request-id.js';
import type { Settings } from './settings.js';

/** How long a caller who is still sending has to take in the answer, in milliseconds. */
const linger = 1000;

/** A fault of the connection as Node reports it; it also carries the raw bytes, which are not to be looked at. */
interface ConnectionError extends Error {
  code?: string;
}

/**
 * Answers what goes wrong before there is a request, in the same words as everything else: Node by itself closes the connection, or answers a bare
 * line.
 */
export function answerConnectionErrors(app: FastifyInstance, settings: Settings): void {
  const { server } = app;
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // Whoever asks before sending a body that is too long anyway is spared the sending.
    if (isBatch(request) || !(Number(request.headers['content-length']) > settings.BODY_LIMIT)) response.writeContinue();
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (request: IncomingMessage) => answer(request.socket, app, 'expectation-failed', {}, requestId(request)));
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    answer(socket, app, 'method-not-allowed', { values: { allow: 'GET, POST' }, headers: { allow: 'GET, POST' } }, requestId(request));
  });
}

/**
 * Lets a server stop although there are connections on which nothing was ever asked: browsers open them in advance, and Node waits for them as for a
 * request.
 */
export function closeSilentConnections(app: FastifyInstance): void {
  const open = new Set<Socket>();
  let accepted = 0;
  app.server.on('connection', (socket: Socket) => {
    accepted++;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    // What the system has taken in by now is accepted, one connection a turn, and then read: a busy service may not have come to it yet.
    for (let turn = 0, quiet = 0; turn < 1000 && quiet < 3; turn++) {
      const before = accepted;
      await nextTurn();
      quiet = accepted === before ? quiet + 1 : 0;
    }
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}

/** Fastify's `clientErrorHandler`: a request that could not be parsed, or did not arrive in time. */
export function clientErrorHandler(app: () => FastifyInstance, settings: Settings) {
  return (error: ConnectionError, socket: Socket): void => {
    // Already told by an earlier piece of the same rubbish; what follows is only read so that the answer is not lost.
    if (!socket.writable) return;
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && takingTheirTime.has(socket)) return;
    if (error.code === 'ECONNRESET' || isAnswered(socket)) {
      socket.destroy();
      return;
    }
    const [name, facts] = faultOf(error, settings);
    answer(socket, app(), name, facts, requestId({ headers: {} }));
  };
}

/** Sockets with a batch under way. Node would end it at REQUEST_TIMEOUT; it tells so once a request, and then lets go. */
const takingTheirTime = new WeakSet<Socket>();

/** Lets a request take longer to arrive than REQUEST_TIMEOUT. Whoever calls it has to see to it that the request moves. */
export function letTakeTime({ socket }: IncomingMessage): () => void {
  takingTheirTime.add(socket);
  return () => takingTheirTime.delete(socket);
}

/** Whether a request is one whose body has no limit as a whole. */
function isBatch({ url = '' }: IncomingMessage): boolean {
  return url.split('?', 1)[0] === '/v1/batch';
}

/**
 * Closes a connection whose answer ended before the body did, once the caller has had time to take it in: closed at once, with more coming in, it
 * would be reset and the end of the answer lost.
 */
export function closeSoon(request: IncomingMessage): void {
  const { socket } = request;
  const close = () => {
    const next = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage;
    // Another request of the connection may have come meanwhile; its answer closes the connection by itself.
    if (next == null || next.req === request) socket.destroy();
  };
  setTimeout(close, linger).unref();
}

/** Sockets whose last request was answered here, by hand. */
const answered = new WeakSet<Socket>();

/** Whether the last request of a connection has had its answer, or a part of it: nothing can be added to that. */
export function isAnswered(socket: Socket): boolean {
  const response = (socket as Socket & { _httpMessage?: { headersSent: boolean } | null })._httpMessage;
  return answered.has(socket) || response?.headersSent === true;
}

/** Notes that the answer came before the whole body: if the caller then hangs up, that is no new fault. */
export function noteEarlyAnswer(request: IncomingMessage): void {
  if (request.complete) answered.delete(request.socket);
  else answered.add(request.socket);
}

function faultOf({ code }: ConnectionError, settings: Settings): [ProblemName, ProblemFacts] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return ['request-timeout', { values: { seconds: settings.REQUEST_TIMEOUT / 1000 } }];
  if (code === 'HPE_HEADER_OVERFLOW') return ['headers-too-large', { values: { limit: maxHeaderSize } }];
  return ['malformed-request', { values: { fault: 'It cannot be parsed.' } }];
}

/** Writes a whole answer by hand and closes the connection, whose framing can no longer be trusted. */
function answer(socket: Socket, app: FastifyInstance, name: ProblemName, facts: ProblemFacts, id: string): void {
  const body = JSON.stringify(problemBody(name, facts, id));
  const { status } = problems[name];
  const headers = {
    ...alwaysSent,
    ...facts.headers,
    date: new Date().toUTCString(),
    'x-request-id': id,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([field, value]) => `${field}: ${value}\r\n`);
  tellUnread(app, { id, status, bytesOut: Buffer.byteLength(body), problem: name });
  answered.add(socket);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  // Closed at once, with rubbish still coming in, the connection would be reset and the answer lost.
  socket.resume();
  setTimeout(() => socket.destroy(), linger).unref();
}
