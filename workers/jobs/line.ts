import type { Static } from 'typebox';
import { answerTo, articleSchema } from '../../contract/answer.js';
import { checkWith } from '../../contract/checks.js';
import { decodeUtf8, parseJson } from '../../contract/json.js';
import { idOf } from '../../contract/line-id.js';
import { Problem } from '../../contract/problems.js';
import type { ArticleSchema, OptionsSchema } from '../../openapi/schemas/request.js';
import type { Attributor } from '../../src/door.js';

/** A line of a batch. */
export interface LineJob {
  /** Its bytes, without its end. */
  line: Uint8Array;
  /** Options that stood in the address. */
  query: Static<typeof OptionsSchema>;
}

/** What became of it: the line to answer with, without its end, null for a blank one; or why there is none. */
export type LineAnswer = { json: string | null; words: number } | LineFault;

/** Why a line has no answer. */
interface LineFault {
  problem: Pick<Problem, 'code' | 'facts'>;
  /** The article’s id, where it could be read. */
  id: string | undefined;
  /** What the engine threw, where it broke: for the log. */
  broken?: unknown;
}

const faultsIn = checkWith(articleSchema);

/** Answers a line, from its bytes on. */
export function answerLine(attribute: Attributor) {
  return ({ line, query }: LineJob): LineAnswer => {
    let id: string | undefined;
    try {
      const text = decodeUtf8(line);
      if (text.trim() === '') return { json: null, words: 0 };
      const value = parseJson(text, 'line');
      id = idOf(value);
      const errors = faultsIn(value);
      if (errors.length > 0) throw new Problem('invalid-body', { errors });
      const { answer, words } = answerTo(attribute, value as Static<typeof ArticleSchema>, query);
      return { json: JSON.stringify(answer), words };
    } catch (error) {
      if (!(error instanceof Problem)) return { problem: { code: 'internal-error', facts: {} }, id, broken: error };
      return { problem: { code: error.code, facts: error.facts }, id };
    }
  };
}
