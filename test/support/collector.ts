/** A collector of traces that keeps what it is sent. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP has it in JSON, its attributes made an object. */
export interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  traceState?: string;
  name: string;
  kind: number;
  start: number;
  end: number;
  attributes: Record<string, string | number>;
  status: { code?: number; message?: string };
  events: unknown[];
}

interface Json {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: SpanJson[] }[] }[];
}
interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number };
}
type SpanJson = Omit<SentSpan, 'attributes' | 'start' | 'end'> & {
  attributes: Attribute[];
  startTimeUnixNano: string;
  endTimeUnixNano: string;
};

export interface Collector {
  url: string;
  /** All that has come so far, as it came. */
  bytes: () => Buffer;
  /** Addresses that were called. */
  paths: () => string[];
  spans: () => SentSpan[];
  /** What is said of the service itself. */
  resource: () => SentSpan['attributes'];
  close: () => void;
}

/** Starts a collector on a free port. */
export async function collector(): Promise<Collector> {
  const bodies: Buffer[] = [];
  const paths: string[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    bodies.push(Buffer.concat(chunks));
    paths.push(request.url ?? '');
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const resources = () => bodies.flatMap((body) => (JSON.parse(body.toString()) as Json).resourceSpans);
  return {
    url: `http://127.0.0.1:${port}`,
    bytes: () => Buffer.concat(bodies),
    paths: () => paths,
    spans: () => resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.map(asSent))),
    resource: () => asObject(resources()[0]?.resource.attributes ?? []),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function asSent({ attributes, startTimeUnixNano, endTimeUnixNano, ...span }: SpanJson): SentSpan {
  return { ...span, attributes: asObject(attributes), start: Number(startTimeUnixNano) / 1e6, end: Number(endTimeUnixNano) / 1e6 };
}

function asObject(attributes: Attribute[]): SentSpan['attributes'] {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? JSON.stringify(value)]));
}
