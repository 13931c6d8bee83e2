import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import { Problem } from '../contract/problems.js';
import { type Budget, startBudget } from './budget.js';
import type { Executor } from './executor.js';
import type { Order, Report } from './thread.js';

/** After this long without work a thread that is not the last one ends, in milliseconds: it holds some 90 MB. */
const idle = 60_000;

/**
 * Room on each thread’s heap for things that live only for a moment, in MiB, beside `heap`. A third of it is filled before it is cleared up: enough for
 * several articles. Where it is enough for only one, much of what an article needs until it is answered is taken for lasting, and costs more to clear up.
 */
export const young = 48;

/** Settings of the threads. */
export interface ThreadsSettings {
  /** Most threads at a time. */
  size: number;
  /** Most memory for what lasts on the heap of one, in MiB; one that needs more dies. */
  heap: number;
  /** Most time that one may be at a job, in milliseconds; one that takes longer is ended. */
  time: number;
}

/**
 * Does jobs in threads: one from the start, more as work piles up. A thread that dies, or takes too long, is replaced, and loses that job alone.
 *
 * @param broken is told why a thread died, where that was not for a job that is told so itself
 */
export function threads({ size, heap, time }: ThreadsSettings, broken: (error: unknown) => void): Executor {
  // The flag that keeps this room small for the first thread (npm start) would hold for the others too, and go before their limits. 0 takes it back for
  // heaps that are made from now on; the first thread’s stays as it is.
  setFlagsFromString('--max-semi-space-size=0');
  const open = () => {
    const pool = new Tinypool({
      filename: new URL('./thread.js', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: size,
      isolateWorkers: false,
      idleTimeout: idle,
      // Otherwise an idle thread would sleep too deeply to clear its memory up.
      useAtomics: false,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: young },
    });
    pool.on('error', broken);
    return pool;
  };
  let pool = open();
  /** What becomes of a job that no thread has brought to its end. */
  const lost = (error: unknown, { begun, signal }: Budget, from: Tinypool): unknown => {
    if ((error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return new Problem('over-memory', { values: { limit: heap } });
    if (!signal.aborted) return error;
    if (begun[0] !== 0) return new Problem('over-budget', { values: { seconds: time / 1000 } });
    // No thread has come up to take it on: a pool that has seen a thread fail at its start makes no new ones.
    if (pool === from) {
      pool = open();
      from.destroy().catch(broken);
    }
    return new Error('no thread has come up');
  };
  const told = new Map<number, Report['vitals']>();
  let renewals = 0;
  return {
    size,
    async execute(name, given) {
      const budget = startBudget(time);
      const from = pool;
      const report = await (from.run({ name, given, begun: budget.begun } satisfies Order, budget) as Promise<Report>)
        .catch((error: unknown) => {
          throw lost(error, budget, from);
        })
        .finally(budget.stop);
      renewals += report.vitals.renewals;
      told.set(report.vitals.thread, report.vitals);
      if ('problem' in report) throw new Problem(report.problem.code, report.problem.facts);
      return report.outcome as never;
    },
    vitals() {
      const living = new Set(pool.threads.map(({ threadId }) => threadId));
      for (const thread of told.keys()) if (!living.has(thread)) told.delete(thread);
      return { workers: living.size, heap: [...told.values()].reduce((sum, one) => sum + one.heap, 0), renewals };
    },
    close: () => pool.destroy(),
  };
}
