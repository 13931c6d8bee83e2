import { once } from 'node:events';
import http from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inventedLine } from '../../bench/invented.js';
import { type Process, post, service, withServer } from './service.js';

const { app, lastLine, lines: logged } = service({ BATCH_LINE_LIMIT: '2000' });
const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const good = (id: string) => JSON.stringify({ id, text });

interface Line {
  id?: string;
  line?: number;
  type?: string;
  status?: number;
  instance?: string;
  quotes?: unknown[];
}
const read = (body: string) =>
  body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

function batch(payload: string | Buffer, query = '', headers: Record<string, string> = {}) {
  return post(app, payload, { 'content-type': 'application/x-ndjson', ...headers }, `/v1/batch${query}`);
}

describe('a batch', () => {
  test('answers each line as it would be alone, in order', async () => {
    const articles = [1, 2, 3].map((number) => inventedLine(number));
    const response = await batch(articles.join('\n'));
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/x-ndjson');
    const alone = await Promise.all(articles.map(async (article) => (await post(app, article)).body));
    expect(response.body).toBe(alone.map((body) => `${body}\n`).join(''));
  });

  test('answers what cannot be used in its place, and the rest all the same, without a word of it', async () => {
    const payload = Buffer.concat([
      Buffer.from(`${good('a')}\r\n\r\n{"text": "secretwords\n["secretwords"]\n`),
      Buffer.from('{"text": "\xff secretwords"}\n', 'latin1'),
      Buffer.from(
        `{"id": "b", "text": " "}\n{"id": "c", "text": "${'x'.repeat(2000)}"}\n{"id": "d", "text": 7, "secretwords": 1}\n${good('e')}`,
      ),
    ]);
    const response = await batch(payload);
    const answers = read(response.body);
    expect(answers.map(({ id, line, type, quotes }) => [line, id, type ?? quotes?.length])).toEqual([
      [undefined, 'a', 1],
      [3, undefined, '/problems/malformed-json'],
      [4, undefined, '/problems/invalid-body'],
      [5, undefined, '/problems/not-utf8'],
      [6, 'b', '/problems/empty-text'],
      [7, undefined, '/problems/line-too-long'],
      [8, 'd', '/problems/invalid-body'],
      [undefined, 'e', 1],
    ]);
    expect(answers[1]).toMatchObject({ status: 400, instance: `urn:request:${response.headers['x-request-id']}` });
    expect(response.body + JSON.stringify(logged())).not.toContain('secretwords');
    expect(lastLine()).toMatchObject({ route: '/v1/batch', status: 200, lines: 8, failed: 6, words: 18, bytesIn: payload.length });
    expect(lastLine()?.bytesOut).toBe(Buffer.byteLength(response.body));
  });

  test('of no lines has no answers', async () => {
    for (const nothing of ['', '\n', ' \r\n\n']) expect(await batch(nothing)).toMatchObject({ statusCode: 200, body: '' });
  });

  test('takes options for all in the query and for one in its line, but not the same twice', async () => {
    const line = (options: object) => JSON.stringify({ text, options });
    const { body } = await batch([line({}), line({ explain: true }), line({ offsets: 'utf16' })].join('\n'), '?offsets=codepoint');
    const [plain, explained, twice] = read(body);
    expect(plain).toMatchObject({ meta: { offsets: 'codepoint' } });
    expect(explained?.quotes?.[0]).toHaveProperty('explanation');
    expect(twice).toMatchObject({ type: '/problems/invalid-query', line: 3 });
    expect((await batch(good('a'), '?offsets=miles')).statusCode).toBe(400);
  });

  test('comes back in the type that was sent, or accepted', async () => {
    const typeFor = async (sent: string, accept: string) =>
      (await batch(good('a'), '', { 'content-type': sent, accept })).headers['content-type'];
    expect(await typeFor('application/jsonl', '*/*')).toBe('application/jsonl');
    expect(await typeFor('Application/JSONL; charset=utf-8', 'application/x-ndjson')).toBe('application/x-ndjson');
    expect((await batch(good('a'), '', { accept: 'text/csv' })).statusCode).toBe(406);
    const refused = await batch(good('a'), '', { 'content-type': 'application/json' });
    expect(refused.statusCode).toBe(415);
    expect(refused.json().detail).toContain('Send application/x-ndjson or application/jsonl');
  });

  test('has a problem for the line that the engine breaks over', async () => {
    const failing = service({}, { attribute: () => (undefined as never as string[]).at(0) as never });
    const { body } = await post(failing.app, good('a'), { 'content-type': 'application/jsonl' }, '/v1/batch');
    expect(read(body)).toMatchObject([{ id: 'a', line: 1, type: '/problems/internal-error' }]);
  });
});

/** A batch over a connection, sent and read piece by piece. */
async function opened({ port }: Pick<Process, 'port'>) {
  const request = http.request({
    port,
    host: '127.0.0.1',
    path: '/v1/batch',
    method: 'POST',
    headers: { 'content-type': 'application/jsonl' },
  });
  request.on('error', () => {});
  request.flushHeaders();
  const response = once(request, 'response').then(([one]) => one as http.IncomingMessage);
  return { request, response };
}

/** Everything that comes until the end. */
async function rest(response: http.IncomingMessage): Promise<Line[]> {
  let all = '';
  for await (const chunk of response) all += chunk;
  return read(all);
}

