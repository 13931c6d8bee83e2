import accepts from '@fastify/accepts';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { DestinationStream } from 'pino';
import type { Registry } from 'prom-client';
import { Problem } from '../contract/problems.js';
import type { Workers } from '../workers/queue.js';
import { guard } from './access/access.js';
import { rememberAddresses } from './addresses.js';
import { batch } from './batch.js';
import { readBodies } from './bodies.js';
import { answerConnectionErrors, clientErrorHandler, closeSilentConnections } from './connection.js';
import { docs } from './docs.js';
import { errorHandler } from './errors.js';
import { begin, end, handleEveryRequest } from './hooks.js';
import { log, loggerOptions } from './logging.js';
import { mcp } from './mcp.js';
import { metrics } from './metrics.js';
import { negotiate } from './negotiation.js';
import { page } from './page.js';
import { probes } from './probes.js';
import { problemPages } from './problem-pages.js';
import { quotes } from './quotes.js';
import { requestId } from './request-id.js';
import type { Settings } from './settings.js';
import { validateRequests } from './validation.js';

/** What a service is built of. */
export interface Parts {
  settings: Settings;
  /** Who reads the articles. Whoever made them ends them. */
  workers: Workers;
  /** Where log lines go; standard output where there is none. */
  logTo?: DestinationStream;
  /** Figures of the process, to be shown with those of the service. */
  ofProcess?: Registry;
}

/**
 * Builds the service. It does not listen, and is not ready before `warmUp`.
 *
 * @param parts the settings, the workers, and what whoever starts it may add
 */
export function buildApp({ settings, workers, logTo, ofProcess }: Parts): FastifyInstance {
  const app = empty(settings, logTo);
  trace(app, settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  const noRoute = rememberAddresses(app);
  handleEveryRequest(app, noRoute);
  guard(app, settings, noRoute);
  negotiate(app);
  validateRequests(app);
  readBodies(app, workers);
  answerConnectionErrors(app, settings);
  closeSilentConnections(app);

  app.register(accepts);
  app.register(quotes, { workers });
  app.register(batch, { workers, settings });
  app.register(mcp, { workers, hosts: settings.MCP_HOSTS.split(',') });
  app.register(metrics, { workers, ofProcess });
  app.register(probes);
  app.register(docs);
  app.register(page);
  app.register(problemPages);
  return app;
}

/** A service without a route, whose every error is a problem. */
function empty(settings: Settings, logTo: DestinationStream | undefined): FastifyInstance {
  const handleError = errorHandler(settings.BODY_LIMIT);
  const app: FastifyInstance = fastify({
    logger: loggerOptions(settings.LOG_LEVEL, logTo),
    // Its own lines hold addresses with their query, and messages of errors.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit: settings.BODY_LIMIT,
    requestTimeout: settings.REQUEST_TIMEOUT,
    trustProxy: settings.TRUST_PROXY || false,
    // A request that comes in on an open connection is answered to the end even while the service stops.
    return503OnClosing: false,
    // Node answers a missing Host with a bare line; here it is answered like everything else.
    http: { requireHostHeader: false, ...timeouts(settings.REQUEST_TIMEOUT) },
    clientErrorHandler: clientErrorHandler(() => app, settings),
    frameworkErrors: (error, request, reply) => {
      begin(request, reply);
      handleError(error, request, reply);
      end(request, reply);
    },
  });
  app.decorate('lifecycle', { phase: 'starting' });
  app.decorate('observers', [log(app)]);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(() => {
    throw new Problem('not-found');
  });
  // What the engine answers is written as it is: a serializer made from a schema drops, without a word, what the schema lacks.
  app.setSerializerCompiler(() => JSON.stringify);
  return app;
}

/** Traces requests where there is a collector. Otherwise nothing of what that takes is loaded. */
function trace(app: FastifyInstance, endpoint: string): void {
  if (endpoint === '') return;
  app.register(async (part) => {
    const { traceRequests } = await import('./tracing.js');
    traceRequests(part, endpoint);
  });
}

/** Node looks at its connections now and then, and minds the time of the body only where that of the header fields is no longer. */
function timeouts(whole: number) {
  return { requestTimeout: whole, headersTimeout: whole, connectionsCheckingInterval: Math.min(whole, 5000) };
}
