import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Observer } from './observers.js';
import { startExport } from './tracing/export.js';

/** Most jobs of one request that have their own spans: a batch may have millions of lines, and a trace is for people to look at. */
const mostJobs = 100;

/** How long the last spans may take to get out when the service stops, in milliseconds: no collector may hold it up. */
const parting = 2000;

/** A request under way. */
interface Trace {
  span: Span;
  /** What its jobs are told to belong to. */
  context: Context;
  jobs: number;
  /** What to add to a moment of `performance.now()` for milliseconds since 1970: one for all its spans, whatever is done to the machine's clock meanwhile. */
  epoch: number;
}

/**
 * Tells a collector of each request, and of how long its article waited and was worked on. Written by hand, since what instruments HTTP by itself records
 * addresses with their query: here are methods, patterns of routes, statuses and numbers, and nothing else.
 *
 * @param endpoint address of the collector, to which `/v1/traces` is added
 */
export function traceRequests(app: FastifyInstance, endpoint: string): void {
  const { tracer, close } = startExport(endpoint, app.log);
  app.observers.push(spansOf(tracer));
  app.addHook('onClose', () => close(parting));
}

/** One span a request, and below it what workers did for it. */
function spansOf(tracer: Tracer): Observer {
  const underWay = new WeakMap<FastifyRequest, Trace>();
  return {
    begun(request) {
      const { method, headers, facts } = request;
      const epoch = Date.now() - performance.now();
      const options = { kind: SpanKind.SERVER, startTime: epoch + facts.start, attributes: { 'http.request.method': method } };
      const span = tracer.startSpan(method, options, callerOf(headers.traceparent));
      underWay.set(request, { span, context: trace.setSpan(ROOT_CONTEXT, span), jobs: 0, epoch });
    },
    worked(request, { came, begun, ended, fate }) {
      const traced = underWay.get(request);
      if (traced === undefined || ++traced.jobs > mostJobs) return;
      const { context, epoch } = traced;
      const step = (name: string, from: number, to: number, attributes = {}) =>
        tracer.startSpan(name, { startTime: epoch + from, attributes }, context).end(epoch + to);
      step('queue', came, begun ?? ended);
      if (begun !== null) step('engine', begun, ended, { 'attribune.fate': fate });
    },
    ended(request, { route, status, ms }) {
      const traced = underWay.get(request);
      if (traced === undefined) return;
      const { span, epoch } = traced;
      const { words, batch, problem, start } = request.facts;
      if (route !== null) span.updateName(`${request.method} ${route}`).setAttribute('http.route', route);
      span.setAttribute('http.response.status_code', status);
      if (words !== undefined) span.setAttribute('attribune.words', words);
      if (batch !== undefined) span.setAttributes({ 'attribune.batch.lines': batch.lines, 'attribune.batch.failed': batch.failed });
      // As OpenTelemetry has it: what is the caller's fault is no error of a server's.
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', problem ?? String(status));
      span.end(epoch + start + ms);
    },
  };
}

/**
 * The span of the caller that a request belongs to. Only `traceparent` is believed, which can hold nothing but numbers; `tracestate` may hold anything, and
 * would be handed on with every span.
 */
function callerOf(traceparent: string | string[] | undefined): Context {
  const parent = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null;
  return parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
}
