import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * What prom-client knows of a Node process: memory, CPU, the event loop's delay, garbage collection. Once a process, by whoever starts it: it listens to
 * the process from then on, and cannot be told to stop.
 */
export function measureProcess(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
