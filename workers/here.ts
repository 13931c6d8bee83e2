import type { Attributor } from '../src/door.js';
import type { Executor } from './executor.js';
import { createJobs } from './jobs.js';

/** Does jobs in this very thread, which is busy meanwhile: for tests that put something else in place of the engine. */
export function here(attribute: Attributor): Executor {
  const jobs = createJobs(attribute);
  return {
    size: 1,
    execute: async (name, given) => jobs[name](given as never) as never,
    vitals: () => ({ workers: 0, heap: 0, renewals: 0 }),
    close: async () => {},
  };
}
