/** The service as it runs, with threads: what becomes of everybody else when one of them is busy, dies or is ended. */
import { execFile } from 'node:child_process';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ProblemBody } from '../../contract/problems.js';
import { type Process, startOptions, withServer } from '../routes/service.js';
import { figure } from '../support/prometheus.js';

const short = '“We are ready,” Mayor Ada Quill said on Monday.';

/** An article of so many paragraphs; no two have a word of saying or a name in the same place. */
const long = (paragraphs: number) =>
  Array.from(
    { length: paragraphs },
    (_, at) => `“It is day ${at},” said Ines Varga of Stromvik, and nobody at the harbour of ${at} heard it.`,
  ).join('\n\n');

async function post(
  { url }: Process,
  text: string,
): Promise<{ status: number; body: ProblemBody & { quotes?: { speaker: { name: string } }[] } }> {
  const headers = { 'content-type': 'text/plain' };
  const response = await fetch(`${url}/v1/quotes`, { method: 'POST', headers, body: text });
  return { status: response.status, body: (await response.json()) as never };
}

const shown = async ({ url }: Process, name: string) => figure(await (await fetch(`${url}/metrics`)).text(), name);
const busy = (server: Process) => shown(server, 'attribune_workers_busy');
const waiting = (server: Process) => shown(server, 'attribune_queue_waiting');

describe('a service with threads', () => {
  test('answers its probes while every thread is busy', async () => {
    await withServer({ WORKERS: '2' }, async (server) => {
      const busy = [post(server, long(9000)), post(server, long(9000))];
      const waits: number[] = [];
      let open = true;
      Promise.all(busy).then(() => {
        open = false;
      });
      while (open) {
        const start = performance.now();
        expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
        waits.push(performance.now() - start);
        await sleep(20);
      }
      expect((await Promise.all(busy)).map(({ status }) => status)).toEqual([200, 200]);
      expect(waits.length).toBeGreaterThan(10);
      expect(waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(100);
    });
  });

  test('ends an article that takes too long, says so, and goes on with the others in a new thread', async () => {
    await withServer({ WORKERS: '1', WORKER_HEAP: '2048', ARTICLE_TIMEOUT: '1500', BODY_LIMIT: '20000000' }, async (server) => {
      expect((await post(server, short)).status).toBe(200);
      const endless = post(server, long(70_000));
      await sleep(30);
      const behind = post(server, short);
      expect(await endless).toMatchObject({
        status: 504,
        body: { type: '/problems/over-budget', detail: expect.stringContaining('1.5 seconds') },
      });
      // That the new thread has to start first does not count.
      expect((await behind).status).toBe(200);
      expect(await post(server, short)).toMatchObject({ status: 200, body: { quotes: [{ speaker: { name: 'Ada Quill' } }] } });
    });
  });

  test('loses one article with a thread that dies for want of memory, answers it with 500, and no other wrongly', async () => {
    await withServer({ WORKERS: '2', WORKER_HEAP: '64', BODY_LIMIT: '20000000' }, async (server) => {
      const fatal = post(server, long(120_000));
      const others: Promise<{ status: number; body: object }>[] = [];
      for (let one = 0; one < 20; one++) {
        others.push(post(server, short));
        await sleep(20);
      }
      expect(await fatal).toMatchObject({ status: 500, body: { type: '/problems/over-memory' } });
      for (const other of await Promise.all(others)) {
        expect(other).toMatchObject({ status: 200, body: { quotes: [{ speaker: { name: 'Ada Quill' } }] } });
      }
      expect(await post(server, short)).toMatchObject({ status: 200 });
      expect(server.output()).toMatch(/"problem":"over-memory"/);
      expect(server.output()).not.toContain('Varga');
      expect(await server.stop()).toBe(0);
    });
  });

  test('refuses what is too much at once and with Retry-After, and answers all that it took', async () => {
    await withServer({ WORKERS: '1', QUEUE_LIMIT: '3' }, async (server) => {
      const answers = await Promise.all(Array.from({ length: 30 }, () => post(server, long(300))));
      const statuses = answers.map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
      const refused = answers.find(({ status }) => status === 503);
      expect(refused?.body.type).toBe('/problems/overloaded');
      expect((await post(server, short)).status).toBe(200);
    });
  });

  test('loses nothing that was sent when it is told to stop', async () => {
    await withServer({ WORKERS: '2', SHUTDOWN_GRACE: '50000' }, async (server) => {
      const running = Array.from({ length: 12 }, () => post(server, long(100)));
      await sleep(100);
      const ended = server.stop();
      const answers = await Promise.all(running);
      expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
      for (const { body } of answers) expect(body.quotes).toHaveLength(100);
      expect(await ended).toBe(0);
    });
  });

  test('tells the log of a caller who hung up, as of nothing that went wrong', async () => {
    await withServer({ WORKERS: '1' }, async (server) => {
      const first = post(server, long(9000));
      // Sent before that is whole, the short one would be answered first.
      await expect.poll(() => busy(server), { timeout: 20_000 }).toBe(1);
      const request = http.request(`${server.url}/v1/quotes`, { method: 'POST', headers: { 'content-type': 'text/plain' } });
      request.on('error', () => {});
      request.end(short);
      await expect.poll(() => waiting(server), { timeout: 20_000 }).toBe(1);
      request.destroy();
      await expect.poll(server.output, { timeout: 20_000 }).toMatch(/"status":499/);
      expect((await first).status).toBe(200);
      expect(server.output()).not.toMatch(/"level":50|"status":500/);
    });
  });
});

test('of what lives only for a moment a thread that reads holds more than the first, as the service is started', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...startOptions, 'test/children/heaps.mjs']);
  const { first, other } = JSON.parse(stdout) as { first: number; other: number };
  expect(first).toBeLessThan(16);
  expect(other).toBeGreaterThan(24);
});
