import { answerTo as answerOne } from '../contract/answer.js';
import { checkWith } from '../contract/checks.js';
import { Problem, problemBody } from '../contract/problems.js';
import type { Answer } from '../openapi/agreement.js';
import type { Attributor } from '../src/door.js';
import { summary } from './summary.js';
import { inputSchema } from './tool.js';

/** What a call of the tool comes to, as the protocol has it. */
export interface CallResult {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Answer & Record<string, unknown>;
  isError?: true;
}

/** What a call tells whoever keeps the log: numbers and names of ours, never its content. */
export interface CallFacts {
  /** Words of the article. */
  words?: number;
  /** Name of the problem that it was answered with. */
  problem?: string;
}

const faultsIn = checkWith(inputSchema);

/**
 * Calls the tool. A fault of the arguments is an answer that the model can read and mend, not an error of the protocol; its words are those of the
 * contract's table of problems, and repeat nothing of what was sent.
 *
 * @param given the arguments, whatever they are
 * @param facts is told what is for the log
 * @param broken is told what the engine threw, where it broke
 */
export function call(attribute: Attributor, given: unknown, facts: CallFacts, broken: (thrown: unknown) => void): CallResult {
  try {
    const answer = answerTo(attribute, given, facts);
    return { content: [{ type: 'text', text: summary(answer) }], structuredContent: { ...answer } };
  } catch (error) {
    return refusal(error, facts, broken);
  }
}

/**
 * What a call comes to that failed.
 *
 * @param error a Problem, or a fault of ours, which `broken` is told
 */
export function refusal(error: unknown, facts: CallFacts, broken: (thrown: unknown) => void): CallResult {
  const problem = error instanceof Problem ? error : new Problem('internal-error');
  facts.problem = problem.code;
  if (!(error instanceof Problem)) broken(error);
  return { content: [{ type: 'text', text: words(problem) }], isError: true };
}

/** @throws {Problem} where the arguments do not fit the contract, or the text is none */
function answerTo(attribute: Attributor, given: unknown, facts: CallFacts): Answer {
  const errors = faultsIn(given);
  if (errors.length > 0) throw new Problem('invalid-body', { errors });
  const { answer, words } = answerOne(attribute, given as Parameters<typeof answerOne>[1]);
  facts.words = words;
  return answer;
}

function words({ code, facts }: Problem): string {
  const { title, detail, errors = [] } = problemBody(code, facts, '');
  const faults = errors.map((fault) => `\n- ${fault.pointer || 'the arguments'} ${fault.detail}`);
  return `${title}. ${detail}${faults.length === 0 ? '' : `\nerrors:${faults.join('')}`}`;
}
