/** What runs in a thread of its own. */
import { getHeapStatistics } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { Problem } from '../contract/problems.js';
import { createAttributor } from '../src/index.js';
import { type Budget, now } from './budget.js';
import { createJobs, type JobName } from './jobs.js';

/** What a thread is sent. */
export interface Order {
  name: JobName;
  given: unknown;
  begun: Budget['begun'];
}

/** What a thread sends back. */
export type Report = { vitals: { thread: number; heap: number; renewals: number } } & (
  | { outcome: unknown }
  | { problem: Pick<Problem, 'code' | 'facts'> }
);

let renewals = 0;
const jobs = createJobs(createAttributor({}, undefined, () => renewals++));

/**
 * Does one job. A Problem is told as plain data, since an error that goes from thread to thread keeps nothing but its message and stack.
 *
 * @throws whatever else the job throws
 */
export default async ({ name, given, begun }: Order): Promise<Report> => {
  begun[0] = now();
  renewals = 0;
  const vitals = () => ({ thread: threadId, heap: getHeapStatistics().used_heap_size, renewals });
  try {
    const outcome = await jobs[name](given as never);
    return { outcome, vitals: vitals() };
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, facts: error.facts }, vitals: vitals() };
    throw error;
  }
};
