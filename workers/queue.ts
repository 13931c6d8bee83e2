import PQueue from 'p-queue';
import { Problem } from '../contract/problems.js';
import type { Executor, Vitals } from './executor.js';
import type { Given, JobName, Outcome } from './jobs.js';

/** How a job is run. */
export interface Manner {
  /** Whether it waits however many do: whoever has it then sends no more than a few at a time. */
  patient?: boolean;
  /** Takes it out of the queue: nobody waits for it any more. */
  signal?: AbortSignal;
  /** Is told, once nothing more happens to it, when what did. */
  timed?: (times: Times) => void;
}

/** When what happened to a job, on the clock of `performance.now()`. */
export interface Times {
  came: number;
  /** When a worker took it on; null where none did. */
  begun: number | null;
  ended: number;
  fate: Fate;
}

/** What becomes of jobs, counted since the start. */
export type Fate = 'done' | 'refused' | 'over-budget' | 'over-memory' | 'broken' | 'dropped';

/** The workers, as the service sees them: what it hands them is done in the order in which it came. */
export interface Workers {
  /** How many jobs are done at a time. */
  readonly size: number;
  /**
   * Has a job done.
   *
   * @throws {Problem} overloaded, over-budget, or what the job threw; anything else is a fault of ours
   */
  run<Name extends JobName>(name: Name, given: Given<Name>, manner?: Manner): Promise<Outcome<Name>>;
  /**
   * Refuses at once where a job would be refused in a moment, before its body is read.
   *
   * @throws {Problem} overloaded
   */
  admit(): void;
  state(): WorkersState;
  /** Ends the workers, and with them what they are at. */
  close(): Promise<void>;
}

/** What can be seen of the workers. */
export interface WorkersState extends Vitals {
  busy: number;
  waiting: number;
  fates: Readonly<Record<Fate, number>>;
  /** Time that jobs have waited for a worker, and that workers have had them, altogether, in milliseconds. */
  waited: number;
  worked: number;
}

/**
 * A queue with a bound before an executor.
 *
 * @param most how many jobs may wait for a worker; one more is refused
 */
export function createWorkers(executor: Executor, most: number): Workers {
  const queue = new PQueue({ concurrency: executor.size });
  const fates: Record<Fate, number> = { done: 0, refused: 0, 'over-budget': 0, 'over-memory': 0, broken: 0, dropped: 0 };
  let impatient = 0;
  let waited = 0;
  let worked = 0;

  const refuse = (): never => {
    fates.refused++;
    const each = worked / Math.max(1, fates.done);
    const seconds = Math.max(1, Math.ceil((queue.size * each) / executor.size / 1000));
    throw new Problem('overloaded', { headers: { 'retry-after': String(seconds) } });
  };
  const full = () => impatient >= most && queue.pending >= executor.size;

  /** The job in the hands of a worker. */
  const work = async <Name extends JobName>(name: Name, given: Given<Name>): Promise<Outcome<Name>> => {
    const start = performance.now();
    try {
      return await executor.execute(name, given);
    } finally {
      worked += performance.now() - start;
    }
  };

  return {
    size: executor.size,
    admit() {
      if (full()) refuse();
    },
    async run(name, given, { patient = false, signal, timed } = {}) {
      if (!patient && full()) refuse();
      const came = performance.now();
      let begun: number | null = null;
      let fate: Fate = 'done';
      let waits = !patient;
      if (waits) impatient++;
      // Followed only while the job waits: a worker that has it is busy with it, whether or not anybody wants it any more.
      const left = new AbortController();
      const leave = () => left.abort();
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave);
      const waitsNoMore = () => {
        signal?.removeEventListener('abort', leave);
        if (waits) impatient--;
        waits = false;
      };
      try {
        const outcome: Outcome<typeof name> = await queue.add(
          () => {
            waitsNoMore();
            begun = performance.now();
            waited += begun - came;
            return work(name, given);
          },
          { signal: left.signal },
        );
        return outcome;
      } catch (error) {
        fate = fateOf(error, signal);
        throw error;
      } finally {
        fates[fate]++;
        waitsNoMore();
        timed?.({ came, begun, ended: performance.now(), fate });
      }
    },
    state: () => ({ ...executor.vitals(), busy: queue.pending, waiting: queue.size, fates, waited, worked }),
    close: () => executor.close(),
  };
}

/** A Problem that a job threw is its answer. */
function fateOf(error: unknown, signal: AbortSignal | undefined): Fate {
  if (error instanceof Problem) return error.code === 'over-budget' || error.code === 'over-memory' ? error.code : 'done';
  return signal?.aborted ? 'dropped' : 'broken';
}
