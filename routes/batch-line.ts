import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { answerTo, articleSchema } from '../contract/answer.js';
import { checkWith } from '../contract/checks.js';
import { Problem, problemBody } from '../contract/problems.js';
import type { OptionsSchema } from '../openapi/schemas/request.js';
import type { Attributor } from '../src/index.js';
import { decodeUtf8, parseJson } from './bodies.js';

const faultsIn = checkWith(articleSchema);
const longestId = (articleSchema.properties.id as { maxLength?: number }).maxLength ?? 0;

/** What became of one line. */
export interface LineAnswer {
  /** The line to answer with, its end included. */
  json: string;
  /** Words of the article. */
  words: number;
  failed: boolean;
}

/** How to answer a line of a batch. Whatever is wrong with one is its own answer, and none of the others'. */
export function lineAnswerer(attribute: Attributor, request: FastifyRequest<{ Querystring: Static<typeof OptionsSchema> }>, limit: number) {
  /**
   * @param line without its end; null where it is longer than the limit
   * @param number of the line, from 1
   * @returns null where the line is blank and has no answer
   */
  return (line: Uint8Array | null, number: number): LineAnswer | null => {
    let id: string | undefined;
    try {
      if (line === null) throw new Problem('line-too-long', { values: { limit } });
      const text = decodeUtf8(line);
      if (text.trim() === '') return null;
      const value = parseJson(text, 'line');
      id = idOf(value);
      const errors = faultsIn(value);
      if (errors.length > 0) throw new Problem('invalid-body', { errors });
      const { answer, words } = answerTo(attribute, value as Parameters<typeof answerTo>[1], request.query);
      return { json: `${JSON.stringify(answer)}\n`, words, failed: false };
    } catch (error) {
      return { json: problemLine(error, request, number, id), words: 0, failed: true };
    }
  };
}

/** A problem as a line: what RFC 9457 has, the number of the line, and its id where that could be read. */
export function problemLine(error: unknown, request: FastifyRequest, line: number, id?: string): string {
  if (!(error instanceof Problem)) request.log.error({ err: error }, 'internal error');
  const { code, facts } = error instanceof Problem ? error : new Problem('internal-error');
  return `${JSON.stringify({ ...problemBody(code, facts, request.id), line, ...(id === undefined ? {} : { id }) })}\n`;
}

/** An id that fits the contract: another is a fault, and not repeated. */
function idOf(value: unknown): string | undefined {
  const { id } = Object(value) as { id?: unknown };
  return typeof id === 'string' && [...id].length <= longestId ? id : undefined;
}
