import type { Workers } from '../workers/queue.js';

/** Where the process is in its life: `/readyz` is content only in the middle of it. */
export type Phase = 'starting' | 'ready' | 'stopping';

/** The one thing about the process that changes; shared by the probes and the shutdown. */
export interface Lifecycle {
  phase: Phase;
}

declare module 'fastify' {
  interface FastifyInstance {
    lifecycle: Lifecycle;
  }
}

/** Has every stage of the engine at work once, so that the first reader does not wait for what is loaded and compiled on first use. */
const warmUpArticle = '“We are ready,” Mayor Ada Quill said on Monday. According to the council, ‘every door is open’.';

/** Has a worker answer once, which can be asked for before the service is built. */
export async function firstAnswer(workers: Workers): Promise<void> {
  const job = { sent: { text: warmUpArticle, options: { explain: true } }, query: {}, extracted: null, format: 'json' } as const;
  await workers.run('quotes', job, { patient: true });
}

/**
 * Makes the service ready: a worker answers once, then `/readyz` does.
 *
 * @param answered where a worker has been asked already
 * @throws whatever the worker throws; such a process never becomes ready and should end
 */
export async function warmUp(lifecycle: Lifecycle, workers: Workers, answered = firstAnswer(workers)): Promise<void> {
  await answered;
  if (lifecycle.phase === 'starting') lifecycle.phase = 'ready';
}
