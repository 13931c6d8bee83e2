import { describe, expect, test } from 'vitest';
import { Problem } from '../../contract/problems.js';
import { createAttributor } from '../../src/index.js';
import { here } from '../../workers/here.js';
import { createWorkers } from '../../workers/queue.js';
import { figure, readMetrics } from '../support/prometheus.js';
import { keyFile } from './access/keys.js';
import { exchange, post, postText, type Service, service, withServer } from './service.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';

async function scrape({ app }: Pick<Service, 'app'>, headers: Record<string, string> = {}) {
  const response = await app.inject({ url: '/metrics', headers });
  expect(response.statusCode).toBe(200);
  return response.body;
}

describe('the metrics', () => {
  test('are in the format of Prometheus, each with what it is', async () => {
    const one = service();
    await postText(one.app, text);
    const metrics = readMetrics(await scrape(one));
    expect(metrics.map(({ name }) => name)).toEqual([
      'http_requests_total',
      'http_request_duration_seconds',
      'attribune_words_total',
      'attribune_batch_lines_total',
      'attribune_queue_waiting',
      'attribune_workers',
      'attribune_workers_busy',
      'attribune_workers_heap_bytes',
      'attribune_jobs_waited_seconds_total',
      'attribune_jobs_worked_seconds_total',
      'attribune_reader_renewals_total',
      'attribune_jobs_total',
    ]);
    for (const { help, type, name } of metrics) {
      expect(help).toMatch(/\.$/);
      expect(type === 'counter').toBe(name.endsWith('_total'));
    }
  });

  test.each([
    'application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
    'application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited',
    'nonsense',
    '',
  ])('come whatever is accepted: %s', async (accept) => {
    const response = await service().app.inject({ url: '/metrics', headers: { accept } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  });

  test('need a key where the service has keys', async () => {
    const keyed = service({ API_KEYS_FILE: keyFile() });
    expect((await keyed.app.inject({ url: '/metrics' })).statusCode).toBe(401);
    expect((await service().app.inject({ url: '/metrics' })).statusCode).toBe(200);
  });

  test('count requests by method, pattern and status, with how long they took', async () => {
    const one = service();
    await postText(one.app, text);
    await postText(one.app, ' ');
    await one.app.inject({ url: '/problems/too-long?a=b' });
    const body = await scrape(one);
    const quotes = { method: 'POST', route: '/v1/quotes' };
    for (const name of ['http_requests_total', 'http_request_duration_seconds_count']) {
      expect(figure(body, name, { ...quotes, status: '200' })).toBe(1);
      expect(figure(body, name, { ...quotes, status: '422' })).toBe(1);
      expect(figure(body, name, { method: 'GET', route: '/problems/:name', status: '200' })).toBe(1);
      expect(figure(body, name)).toBe(3);
    }
    expect(figure(body, 'http_request_duration_seconds_sum', quotes)).toBeGreaterThan(0);
    expect(figure(body, 'http_request_duration_seconds_bucket', { ...quotes, le: '+Inf' })).toBe(2);
    // The scrape itself is counted with the next one.
    expect(figure(await scrape(one), 'http_requests_total', { route: '/metrics' })).toBe(1);
  });

  test('have one label for all addresses that are none, and for all methods that nobody uses', async () => {
    const one = service();
    for (const url of ['/nope', '/nope/2?x', '/%zz', '/v1/none']) await one.app.inject({ url });
    await one.app.inject({ method: 'PROPFIND' as 'GET', url: '/nope' });
    const body = await scrape(one);
    expect(figure(body, 'http_requests_total', { route: 'unknown', method: 'GET' })).toBe(4);
    expect(figure(body, 'http_requests_total', { method: '_OTHER' })).toBe(1);
    expect(body).not.toMatch(/nope|none|zz|PROPFIND/);
  });

  test('count what was refused by its status', async () => {
    const limited = service({ RATE_LIMIT: '2' });
    for (let sent = 0; sent < 3; sent++) await postText(limited.app, text);
    const { body } = await limited.app.inject({ url: '/metrics', remoteAddress: '10.0.0.1' });
    expect(figure(body, 'http_requests_total', { status: '429' })).toBe(1);
  });

  test('count words, and the lines of a batch as they are answered', async () => {
    const one = service();
    await postText(one.app, text);
    expect(figure(await scrape(one), 'attribune_words_total')).toBe(9);
    const lines = [JSON.stringify({ text }), '', 'rubbish', JSON.stringify({ text: 7 }), JSON.stringify({ text })];
    await post(one.app, lines.join('\n'), { 'content-type': 'application/x-ndjson' }, '/v1/batch');
    const body = await scrape(one);
    expect(figure(body, 'attribune_words_total')).toBe(27);
    expect(figure(body, 'attribune_batch_lines_total', { result: 'answered' })).toBe(2);
    expect(figure(body, 'attribune_batch_lines_total', { result: 'failed' })).toBe(2);
  });

  test('are of one service alone', async () => {
    const [one, other] = [service(), service()];
    await postText(one.app, text);
    expect(figure(await scrape(one), 'attribune_words_total')).toBe(9);
    expect(figure(await scrape(other), 'attribune_words_total')).toBe(0);
  });

  test('show the queue, the workers, and what became of what they were to do', async () => {
    const waiting: (() => void)[] = [];
    const engine = here(createAttributor());
    const execute: typeof engine.execute = (name, given) =>
      new Promise<void>((resolve) => waiting.push(resolve)).then(() => {
        if (waiting.length === 2) throw new Problem('over-budget', { values: { seconds: 20 } });
        return engine.execute(name, given);
      });
    const vitals = () => ({ workers: 1, heap: 5e6, renewals: 3 });
    const one = service({}, { workers: createWorkers({ ...engine, execute, vitals }, 1) });
    const answers = [postText(one.app, text), postText(one.app, text)].map((answer) => answer.then(({ statusCode }) => statusCode));
    await expect.poll(() => scrape(one).then((body) => figure(body, 'attribune_queue_waiting'))).toBe(1);
    expect((await postText(one.app, text)).statusCode).toBe(503);
    const busy = await scrape(one);
    expect(figure(busy, 'attribune_workers_busy')).toBe(1);
    waiting[0]?.();
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.();
    expect(await Promise.all(answers)).toEqual([200, 504]);

    const body = await scrape(one);
    const fate = (fate: string) => figure(body, 'attribune_jobs_total', { fate });
    expect(['done', 'refused', 'over-budget', 'broken', 'dropped'].map(fate)).toEqual([1, 1, 1, 0, 0]);
    expect(figure(body, 'attribune_queue_waiting')).toBe(0);
    expect(figure(body, 'attribune_workers')).toBe(1);
    expect(figure(body, 'attribune_workers_busy')).toBe(0);
    expect(figure(body, 'attribune_workers_heap_bytes')).toBe(5e6);
    expect(figure(body, 'attribune_reader_renewals_total')).toBe(3);
    expect(figure(body, 'attribune_jobs_waited_seconds_total')).toBeGreaterThan(0);
    expect(figure(body, 'attribune_jobs_worked_seconds_total')).toBeGreaterThan(0);
    // Asked once more, they are the same and not added to themselves.
    expect(figure(await scrape(one), 'attribune_reader_renewals_total')).toBe(3);
  });

  test('of a service as it runs have the process too, its threads, and what could not be read', async () => {
    await withServer({ WORKERS: '1' }, async ({ url, port }) => {
      await fetch(`${url}/v1/quotes`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text });
      await exchange(port, ['RUBBISH\r\n\r\n']);
      const body = await (await fetch(`${url}/metrics`)).text();
      const names = readMetrics(body).map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds', 'nodejs_gc_duration_seconds']),
      );
      expect(new Set(names).size).toBe(names.length);
      expect(figure(body, 'attribune_workers')).toBe(1);
      expect(figure(body, 'attribune_workers_heap_bytes')).toBeGreaterThan(1e6);
      // That one and the service's own, by which it warms up.
      expect(figure(body, 'attribune_jobs_total', { fate: 'done' })).toBe(2);
      expect(figure(body, 'http_requests_total', { method: '_OTHER', route: 'unknown', status: '400' })).toBe(1);
    });
  });
});
