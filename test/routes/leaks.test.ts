/**
 * The service as it is shipped, with everything on that tells anything: traces to a collector, the log at its most talkative, metrics, keys. A marker is
 * planted wherever a caller can write, and looked for in all that comes out of the process or stays behind.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { collector } from '../support/collector.js';
import { figure } from '../support/prometheus.js';
import { by, desk, keyFile } from './access/keys.js';
import { type Answer, isTold, long, marker, sendersTo } from './planted.js';
import { exchange, type Process, withServer } from './service.js';

const file = keyFile();

/** Runs a service that tells all that it can, and looks through what it told. */
async function watched(environment: Record<string, string>, use: (server: Process, look: (answer: Answer) => void) => Promise<void>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribune-leaks-'));
  const sink = await collector();
  try {
    const everything = { LOG_LEVEL: 'trace', API_KEYS_FILE: file, OTEL_EXPORTER_OTLP_ENDPOINT: sink.url, TMPDIR: folder, HOME: folder };
    await withServer({ ...everything, SHUTDOWN_GRACE: '50000', ...environment }, async (server) => {
      let errors = '';
      server.child.stderr?.on('data', (data) => {
        errors += data;
      });
      await use(server, ({ body, headers }) => expect(isTold(Buffer.from(body + headers))).toBe(false));
      const metrics = await (await fetch(`${server.url}/metrics`, { headers: by(desk) })).text();
      expect(await server.stop()).toBe(0);
      await expect.poll(server.output, { timeout: 20_000 }).toContain('"stopped"');
      // Every request was told of, to each of them; what is none has no span.
      const requests = figure(metrics, 'http_requests_total') - figure(metrics, 'http_requests_total', { method: '_OTHER' });
      expect(requests).toBeGreaterThan(0);
      expect(server.output().match(/"msg":"request"/g)?.length).toBeGreaterThan(requests);
      expect(sink.spans().filter(({ kind }) => kind === 2).length).toBeGreaterThan(requests);
      for (const told of [server.output(), errors, metrics]) expect(isTold(Buffer.from(told))).toBe(false);
      expect(isTold(sink.bytes())).toBe(false);
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
      expect(left.filter((name) => isTold(Buffer.from(name)) || (statSync(name).isFile() && isTold(readFileSync(name))))).toEqual([]);
      expect(left).toEqual([]);
    });
  } finally {
    sink.close();
    rmSync(folder, { recursive: true });
  }
}

describe('a marker is told nowhere', { timeout: 120_000 }, () => {
  test('whatever it stands in', async () => {
    await watched({ BODY_LIMIT: '4000000' }, async (server, look) => {
      const { good, silent } = sendersTo(server);
      for (const [name, send] of Object.entries(good)) {
        const { status, body } = await send();
        expect([name, status]).toEqual([name, 200]);
        // That the marker got there is seen where it may be seen.
        expect(body).toContain(marker);
      }
      for (const send of Object.values(silent)) look(await send());
      const head = `POST /v1/quotes?${marker} HTTP/1.1\r\nHost: ${marker}\r\nContent-Type: text/plain\r\n`;
      for (const pieces of [
        [`${marker}\r\n\r\n`],
        [`GET /${marker} HTTP/1.1\r\n${marker}: ${marker}\r\n\r\n`],
        [`${head}Transfer-Encoding: chunked\r\n\r\n`, `${marker}\r\n`],
        [`${head}Expect: ${marker}\r\nContent-Length: 1\r\n\r\na`],
        [`CONNECT ${marker}:1 HTTP/1.1\r\nHost: x\r\n\r\n`],
      ])
        look({ status: 0, body: await exchange(server.port, pieces), headers: '' });
    });
  });

  test('when a worker dies of it, when one takes too long over it, when its caller hangs up', async () => {
    const dying = { WORKERS: '1', WORKER_HEAP: '64', BODY_LIMIT: '20000000', ARTICLE_TIMEOUT: '110000' };
    await watched(dying, async (server, look) => {
      const { send } = sendersTo(server);
      const died = await send('POST', '/v1/quotes', 'text/plain', long(120_000));
      expect(died.status).toBe(500);
      look(died);
      await expect.poll(server.output, { timeout: 20_000 }).toMatch(/"problem":"over-memory"/);
    });
    const impatient = { WORKERS: '1', WORKER_HEAP: '2048', BODY_LIMIT: '20000000', ARTICLE_TIMEOUT: '1000' };
    await watched(impatient, async (server, look) => {
      const { send } = sendersTo(server);
      const headers = { ...by(desk), 'content-type': 'text/plain' };
      const hasty = http.request(`${server.url}/v1/quotes`, { method: 'POST', headers }).on('error', () => {});
      hasty.end(long(120_000));
      await expect
        .poll(async () => figure((await send('GET', '/metrics', '', '')).body, 'attribune_workers_busy'), { timeout: 20_000 })
        .toBe(1);
      hasty.destroy();
      await expect.poll(server.output, { timeout: 20_000 }).toMatch(/"status":499/);
      const answer = await send('POST', '/v1/quotes', 'text/plain', long(120_000));
      expect(answer.status).toBe(504);
      look(answer);
    });
  });
});
