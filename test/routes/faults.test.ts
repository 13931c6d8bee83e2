/** The built service, and what others do to it: callers who are slow or gone, a clock that jumps, a signal amid the work. */
import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bodyOf, type Process, withServer } from './service.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const head = 'POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n';

const post = ({ url }: Process, body = text, headers: Record<string, string> = {}) =>
  fetch(`${url}/v1/quotes`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body,
    signal: AbortSignal.timeout(25_000),
  });

/** That others are served, and right. */
async function servesOthers(server: Process, times = 5): Promise<void> {
  for (let time = 0; time < times; time++) {
    const answer = await post(server);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ quotes: [{ speaker: { name: 'Ada Quill' } }] });
  }
}

/** What a process holds in memory, in MiB. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

describe('a slow caller', () => {
  test('who sends byte by byte is told after REQUEST_TIMEOUT, and holds nobody up', async () => {
    await withServer({ REQUEST_TIMEOUT: '1500', WORKERS: '1' }, async (server) => {
      const callers = Array.from({ length: 20 }, () => {
        const socket = connect(server.port, '127.0.0.1');
        let answer = '';
        socket.on('data', (data) => {
          answer += data;
        });
        socket.on('error', () => {});
        socket.write(`${head}Content-Length: 1000\r\n\r\n`);
        const dribble = setInterval(() => socket.write('a'), 50);
        return once(socket, 'close').then(() => {
          clearInterval(dribble);
          return answer;
        });
      });
      await servesOthers(server);
      for (const answer of await Promise.all(callers)) {
        expect(answer).toMatch(/^HTTP\/1\.1 408 /);
        expect(bodyOf(answer)).toMatchObject({ type: '/problems/request-timeout' });
      }
      expect(server.output().match(/"status":408/g)).toHaveLength(20);
      await servesOthers(server);
    });
  });

  test('who asks on and on and reads no answer holds nobody up, and little memory', async () => {
    await withServer({ WORKERS: '1', REQUEST_TIMEOUT: '2000' }, async (server) => {
      const long = `${text}\n\n`.repeat(300);
      const request = `${head.replace('/v1/quotes', '/v1/quotes?explain=true')}Content-Length: ${Buffer.byteLength(long)}\r\n\r\n${long}`;
      await servesOthers(server);
      const before = await memoryOf(server.child);
      const callers = Array.from({ length: 4 }, () => {
        const socket = connect(server.port, '127.0.0.1');
        socket.pause();
        socket.on('error', () => {});
        const closed = once(socket, 'close');
        for (let time = 0; time < 10; time++) socket.write(request);
        return { socket, closed };
      });
      await sleep(1000);
      await servesOthers(server);
      expect((await memoryOf(server.child)) - before, 'MiB').toBeLessThan(250);
      // Nobody waits for ever until they are taken in.
      await expect.poll(() => server.output().match(/"status":499/g)?.length ?? 0, { timeout: 25_000 }).toBeGreaterThanOrEqual(4);
      for (const { socket } of callers) socket.destroy();
      await Promise.all(callers.map(({ closed }) => closed));
      await servesOthers(server);
      expect(await server.stop()).toBe(0);
    });
  });
});

test('an upload that breaks off harms nobody, and the log says so in one line', async () => {
  await withServer({ WORKERS: '1' }, async (server) => {
    for (let time = 0; time < 20; time++) {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`${head}Content-Length: 100000\r\nExpect: 100-continue\r\n\r\n`);
      // Then it has been seen.
      await once(socket, 'data');
      socket.write(text);
      await sleep(30);
      if (time % 2) socket.resetAndDestroy();
      else socket.destroy();
    }
    await servesOthers(server);
    // Whoever closes only his own side may still read that the body is not whole.
    const count = (what: RegExp) => server.output().match(what)?.length;
    await expect.poll(() => count(/"status":499/g), { timeout: 10_000 }).toBe(10);
    await expect.poll(() => count(/"status":400,.*"problem":"malformed-request"/g), { timeout: 10_000 }).toBe(10);
    expect(server.output()).not.toMatch(/"level":[56]0/);
    expect(await server.stop()).toBe(0);
  });
});

describe('a clock that jumps', () => {
  const hour = 3_600_000;
  const clock = ['--import', './test/routes/clock.mjs'];

  /** Sets the time of day of a service, from what it is. */
  async function set({ child }: Process, shift: number): Promise<void> {
    const told = once(child, 'message');
    child.send(shift);
    const [time] = await told;
    expect(Math.abs(Date.parse(String(time)) - Date.now() - shift)).toBeLessThan(60_000);
  }

  const shifts = { 'a day forward': 24 * hour, 'an hour back': -hour };

  test.each(Object.entries(shifts))('%s ends no request early and none late', async (_, shift) => {
    const settings = { WORKERS: '1', WORKER_HEAP: '1024', REQUEST_TIMEOUT: '2000', ARTICLE_TIMEOUT: '1000', BODY_LIMIT: '6000000' };
    await withServer(
      settings,
      async (server) => {
        const half = connect(server.port, '127.0.0.1');
        let answer = '';
        half.on('error', () => {});
        half.on('data', (data) => {
          answer += data;
        });
        half.write(`${head}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text.slice(0, 10)}`);
        const unfinished = http.request(`${server.url}/v1/quotes`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain', 'content-length': 100 },
        });
        const late = once(unfinished, 'response');
        // The service closes the connection behind its answer, and may do so before all has been taken in.
        unfinished.on('error', () => {});
        // Where the test fails before, that is what it tells of.
        late.catch(() => {});
        unfinished.write('a');
        const endless = post(server, `${text}\n\n`.repeat(100_000));
        await sleep(100);
        await set(server, shift);
        await sleep(200);
        half.write(text.slice(10));
        expect((await endless).status).toBe(504);
        await expect.poll(() => answer, { timeout: 20_000 }).toMatch(/^HTTP\/1\.1 200 /);
        half.destroy();
        const [{ statusCode }] = (await late) as [http.IncomingMessage];
        expect(statusCode).toBe(408);
        unfinished.destroy();
        await servesOthers(server);
        // How long a request took is never told as a day.
        const times = [...server.output().matchAll(/"ms":([-\d.]+)/g)].map(([, ms]) => Number(ms));
        expect(times.length).toBeGreaterThan(5);
        for (const ms of times) expect(ms >= 0 && ms < 60_000, String(ms)).toBe(true);
        expect(await server.stop()).toBe(0);
      },
      clock,
    );
  });

  test.each(Object.entries(shifts))('%s neither frees nor locks out whoever has used up a window', async (_, shift) => {
    await withServer(
      { RATE_LIMIT: '3', RATE_WINDOW: '4' },
      async (server) => {
        const start = performance.now();
        for (let time = 0; time < 3; time++) expect((await post(server)).status).toBe(200);
        await set(server, shift);
        const refused = await post(server);
        // On a machine so slow that the window is over by now this says nothing.
        if (performance.now() - start < 3000) {
          expect(refused.status).toBe(429);
          expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(4);
        }
        await sleep(4100);
        expect((await post(server)).status).toBe(200);
      },
      clock,
    );
  });
});

