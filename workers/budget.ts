/** Longest that a thread may take to come up before it takes a job on, in milliseconds. */
const startUp = 15_000;

/** The time that a job has: it counts from when a thread takes it on, which may have to start first. */
export interface Budget {
  /** When the thread took it on, by `now()`; 0 until then. The thread writes it. */
  begun: Float64Array<SharedArrayBuffer>;
  /** Aborted when the time is over. */
  signal: AbortSignal;
  /** Ends the counting. */
  stop(): void;
}

/** Milliseconds on a clock that all threads of the process share, and that nobody can set. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Starts to count. */
export function startBudget(time: number): Budget {
  const begun = new Float64Array(new SharedArrayBuffer(8));
  const over = new AbortController();
  const given = now();
  const look = () => {
    const left = begun[0] === 0 ? given + startUp - now() : (begun[0] as number) + time - now();
    if (left <= 0) over.abort();
    else timer = setTimeout(look, begun[0] === 0 ? Math.min(left, time) : left);
  };
  let timer = setTimeout(look, time);
  return { begun, signal: over.signal, stop: () => clearTimeout(timer) };
}
