import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { idOfLine } from '../contract/line-id.js';
import { Problem, problemBody } from '../contract/problems.js';
import type { OptionsSchema } from '../openapi/schemas/request.js';
import type { Workers } from '../workers/queue.js';
import type { NumberedLine } from './batch.js';
import { mannerOf } from './observers.js';

/** A line is read for its id in the thread that has all connections only if it has no more bytes: that takes some milliseconds. */
const longestToRead = 1 << 20;

/** What became of one line. */
export interface Line {
  /** The line to answer with, its end included. */
  json: string;
  /** Words of the article. */
  words: number;
  failed: boolean;
}

/**
 * How to answer a line of a batch: null where it is blank and has no answer. Whatever is wrong with one is its own answer, and none of the others'.
 *
 * @param limit longest line, in bytes
 */
export function lineAnswerer(workers: Workers, request: FastifyRequest<{ Querystring: Static<typeof OptionsSchema> }>, limit: number) {
  const { query, gone } = request;
  const manner = mannerOf(request);
  return async ({ line, number }: NumberedLine): Promise<Line | null> => {
    const failed = (problem: Pick<Problem, 'code' | 'facts'>, id?: string) => {
      return { json: problemLine(problem, request, number, id), words: 0, failed: true };
    };
    const broken = (err: unknown, id?: string) => {
      request.log.error({ err }, 'internal error');
      return failed(new Problem('internal-error'), id);
    };
    if (line === null) return failed(new Problem('line-too-long', { values: { limit } }));
    try {
      // A copy, since a piece of what came in would take all of that along to the worker.
      const answer = await workers.run('line', { line: new Uint8Array(line), query }, { ...manner, patient: true });
      if ('problem' in answer) return 'broken' in answer ? broken(answer.broken, answer.id) : failed(answer.problem, answer.id);
      return answer.json === null ? null : { json: `${answer.json}\n`, words: answer.words, failed: false };
    } catch (error) {
      if (gone.aborted) throw error;
      // No worker has told whose line it was.
      const id = idOfLine(line, longestToRead);
      return error instanceof Problem ? failed(error, id) : broken(error, id);
    }
  };
}

/** A problem as a line: what RFC 9457 has, the number of the line, and its id where that could be read. */
export function problemLine({ code, facts }: Pick<Problem, 'code' | 'facts'>, request: FastifyRequest, line: number, id?: string): string {
  return `${JSON.stringify({ ...problemBody(code, facts, request.id), line, ...(id === undefined ? {} : { id }) })}\n`;
}
