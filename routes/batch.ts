import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { pMapIterable } from 'p-map';
import { optionsSchema } from '../contract/answer.js';
import { Problem } from '../contract/problems.js';
import { splitLines } from '../src/door.js';
import type { Workers } from '../workers/queue.js';
import { type Line, lineAnswerer, problemLine } from './batch-line.js';
import { refuseForeignBody } from './bodies.js';
import { closeSoon, letTakeTime } from './connection.js';
import { tellHangUp } from './observers.js';
import type { Settings } from './settings.js';

/** Both are names for one JSON object a line. */
const types = ['application/x-ndjson', 'application/jsonl'];

/** What batches leave of the time that a stopping service has, at most half of it, for their last line to get out; in milliseconds. */
const parting = 2000;

/**
 * Who said what in any number of articles: a line in, a line out, as fast as the slower of the two sides and as all workers together, and no line kept
 * longer than it takes.
 */
export const batch: FastifyPluginAsyncTypebox<{ workers: Workers; settings: Settings }> = async (app, { workers, settings }) => {
  const stop = new AbortController();
  const underWay = new Set<FastifyRequest>();
  app.addHook('preClose', async () => {
    setTimeout(() => stop.abort(), Math.max(settings.SHUTDOWN_GRACE / 2, settings.SHUTDOWN_GRACE - parting)).unref();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(types, (_request, payload, done) => done(null, payload));

  app.post(
    '/v1/batch',
    {
      config: { access: 'key', produces: types },
      schema: { querystring: optionsSchema },
      onRequest: async (request) => {
        await refuseForeignBody(request, types);
        if (underWay.size >= settings.BATCH_LIMIT) throw new Problem('overloaded', { headers: { 'retry-after': '10' } });
      },
    },
    async (request, reply) => {
      const sent = types.find((type) => request.headers['content-type']?.toLowerCase().startsWith(type)) as string;
      const [first] = [request.accepts().type([sent, ...types])].flat();
      const answerLine = lineAnswerer(workers, request, settings.BATCH_LINE_LIMIT);
      underWay.add(request);
      reply.raw.once('close', () => underWay.delete(request));
      // One that stands behind another on its connection has no response yet that could close.
      request.gone.addEventListener('abort', () => underWay.delete(request));
      const stream = answers({
        request,
        answerLine,
        abreast: workers.size,
        limit: settings.BATCH_LINE_LIMIT,
        patience: settings.BATCH_IDLE_TIMEOUT,
        stop: stop.signal,
      });
      return reply.type(String(first)).send(Readable.from(stream, { objectMode: false }));
    },
  );
};

interface Course {
  request: FastifyRequest;
  answerLine: (line: NumberedLine) => Promise<Line | null>;
  /** How many lines are answered at a time. */
  abreast: number;
  /** Longest line, in bytes. */
  limit: number;
  /** How long neither side may do anything, in milliseconds. */
  patience: number;
  /** Aborted when the service can wait no longer. */
  stop: AbortSignal;
}

/** A line as it came; null where it is longer than the limit. */
export interface NumberedLine {
  line: Uint8Array | null;
  /** From 1. */
  number: number;
}

/** The answers in the order of the lines. Only a few lines are read before whoever reads the answers has taken those before them. */
async function* answers(course: Course): AsyncGenerator<string> {
  const { request, answerLine, abreast, patience } = course;
  const { facts, raw } = request;
  const told = { bytesOut: 0, lines: 0, failed: 0 };
  facts.batch = told;
  facts.words = 0;
  const release = letTakeTime(raw);
  const read = { lines: 0 };
  const lines = numbered(course, read);
  let ended = false;
  const tell = ({ json, words, failed }: Line): string => {
    told.lines++;
    told.bytesOut += Buffer.byteLength(json);
    if (failed) told.failed++;
    facts.words = (facts.words ?? 0) + words;
    for (const observer of request.server.observers) observer.line?.({ words, failed });
    return json;
  };
  try {
    for await (const answer of pMapIterable(lines, answerLine, { concurrency: abreast, backpressure: abreast * 2 })) {
      if (answer === null) continue;
      const unread = setTimeout(() => raw.socket.destroy(), patience);
      try {
        yield tell(answer);
      } finally {
        clearTimeout(unread);
      }
    }
    ended = true;
    // That the connection closes could not be said in the header any more.
    if (request.server.lifecycle.phase === 'stopping') closeSoon(raw);
  } catch (error) {
    if (!(error instanceof Problem)) {
      // Most often the caller is gone. Else the answer must not look as if it were whole.
      const theirs = request.gone.aborted || raw.socket.destroyed || (raw.destroyed && !raw.complete);
      if (!theirs) request.log.error({ err: error }, 'internal error');
      raw.socket.destroy();
      return;
    }
    facts.problem = error.code;
    ended = true;
    yield tell({ json: problemLine(error, request, read.lines + 1), words: 0, failed: true });
    closeSoon(raw);
  } finally {
    release();
    if (!ended) tellHangUp(request);
  }
}

/**
 * The lines that come in.
 *
 * @param read is told how many have
 * @throws {Problem} batch-idle, batch-stopped
 */
async function* numbered(course: Course, read: { lines: number }): AsyncGenerator<NumberedLine> {
  for await (const lines of splitLines(moving(course), course.limit)) {
    for (const line of lines) {
      if (course.stop.aborted) throw new Problem('batch-stopped');
      yield { line, number: ++read.lines };
    }
  }
}

/**
 * What comes in, as long as it keeps coming.
 *
 * @throws {Problem} batch-idle, batch-stopped
 */
async function* moving({ request, patience, stop }: Course): AsyncGenerator<Uint8Array> {
  // By hand: a loop that is left would destroy the request, and with it the connection on which the last line is still to go out.
  const chunks = (request.body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await inTime(chunks.next(), patience, stop);
    if (done) return;
    request.facts.bytes = (request.facts.bytes ?? 0) + value.length;
    yield value;
  }
}

function inTime<T>(coming: Promise<T>, patience: number, stop: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stopped = () => reject(new Problem('batch-stopped'));
    const timer = setTimeout(() => reject(new Problem('batch-idle', { values: { seconds: patience / 1000 } })), patience);
    const settled = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', stopped);
    };
    if (stop.aborted) stopped();
    else stop.addEventListener('abort', stopped);
    coming.then(resolve, reject).finally(settled);
  });
}