describe('over a connection, a batch', () => {
  test('tells by its id which line was lost with its worker, and answers the others', async () => {
    await withServer({ WORKERS: '1', WORKER_HEAP: '1024', ARTICLE_TIMEOUT: '700' }, async ({ url }) => {
      const endless = Array.from({ length: 20_000 }, (_, at) => `“Day ${at},” said Ines Varga of Stromvik.`).join('\n\n');
      const body = [
        good('a'),
        JSON.stringify({ id: 'endless', text: endless, options: { explain: true, types: ['direct', 'indirect'] } }),
        good('b'),
      ].join('\n');
      const answer = await fetch(`${url}/v1/batch`, { method: 'POST', headers: { 'content-type': 'application/jsonl' }, body });
      expect(read(await answer.text())).toMatchObject([
        { id: 'a', quotes: expect.anything() },
        { id: 'endless', line: 2, type: '/problems/over-budget' },
        // In the new thread, which may take as long on a busy machine.
        { id: 'b' },
      ]);
    });
  });

  test('that its caller gave up before its turn leaves room for others', async () => {
    await withServer({ BATCH_LIMIT: '1', WORKERS: '1' }, async ({ port, url }) => {
      const slow = Buffer.from(Array.from({ length: 3000 }, (_, at) => `“Day ${at},” said Ines Varga of Stromvik.`).join('\n\n'));
      const body = good('a');
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: ${slow.length}\r\n\r\n`);
      socket.write(slow);
      socket.write(
        `POST /v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/jsonl\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      const send = () => fetch(`${url}/v1/batch`, { method: 'POST', headers: { 'content-type': 'application/jsonl' }, body });
      await expect.poll(async () => (await send()).status, { timeout: 10_000 }).toBe(503);
      socket.destroy();
      await expect.poll(async () => (await send()).status, { timeout: 10_000 }).toBe(200);
    });
  });

  test('keeps 2,000 lines in order, answers probes meanwhile, and joins characters that were cut', async () => {
    await withServer({}, async (server) => {
      const { request, response } = await opened(server);
      const payload = Buffer.from(Array.from({ length: 2000 }, (_, at) => `${inventedLine(at + 1)}\n`).join(''));
      const answers = response.then(rest);
      const probes: number[] = [];
      let done = false;
      const probing = (async () => {
        while (!done) {
          const start = performance.now();
          expect((await fetch(`${server.url}/livez`)).status).toBe(200);
          probes.push(performance.now() - start);
          await sleep(100);
        }
      })();
      // 997 bytes at a time: line ends and quotation marks of three bytes are cut wherever it happens.
      for (let at = 0; at < payload.length; at += 997) if (!request.write(payload.subarray(at, at + 997))) await once(request, 'drain');
      request.end();
      expect((await answers).map(({ id }) => id)).toEqual(Array.from({ length: 2000 }, (_, at) => `a${at + 1}`));
      done = true;
      await probing;
      expect(probes.length).toBeGreaterThan(3);
      expect(probes.sort((one, other) => one - other)[Math.floor(probes.length / 2)]).toBeLessThan(1000);
    });
  });

  test('answers a line before the next one comes, and goes on beyond REQUEST_TIMEOUT as long as it moves', async () => {
    await withServer({ REQUEST_TIMEOUT: '500' }, async (server) => {
      const { request, response } = await opened(server);
      request.write(`${good('0')}\n`);
      const stream = (await response)[Symbol.asyncIterator]();
      for (let number = 0; number < 5; number++) {
        expect(JSON.parse(String((await stream.next()).value)).id).toBe(String(number));
        await sleep(400);
        if (number < 4) request.write(`${good(String(number + 1))}\n`);
      }
      request.end();
      expect((await stream.next()).done).toBe(true);
    });
  });

  test('reads no more than whoever takes the answers keeps up with', async () => {
    await withServer({}, async (server) => {
      const { request, response } = await opened(server);
      const line = `${JSON.stringify({ text: '“We are ready,” Ada Quill said on Monday. '.repeat(400) })}\n`;
      const count = 2000;
      for (let number = 0; number < count; number++) request.write(line);
      const unsent = request.writableLength;
      (await response).pause();
      await sleep(4000);
      expect(request.writableLength).toBeGreaterThan(unsent * 0.6);
      request.destroy();
      await expect.poll(() => server.output()).toMatch(/"route":"\/v1\/batch","status":499/);
      expect(await server.stop()).toBe(0);
    });
  });

  test('ends where the caller goes away, with one line in the log', async () => {
    await withServer({}, async (server) => {
      const { request, response } = await opened(server);
      request.write(`${good('a')}\n`.repeat(3));
      await once(await response, 'data');
      request.destroy();
      await expect.poll(() => server.output()).toMatch(/"status":499,.*"lines":[1-3],"failed":0/);
      expect(server.output().match(/"msg":"request"/g)).toHaveLength(1);
      expect(await server.stop()).toBe(0);
    });
  });

  test('that stands still is ended by a problem', async () => {
    await withServer({ BATCH_IDLE_TIMEOUT: '300' }, async (server) => {
      const { request, response } = await opened(server);
      request.write(`${good('a')}\n{"text": "half`);
      expect(await rest(await response)).toMatchObject([{ id: 'a' }, { type: '/problems/batch-idle', status: 408, line: 2 }]);
    });
  });

  test('is finished by a service that stops, or ended by a problem when its time is over', async () => {
    for (const finishes of [true, false]) {
      await withServer({ SHUTDOWN_GRACE: '3000' }, async (server) => {
        const { request, response } = await opened(server);
        request.write(`${good('a')}\n`);
        const answers = rest(await response);
        const ended = server.stop();
        await sleep(200);
        request.write(`${good('b')}\n`);
        if (finishes) request.end();
        const last = finishes ? [] : [{ type: '/problems/batch-stopped', status: 503, line: 3 }];
        expect(await answers).toMatchObject([{ id: 'a' }, { id: 'b' }, ...last]);
        expect(await ended).toBe(0);
      });
    }
  });
});
