import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, exchange, service } from './service.js';

const { app, lines, lastLine } = service({ BODY_LIMIT: '100000', REQUEST_TIMEOUT: '400' });
let port: number;
beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});

const head = 'POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n';

/** What a problem that was read from a socket says, once it is seen to be one. */
function problemIn(answer: string) {
  const body = bodyOf(answer) as { type: string; status: number; instance: string; detail: string };
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${body.status} [A-Z]`));
  expect(answer).toMatch(/\r\ncontent-type: application\/problem\+json\r\n/i);
  expect(answer).toMatch(/\r\nx-content-type-options: nosniff\r\n/i);
  expect(answer).toMatch(/\r\ncache-control: no-store\r\n/i);
  expect(answer).toContain(body.instance.replace('urn:request:', '\r\nx-request-id: '));
  expect(lastLine()).toMatchObject({ status: body.status, problem: body.type.replace('/problems/', '') });
  return { name: body.type.replace('/problems/', ''), status: body.status, detail: body.detail };
}

describe('a connection', () => {
  test.each<[string, string[]]>([
    ['rubbish', ['HELLO THERE\r\n\r\n']],
    ['an unknown method', ['BREW /v1/quotes HTTP/1.1\r\nHost: x\r\n\r\n']],
    ['another protocol', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
    ['a broken header field', ['GET /livez HTTP/1.1\r\nHost x\r\n\r\n']],
    ['no host', ['GET /livez HTTP/1.1\r\n\r\n']],
    ['a length that is no number', [`${head}Content-Length: many\r\n\r\nabc`]],
    ['two lengths', [`${head}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`]],
    ['a length and chunks', [`${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`, '3\r\nabc\r\n0\r\n\r\n']],
    ['a broken chunk', [`${head}Transfer-Encoding: chunked\r\n\r\n`, '3\r\nabc\r\n', 'ZZ\r\n']],
  ])('that brings %s is told so', async (_, pieces) => {
    expect(problemIn(await exchange(port, pieces))).toMatchObject({ name: 'malformed-request', status: 400 });
  });

  test('that ends before the body does is told so', async () => {
    const answer = await exchange(port, [`${head}Content-Length: 100\r\n\r\nabc`], { halfClose: true });
    expect(problemIn(answer)).toMatchObject({ name: 'malformed-request', status: 400 });
  });

  test.each([
    ['in the header fields', ['GET /livez HTTP/1.1\r\nHost: x\r\n']],
    ['in the body', [`${head}Content-Length: 100\r\n\r\nabc`]],
  ])('that pauses %s for too long is told so', async (_, pieces) => {
    const found = problemIn(await exchange(port, pieces));
    expect(found).toMatchObject({ name: 'request-timeout', status: 408 });
    expect(found.detail).toContain('0.4 seconds');
  });

  test.each([17_000, 200_000])('that brings %i bytes of header fields is told the limit', async (length) => {
    const found = problemIn(await exchange(port, [`GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(length)}\r\n\r\n`]));
    expect(found).toMatchObject({ name: 'headers-too-large', status: 431 });
    expect(found.detail).toContain('16384 bytes');
  });

  test('that asks for a tunnel is told what there is', async () => {
    const answer = await exchange(port, ['CONNECT example:443 HTTP/1.1\r\nHost: x\r\n\r\n']);
    expect(problemIn(answer)).toMatchObject({ name: 'method-not-allowed', status: 405 });
    expect(answer).toMatch(/\r\nallow: GET, POST\r\n/);
  });

  test('that expects anything but 100-continue is told so', async () => {
    const answer = await exchange(port, [`${head}Expect: tea\r\nContent-Length: 3\r\n\r\nabc`]);
    expect(problemIn(answer)).toMatchObject({ name: 'expectation-failed', status: 417 });
  });

  test('that asks before sending is told to go on, or that the body is too long', async () => {
    const invited = await exchange(port, [`${head}Expect: 100-continue\r\nContent-Length: 3\r\n\r\n`, 'abc']);
    expect(invited).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n/);
    const refused = await exchange(port, [`${head}Expect: 100-continue\r\nContent-Length: 100001\r\n\r\n`]);
    expect(problemIn(refused)).toMatchObject({ name: 'too-long', status: 413 });
  });

  test('of HTTP 1.0, without a host, is answered', async () => {
    expect(await exchange(port, ['GET /livez HTTP/1.0\r\n\r\n'])).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  test('that hangs up before the answer leaves one line in the log', async () => {
    const before = lines().length;
    const caller = connect(port, '127.0.0.1').on('error', () => {});
    caller.write(`${head}Content-Length: 100\r\n\r\nabc`);
    await new Promise((next) => setTimeout(next, 100));
    caller.resetAndDestroy();
    await new Promise((next) => setTimeout(next, 100));
    expect(lines().slice(before)).toMatchObject([{ route: '/v1/quotes', status: 499, msg: 'request' }]);
  });
});

describe('a body that is too long', () => {
  // Patient: a busy machine may take long to send it all.
  const { app, lines } = service({ BODY_LIMIT: '100000' });
  let port: number;
  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
  });

  /** Sends to the end, as a plain client does, and only then looks at the answer. */
  function sendAll(length: number, headers: Record<string, string | number>) {
    return new Promise<{ status?: number | undefined; error?: string }>((resolve) => {
      const caller = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/v1/quotes',
        headers: { 'content-type': 'text/plain', ...headers },
      });
      caller.on('response', (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode }));
      });
      caller.on('error', (error: NodeJS.ErrnoException) => resolve({ error: String(error.code) }));
      caller.end(Buffer.alloc(length, 'a'));
    });
  }

  test('is refused by its length, and the answer is not lost however long it is', async () => {
    for (let time = 0; time < 5; time++) expect(await sendAll(5_000_000, { 'content-length': 5_000_000 })).toEqual({ status: 413 });
  });

  test('is refused without a length, and the answer is not lost however long it is', async () => {
    for (let time = 0; time < 5; time++) expect(await sendAll(5_000_000, { 'transfer-encoding': 'chunked' })).toEqual({ status: 413 });
  });

  test('leaves one line in the log', async () => {
    const before = lines().length;
    await sendAll(2_000_000, { 'transfer-encoding': 'chunked' });
    await new Promise((next) => setTimeout(next, 100));
    expect(lines().slice(before)).toMatchObject([{ status: 413, problem: 'too-long' }]);
  });

  test('is not read as the next request where its length was a lie', async () => {
    const answer = await exchange(port, [`${head}Content-Length: 3\r\n\r\nabc`, `${'d'.repeat(50)}\r\n\r\n`]);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400) /);
    expect(lines().filter(({ bytesIn }) => Number(bytesIn) > 3)).toEqual([]);
  });
});
