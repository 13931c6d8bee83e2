import { inCodePoints } from '../../documents/door.js';
import { type Attributor, isBlank } from '../index.js';
import type { Format } from './arguments.js';
import type { Input } from './inputs.js';
import { articleOf } from './line.js';
import { type Answer, writerOf } from './output.js';
import { type Problem, problem, problemOf } from './problems.js';

/** Does one input. */
export function answerTo(input: Input, attributor: Attributor): Answer {
  const { name, id } = input;
  if ('problem' in input) return input;
  try {
    const { article, options } = input;
    if (typeof article.text === 'string' && isBlank(article.text)) return { name, id, problem: problem('empty-text') };
    const result = attributor(article, options);
    if (input.extracted === undefined) return { name, id, article, result };
    const extracted = result.meta.offsets === 'codepoint' ? inCodePoints(input.extracted) : input.extracted;
    return { name, id, article, result: { ...result, article: extracted } };
  } catch (error) {
    return { name, id, problem: problemOf(error) };
  }
}

/** A line of NDJSON as it was read, or why it could not be. */
export type RawLine = { name: string; id?: string | undefined } & ({ text: string } | { problem: Problem });

/** An input that failed, as it is named on standard error. */
export type Failure = Extract<Answer, { problem: unknown }>;

/** What became of some lines. */
export interface Answers {
  /** A line or rows for each, in their order, each with its end; a table begins with its header. */
  text: string;
  failures: Failure[];
}

/** Does lines one after the other: the same for one process and for many. */
export function answersTo(lines: readonly RawLine[], attributor: Attributor, format: Format = 'ndjson'): Answers {
  const writer = writerOf(format)({ many: true, width: undefined, colours: false });
  const failures: Failure[] = [];
  const text = lines.map((line) => {
    const answer = answerTo('problem' in line ? line : { name: line.name, ...articleOf(line.text) }, attributor);
    if ('problem' in answer) failures.push(answer);
    return writer.add(answer);
  });
  return { text: text.join(''), failures };
}
