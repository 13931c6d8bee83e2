import { Counter, Gauge, type Registry } from 'prom-client';
import type { Workers, WorkersState } from '../../workers/queue.js';

/** A figure by its name, what it is, and how it is read. */
type Figure = [name: string, help: string, read: (state: WorkersState) => number];

/** How things are. */
const gauges: Figure[] = [
  ['attribune_queue_waiting', 'Articles that wait for a worker.', ({ waiting }) => waiting],
  ['attribune_workers', 'Workers that live.', ({ workers }) => workers],
  ['attribune_workers_busy', 'Workers that are at an article.', ({ busy }) => busy],
  ['attribune_workers_heap_bytes', 'Memory on the heaps of all workers, after the last article of each.', ({ heap }) => heap],
];

/** What has come together since the start. */
const counters: Figure[] = [
  ['attribune_jobs_waited_seconds_total', 'Time that articles have waited for a worker.', ({ waited }) => waited / 1000],
  ['attribune_jobs_worked_seconds_total', 'Time that workers have been at articles.', ({ worked }) => worked / 1000],
  [
    'attribune_reader_renewals_total',
    'How often a reader forgot the words that it had seen, to keep its memory bounded.',
    ({ renewals }) => renewals,
  ],
];

/** Shows how the workers are, as they are when somebody asks. */
export function measureWorkers(registry: Registry, workers: Workers): void {
  const registers = [registry];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(workers.state()));
      },
    });
  }
  for (const [name, help, read] of counters) {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read(workers.state()));
      },
    });
  }
  new Counter({
    name: 'attribune_jobs_total',
    help: 'What became of what workers were to do: done, refused, over-budget, broken, or dropped because its caller hung up.',
    labelNames: ['fate'],
    registers,
    collect() {
      this.reset();
      for (const [fate, times] of Object.entries(workers.state().fates)) this.inc({ fate }, times);
    },
  });
}
