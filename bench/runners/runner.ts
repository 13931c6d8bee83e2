/** What a runner is: something that reads articles, in a process of its own, so that the memory is its own too. */
export interface Runner {
  name: string;
  /** Milliseconds from the start of its process to the answer for its first article. */
  start: number;
  /** Reads every article once, or others that it is given. Milliseconds that each took, and all together. */
  round(others?: string[]): Promise<{ each: number[]; all: number }>;
  /** Most memory that its process has held, in MiB; null where the system does not tell. */
  peak(): Promise<number | null>;
  stop(): Promise<void>;
}
