import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { bodyOf, exchange, withServer } from './service.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const body = JSON.stringify({ text, id: 'late' });
const head = `POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;

/** Opens a connection and writes to it; what comes back is collected until the other side closes. */
async function opened(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  socket.on('error', ({ message }) => {
    answer += `<${message}>`;
  });
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(answer));
  });
  if (bytes !== '') socket.write(bytes);
  await new Promise((next) => setTimeout(next, 100));
  return { socket, closed };
}

const refused = (port: number) => exchange(port, ['GET /livez HTTP/1.1\r\nHost: x\r\n\r\n']).then((answer) => answer === '');

describe('a server that is told to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s finishes what is in flight, takes nothing new, and ends with 0', async (signal) => {
    await withServer({}, async ({ port, stop, output }) => {
      const early = await opened(port, head + body.slice(0, 10));
      const ended = stop(signal);
      await new Promise((next) => setTimeout(next, 200));
      expect(await refused(port)).toBe(true);
      early.socket.write(body.slice(10));
      const answer = await early.closed;
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(bodyOf(answer)).toMatchObject({ id: 'late', meta: { length: text.length } });
      expect(await ended).toBe(0);
      // The line of the request and the last one come in either order.
      expect(output()).toMatch(/"msg":"stopping"[\s\S]*"msg":"stopped"/);
      expect(output()).toMatch(/"msg":"stopping"[\s\S]*"status":200/);
    });
  });

  test('says so to probes for as long as is set, and still answers meanwhile', async () => {
    await withServer({ SHUTDOWN_DELAY: '800' }, async ({ url, stop }) => {
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const ended = stop();
      await new Promise((next) => setTimeout(next, 150));
      const probe = await fetch(`${url}/readyz`);
      expect(probe.status).toBe(503);
      expect(probe.headers.get('retry-after')).toBe('5');
      expect(await probe.json()).toMatchObject({ type: '/problems/not-ready' });
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      const response = await fetch(`${url}/v1/quotes`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text });
      expect(response.status).toBe(200);
      expect(await ended).toBe(0);
    });
  });

  test('does not wait for connections on which nothing was asked', async () => {
    await withServer({ SHUTDOWN_GRACE: '5000' }, async ({ port, stop, output }) => {
      const silent = await opened(port, '');
      const idle = await opened(port, 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n');
      const start = performance.now();
      expect(await stop()).toBe(0);
      expect(performance.now() - start).toBeLessThan(2500);
      expect(output()).toContain('"msg":"stopped"');
      expect(await silent.closed).toBe('');
      expect(await idle.closed).toMatch(/^HTTP\/1\.1 200 OK\r\n[^<]*$/);
    });
  });

  test('waits for what is in flight no longer than is set, and then says so and ends with 1', async () => {
    await withServer({ SHUTDOWN_GRACE: '300' }, async ({ port, stop, output }) => {
      const endless = await opened(port, head + body.slice(0, 10));
      const start = performance.now();
      expect(await stop()).toBe(1);
      expect(performance.now() - start).toBeGreaterThanOrEqual(290);
      expect(output()).toContain('the grace is over');
      await endless.closed;
    });
  });

  test('ends at once by a second signal', async () => {
    await withServer({}, async ({ port, stop, child, output }) => {
      const endless = await opened(port, head + body.slice(0, 10));
      const ended = stop();
      await new Promise((next) => setTimeout(next, 200));
      child.kill('SIGTERM');
      expect(await ended).toBe(1);
      expect(output()).toContain('a second signal');
      await endless.closed;
    });
  });
});
