import type { Given, JobName, Outcome } from './jobs.js';

/** What does jobs: threads, or this one. Which job is done when is not its business, only how. */
export interface Executor {
  /** How many jobs it does at a time. */
  readonly size: number;
  /**
   * Does a job.
   *
   * @throws {Problem} that the job threw, or over-budget; anything else is a fault of ours
   */
  execute<Name extends JobName>(name: Name, given: Given<Name>): Promise<Outcome<Name>>;
  /** What its workers have told of themselves. */
  vitals(): Vitals;
  close(): Promise<void>;
}

/** How workers are. */
export interface Vitals {
  /** Workers that live. */
  workers: number;
  /** Memory on their heaps together, after the last job of each, in bytes. */
  heap: number;
  /** How often readers have forgotten the words that they had seen, since the start. */
  renewals: number;
}
