import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Manner, Times } from '../workers/queue.js';

/** What a request tells beside what HTTP says of it: numbers and names of ours, never its content. */
export interface RequestFacts {
  /** When it came in, on the clock of `performance.now()`. */
  start: number;
  /** Length of the body, in bytes. */
  bytes?: number;
  /** Words of the article. */
  words?: number;
  /** Of a batch: length of the answer so far in bytes, lines answered, and how many of them by a problem. */
  batch?: { bytesOut: number; lines: number; failed: number };
  /** Who holds the key that it came with; never the key. */
  key?: string;
  /** Name of the problem that it was answered with. */
  problem?: string;
  /** Whether its caller hung up before the answer, and that has been told. */
  hungUp?: true;
}

/** How a request ended. */
export interface End {
  /** The pattern of its route, never its address; null where it has none. */
  route: string | null;
  /** What it was answered with; 499 where the caller hung up before. */
  status: number;
  /** How long it took, in milliseconds. */
  ms: number;
  /** Length of the answer's body, in bytes. */
  bytesOut: number;
}

/** What was answered by hand, because no request could be made of it: it cannot be parsed, or did not arrive in time. */
export interface Unread {
  /** Id of the request. */
  id: string;
  status: number;
  bytesOut: number;
  problem: string;
}

/** Who looks on while requests are answered: the log, the metrics, the traces. None of them is told anything that a caller wrote. */
export interface Observer {
  /** A request has come in. */
  begun?(request: FastifyRequest): void;
  /** A worker has done something for it, or could not. */
  worked?(request: FastifyRequest, times: Times): void;
  /** A line of a batch has its answer. */
  line?(line: { words: number; failed: boolean }): void;
  /** It is answered, or nobody waits for its answer any more. */
  ended?(request: FastifyRequest, end: End): void;
  unread?(unread: Unread): void;
}

declare module 'fastify' {
  interface FastifyInstance {
    observers: Observer[];
  }
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

/** Status of a request whose caller hung up; nobody is ever answered with it. */
const hungUp = 499;

/** Tells that a request has come in. */
export function tellBegin(request: FastifyRequest): void {
  for (const observer of request.server.observers) observer.begun?.(request);
}

/** Tells that a request was answered. Each is told of once, by this or by the next. */
export function tellEnd(request: FastifyRequest, status: number, bytesOut: number): void {
  const end = { route: request.routeOptions?.url ?? null, status, ms: performance.now() - request.facts.start, bytesOut };
  for (const observer of request.server.observers) observer.ended?.(request, end);
}

/** Tells that its caller hung up before the answer, or, of a batch, before its end. */
export function tellHangUp(request: FastifyRequest): void {
  if (request.facts.hungUp) return;
  request.facts.hungUp = true;
  tellEnd(request, hungUp, request.facts.batch?.bytesOut ?? 0);
}

/** Tells of what was answered by hand. */
export function tellUnread({ observers }: Pick<FastifyInstance, 'observers'>, unread: Unread): void {
  for (const observer of observers) observer.unread?.(unread);
}

/** How a job is run for a request: not for a caller who has hung up, and with those told who look on. */
export function mannerOf(request: FastifyRequest): Manner {
  const { gone: signal, server } = request;
  const timed = (times: Times) => {
    for (const observer of server.observers) observer.worked?.(request, times);
  };
  return { signal, timed };
}
