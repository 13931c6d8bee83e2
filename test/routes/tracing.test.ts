import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Collector, collector, type SentSpan } from '../support/collector.js';
import { post, postText, service, withServer } from './service.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const traceparent = (flags = '01') => `00-${caller.traceId}-${caller.spanId}-${flags}`;

let sink: Collector;
beforeAll(async () => {
  sink = await collector();
});
afterAll(() => sink.close());

/** The spans that requests leave behind. */
async function spansOf(send: (app: ReturnType<typeof service>['app']) => Promise<unknown>, parts = {}): Promise<SentSpan[]> {
  const before = sink.bytes().length === 0 ? 0 : sink.spans().length;
  const { app } = service({ OTEL_EXPORTER_OTLP_ENDPOINT: sink.url }, parts);
  await send(app);
  await app.close();
  return sink.bytes().length === 0 ? [] : sink.spans().slice(before);
}
const named = (spans: SentSpan[], name: string) => spans.find((span) => span.name === name) as SentSpan;

describe('a trace', () => {
  test('has one span a request, and below it what its article waited and was worked on', async () => {
    const spans = await spansOf((app) => postText(app, text, '?offsets=codepoint'));
    expect(spans.map(({ name }) => name).sort()).toEqual(['POST /v1/quotes', 'engine', 'queue']);
    const [whole, queue, engine] = ['POST /v1/quotes', 'queue', 'engine'].map((name) => named(spans, name)) as [
      SentSpan,
      SentSpan,
      SentSpan,
    ];
    expect(whole).toMatchObject({ kind: 2, status: { code: 0 }, events: [] });
    expect(whole.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v1/quotes',
      'http.response.status_code': 200,
      'attribune.words': 9,
    });
    expect(whole.parentSpanId).toBeUndefined();
    for (const part of [queue, engine]) expect(part).toMatchObject({ traceId: whole.traceId, parentSpanId: whole.spanId });
    expect(engine.attributes).toEqual({ 'attribune.fate': 'done' });
    expect(queue.attributes).toEqual({});
    // One after the other, and within.
    const moments = [whole.start, queue.start, queue.end, engine.start, engine.end, whole.end];
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Math.abs(whole.start - Date.now())).toBeLessThan(60_000);
  });

  test('says of the service its name and version, and nothing of the machine', async () => {
    await spansOf((app) => app.inject({ url: '/livez' }));
    expect(sink.resource()).toEqual({ 'service.name': 'attribune', 'service.version': expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(new Set(sink.paths())).toEqual(new Set(['/v1/traces']));
  });

  test('goes on with the caller’s, but for its state', async () => {
    const [whole] = await spansOf((app) =>
      app.inject({ url: '/livez', headers: { traceparent: traceparent(), tracestate: 'vendor=Xanthoprotein', baggage: 'a=b' } }),
    );
    expect(whole).toMatchObject({ traceId: caller.traceId, parentSpanId: caller.spanId, name: 'GET /livez' });
    expect(whole?.traceState ?? '').toBe('');
  });

  test('is not sent where the caller’s is not', async () => {
    expect(await spansOf((app) => app.inject({ url: '/livez', headers: { traceparent: traceparent('00') } }))).toEqual([]);
  });

  test.each(['rubbish', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`, ''])('is a new one where the caller’s is none: %s', async (sent) => {
    const [whole] = await spansOf((app) => app.inject({ url: '/livez', headers: { traceparent: sent } }));
    expect(whole?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(whole?.parentSpanId).toBeUndefined();
  });

  test('of an address that is none has no more than the method for a name', async () => {
    const spans = await spansOf(async (app) => {
      await app.inject({ url: '/nope?x' });
      await app.inject({ url: '/%zz' });
    });
    expect(spans.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['GET', { 'http.request.method': 'GET', 'http.response.status_code': 404 }],
      ['GET', { 'http.request.method': 'GET', 'http.response.status_code': 400 }],
    ]);
  });

  test('is an error where the fault is ours, with the name of the problem, and not where it is the caller’s', async () => {
    const attribute = () => {
      throw new Error('Xanthoprotein');
    };
    const [failed, refused] = [await spansOf((app) => postText(app, text), { attribute }), await spansOf((app) => postText(app, ' '))];
    expect(named(failed, 'POST /v1/quotes')).toMatchObject({
      status: { code: 2 },
      attributes: { 'error.type': 'internal-error' },
      events: [],
    });
    expect(named(failed, 'engine').attributes).toEqual({ 'attribune.fate': 'broken' });
    expect(named(refused, 'POST /v1/quotes')).toMatchObject({ status: { code: 0 }, attributes: { 'http.response.status_code': 422 } });
  });

  test('of a batch has its lines, of which the first hundred are looked at one by one', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => JSON.stringify({ text: at === 0 ? 7 : 'a' })).join('\n');
    const spans = await spansOf((app) => post(app, lines, { 'content-type': 'application/x-ndjson' }, '/v1/batch'));
    expect(named(spans, 'POST /v1/batch').attributes).toMatchObject({
      'attribune.batch.lines': 120,
      'attribune.batch.failed': 1,
      'attribune.words': 119,
    });
    expect(spans.filter(({ name }) => name === 'engine')).toHaveLength(100);
  });

  test('of a document and of a call of the tool has what was done for them', async () => {
    const page = await spansOf((app) => post(app, `<p>${text}</p>`, { 'content-type': 'text/html' }));
    expect(page.filter(({ name }) => name === 'engine')).toHaveLength(2);
    const payload = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'extract_quotes', arguments: { text } } };
    const call = await spansOf((app) => post(app, payload, { host: 'localhost', accept: 'application/json, text/event-stream' }, '/mcp'));
    expect(named(call, 'POST /mcp').attributes).toMatchObject({ 'attribune.words': 9 });
    expect(call.filter(({ name }) => name === 'engine')).toHaveLength(1);
  });
});

describe('a service as it runs', () => {
  const probe = ['--import', './test/routes/loaded-probe.mjs'];
  const sdk = /node_modules\/@opentelemetry\/(sdk|exporter|otlp|resources|core)/;

  test('sends its last spans before it stops', async () => {
    const before = sink.spans().length;
    await withServer(
      { OTEL_EXPORTER_OTLP_ENDPOINT: `${sink.url}/` },
      async ({ child, url, stop }) => {
        await fetch(`${url}/v1/quotes`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text });
        child.send('what');
        const [loaded] = (await once(child, 'message')) as [string[]];
        expect(loaded.some((file) => sdk.test(file))).toBe(true);
        expect(await stop()).toBe(0);
      },
      probe,
    );
    const names = sink
      .spans()
      .slice(before)
      .map(({ name }) => name);
    expect(names.sort()).toEqual(['POST /v1/quotes', 'engine', 'queue']);
  });

  test('loads nothing of it where there is no collector', async () => {
    await withServer(
      {},
      async ({ child, url }) => {
        await (await fetch(`${url}/metrics`)).text();
        child.send('what');
        const [loaded] = (await once(child, 'message')) as [string[]];
        expect(loaded.length).toBeGreaterThan(100);
        expect(loaded.filter((file) => sdk.test(file))).toEqual([]);
      },
      probe,
    );
  });

  test('does its work and stops where the collector is not there, and says so', async () => {
    const lost = await collector();
    lost.close();
    await withServer(
      { OTEL_EXPORTER_OTLP_ENDPOINT: lost.url, OTEL_BSP_SCHEDULE_DELAY: '50', OTEL_EXPORTER_OTLP_TIMEOUT: '200' },
      async (server) => {
        expect((await fetch(`${server.url}/livez`)).status).toBe(200);
        await expect.poll(server.output, { timeout: 20_000 }).toContain('the collector took no spans');
        expect((await fetch(`${server.url}/livez`)).status).toBe(200);
        const start = performance.now();
        expect(await server.stop()).toBe(0);
        expect(performance.now() - start).toBeLessThan(9000);
        expect(server.output().match(/the collector took no spans/g)).toHaveLength(1);
      },
    );
  });
});