test('a signal amid a batch: what came is answered, the last line says where to go on, single requests are finished', async () => {
  await withServer({ WORKERS: '2', SHUTDOWN_GRACE: '9000' }, async (server) => {
    const batch = http.request(`${server.url}/v1/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
    batch.on('error', () => {});
    let sent = 0;
    const sending = setInterval(() => batch.write(`${JSON.stringify({ id: String(sent++), text })}\n`), 5);
    const [response] = (await once(batch, 'response')) as [http.IncomingMessage];
    let answer = '';
    response.on('data', (data) => {
      answer += data;
    });
    const whole = once(response, 'close');
    await sleep(300);
    const load = Array.from({ length: 20 }, () => {
      const headers = { 'content-type': 'text/plain' };
      const request = http.request(`${server.url}/v1/quotes`, { method: 'POST', agent: false, headers });
      return request.on('error', () => {}).end(`${text}\n\n`.repeat(30));
    });
    const statuses = load.map(async (request) => {
      const [response] = (await once(request, 'response')) as [http.IncomingMessage];
      return once(response.resume(), 'end').then(() => response.statusCode);
    });
    // What has been sent is answered, whether the service has come to read it or not.
    await Promise.all(load.map((request) => request.writableFinished || once(request, 'finish')));
    const ended = server.stop();
    expect(await Promise.all(statuses)).toEqual(Array(20).fill(200));
    await whole;
    clearInterval(sending);
    batch.destroy();
    expect(await ended).toBe(0);
    const lines = answer
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id?: string; type?: string; line?: number; quotes?: unknown[] });
    const last = lines.pop();
    expect(last).toMatchObject({ type: '/problems/batch-stopped', line: lines.length + 1 });
    expect(lines.length).toBeGreaterThan(10);
    for (const [at, line] of lines.entries()) expect(line).toMatchObject({ id: String(at), quotes: [{ speaker: { name: 'Ada Quill' } }] });
  });
});
