import { setTimeout as sleep } from 'node:timers/promises';
import type { Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { FastifyBaseLogger } from 'fastify';
import { version } from '../../src/door.js';

/** What makes spans, and how to end it. */
export interface Export {
  tracer: Tracer;
  /** Sends what is left, for so many milliseconds at most. */
  close: (patience: number) => Promise<void>;
}

/**
 * Sends spans to a collector, some at a time. Nothing is told to the whole process, as the library would have it: two services in one have nothing to do
 * with one another. How much is sampled, how it is sent and what the service is called can be set by the other variables that OpenTelemetry has.
 *
 * @param endpoint address of the collector, to which `/v1/traces` is added
 * @param log is told when the collector takes nothing any more
 */
export function startExport(endpoint: string, log: FastifyBaseLogger): Export {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  // Not what the library would find out by itself: that has the command line, and who started it.
  const resource = resourceFromAttributes({ 'service.name': 'attribune', 'service.version': version }).merge(
    detectResources({ detectors: [envDetector] }),
  );
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(telling(exporter, log))] });
  return {
    tracer: provider.getTracer('attribune', version),
    close: async (patience) => {
      // Where the collector takes nothing, that has been told; the service stops as well as ever.
      const sent = provider.shutdown().catch(() => {});
      await Promise.race([sent, sleep(patience, undefined, { ref: false })]);
    },
  };
}

/** An exporter that says when it can no longer do its work, and when it can again: the library would be silent, and spans be lost. */
function telling(exporter: SpanExporter, log: FastifyBaseLogger): SpanExporter {
  let works = true;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const worksNow = result.code === 0;
        if (works && !worksNow) log.warn({ err: result.error }, 'the collector took no spans');
        if (!works && worksNow) log.info('the collector takes spans again');
        works = worksNow;
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
