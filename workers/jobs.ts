import type { Attributor } from '../src/door.js';
import { callTool } from './jobs/call.js';
import { readDocument } from './jobs/document.js';
import { answerLine } from './jobs/line.js';
import { answerQuotes } from './jobs/quotes.js';

/**
 * Everything that a worker can be asked to do, one row each: a function of plain data, that can be handed from one thread to another and back. What it
 * throws is a Problem, or a fault of ours.
 *
 * @param attribute the engine
 */
export function createJobs(attribute: Attributor) {
  return {
    /** An article, answered in some format. */
    quotes: answerQuotes(attribute),
    /** A line of a batch. */
    line: answerLine(attribute),
    /** A call of the tool by an assistant. */
    call: callTool(attribute),
    /** The article of a document. */
    document: readDocument,
  };
}

type Jobs = ReturnType<typeof createJobs>;

/** Name of a job. */
export type JobName = keyof Jobs;

/** What a job is given. */
export type Given<Name extends JobName> = Parameters<Jobs[Name]>[0];

/** What a job comes to. */
export type Outcome<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
