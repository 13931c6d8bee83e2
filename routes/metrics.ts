import type { FastifyPluginAsync } from 'fastify';
import { Registry } from 'prom-client';
import type { Workers } from '../workers/queue.js';
import { measureRequests } from './metrics/requests.js';
import { measureWorkers } from './metrics/workers.js';

interface Parts {
  workers: Workers;
  /** What is known of the process, if anything is. */
  ofProcess: Registry | undefined;
}

/**
 * What has happened since the start and how things are, in numbers, for Prometheus. Neither the figures nor their labels have anything that a caller wrote.
 * Whatever `Accept` says, the answer is the one format that all versions of Prometheus read: a scrape that fails by a header is a hole in every graph.
 */
export const metrics: FastifyPluginAsync<Parts> = async (app, { workers, ofProcess }) => {
  // One of its own for each service: figures of two in one process would be added up.
  const ofService = new Registry();
  app.observers.push(measureRequests(ofService));
  measureWorkers(ofService, workers);
  const all = ofProcess === undefined ? ofService : Registry.merge([ofService, ofProcess]);

  app.get('/metrics', { config: { access: 'key' } }, async (_, reply) => reply.type(all.contentType).send(await all.metrics()));
};
