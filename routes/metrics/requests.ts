import { Counter, Histogram, type Registry } from 'prom-client';
import type { Observer } from '../observers.js';

/** Upper ends, in seconds: from an article of a few lines to one that takes as long as one may, and waits for others that do. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];

/** Stands for all addresses that are none of ours, so that nobody can add a line to the figures by asking for one. */
const unknownRoute = 'unknown';

/** Methods that have their own name in the figures, and what stands for all others. Node knows some thirty. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const otherMethod = '_OTHER';

/** Counts requests, how long they took, and what was in them. */
export function measureRequests(registry: Registry): Observer {
  const registers = [registry];
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that have ended, by status; 499 where the caller hung up.',
    labelNames,
    registers,
  });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, from their header fields to the end of the answer.',
    labelNames,
    buckets: durations,
    registers,
  });
  const words = new Counter({ name: 'attribune_words_total', help: 'Words of the articles that were answered.', registers });
  const lines = new Counter({
    name: 'attribune_batch_lines_total',
    help: 'Lines of batches by what they were answered with: a result, or a problem.',
    labelNames: ['result'],
    registers,
  });
  // There from the start, so that the first one can be seen to be new.
  for (const result of ['answered', 'failed']) lines.inc({ result }, 0);

  return {
    ended({ method, facts }, { route, status, ms }) {
      const labels = { method: methods.has(method) ? method : otherMethod, route: route ?? unknownRoute, status };
      requests.inc(labels);
      duration.observe(labels, ms / 1000);
      // Those of a batch are counted as its lines are answered: it may last for hours.
      if (facts.batch === undefined) words.inc(facts.words ?? 0);
    },
    line(line) {
      lines.inc({ result: line.failed ? 'failed' : 'answered' });
      words.inc(line.words);
    },
    // Nobody knows when it began.
    unread: ({ status }) => requests.inc({ method: otherMethod, route: unknownRoute, status }),
  };
}
