import type { Attributor } from '../src/door.js';
import type { CallAnswer, CallJob } from './jobs/call.js';
import { readDocument } from './jobs/document.js';
import type { LineAnswer, LineJob } from './jobs/line.js';
import { answerQuotes } from './jobs/quotes.js';

/**
 * Everything that a worker can be asked to do, one row each: a function of plain data, that can be handed from one thread to another and back. What it
 * throws is a Problem, or a fault of ours. What checks lines and calls is loaded with the first of them: a tenth of a second, which a thread's start does
 * without.
 *
 * @param attribute the engine
 */
export function createJobs(attribute: Attributor) {
  return {
    /** An article, answered in some format. */
    quotes: answerQuotes(attribute),
    /** A line of a batch. */
    line: withFirst<LineJob, LineAnswer>(async () => (await import('./jobs/line.js')).answerLine(attribute)),
    /** A call of the tool by an assistant. */
    call: withFirst<CallJob, CallAnswer>(async () => (await import('./jobs/call.js')).callTool(attribute)),
    /** The article of a document. */
    document: readDocument,
  };
}

/** A job whose code is loaded when it is first asked for. */
function withFirst<Given, Outcome>(load: () => Promise<(given: Given) => Outcome>): (given: Given) => Promise<Outcome> {
  let loaded: ReturnType<typeof load> | undefined;
  return async (given) => {
    loaded ??= load();
    return (await loaded)(given);
  };
}

type Jobs = ReturnType<typeof createJobs>;

/** Name of a job. */
export type JobName = keyof Jobs;

/** What a job is given. */
export type Given<Name extends JobName> = Parameters<Jobs[Name]>[0];

/** What a job comes to. */
export type Outcome<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
