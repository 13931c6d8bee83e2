import type { FastifyInstance } from 'fastify';
import { describe, expect, test, vi } from 'vitest';
import { post, service } from '../service.js';
import { archive, by, desk, keyFile } from './keys.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';

/** Sends an article from an address. */
function from(app: FastifyInstance, remoteAddress: string, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/v1/quotes',
    remoteAddress,
    headers: { 'content-type': 'text/plain', ...headers },
    payload: text,
  });
}
/** What is left to an address, or its refusal. */
const left = async (app: FastifyInstance, address: string, headers: Record<string, string> = {}) => {
  const response = await from(app, address, headers);
  const [, remaining] = /^"default";r=(\d+);t=\d+$/.exec(String(response.headers.ratelimit)) ?? [];
  return response.statusCode === 429 ? 'refused' : Number(remaining);
};

describe('where there is a limit', () => {
  test('each answer says how much is left, and the one too many when to come again', async () => {
    const { app, lastLine } = service({ RATE_LIMIT: '2', RATE_WINDOW: '90' });
    for (const remaining of [1, 0]) {
      const { statusCode, headers } = await post(app, { text });
      expect(statusCode).toBe(200);
      expect(headers['ratelimit-policy']).toBe('"default";q=2;w=90');
      expect(headers.ratelimit).toMatch(new RegExp(`^"default";r=${remaining};t=(8\\d|90)$`));
      expect(headers).not.toHaveProperty('retry-after');
    }
    const refused = await post(app, { text });
    expect(refused.statusCode).toBe(429);
    const wait = refused.headers['retry-after'];
    expect(wait).toMatch(/^(8\d|90)$/);
    expect(refused.headers).toMatchObject({
      'ratelimit-policy': '"default";q=2;w=90',
      ratelimit: `"default";r=0;t=${wait}`,
      'content-type': 'application/problem+json',
    });
    expect(refused.json()).toMatchObject({
      type: '/problems/rate-limited',
      detail: `Up to 2 requests in 90 seconds are answered. Wait ${wait} seconds, then send this one again.`,
    });
    for (const field of Object.keys(refused.headers)) expect(field).not.toMatch(/^x-ratelimit|^ratelimit-(limit|remaining|reset)$/);
    expect(lastLine()).toMatchObject({ status: 429, problem: 'rate-limited', bytesIn: 0 });
  });

  test('errors count, a batch counts once, and what is no part of the API does not count', async () => {
    const { app } = service({ RATE_LIMIT: '10' });
    const said = async (response: ReturnType<typeof post>) => (await response).headers.ratelimit;
    expect(await said(post(app, '{'))).toContain('r=9');
    expect(await said(post(app, { text }, { accept: 'image/png' }))).toContain('r=8');
    expect(await said(post(app, { text }, { 'content-type': 'image/png' }))).toContain('r=7');
    const lines = `${JSON.stringify({ text })}\n`.repeat(5);
    expect(await said(post(app, lines, { 'content-type': 'application/x-ndjson' }, '/v1/batch'))).toContain('r=6');
    expect(await said(post(app, {}, { host: 'elsewhere.example' }, '/mcp'))).toContain('r=5');
    for (const url of ['/', '/livez', '/readyz', '/openapi.json', '/problems', '/docs', '/v1/nope'])
      expect((await app.inject({ url })).headers, url).not.toHaveProperty('ratelimit');
    expect(await said(post(app, { text }))).toContain('r=4');
  });

  test('a new window begins when the old one is over', async () => {
    const { app } = service({ RATE_LIMIT: '1', RATE_WINDOW: '1' });
    await app.ready();
    const statuses = [(await post(app, '{')).statusCode, (await post(app, '{')).statusCode];
    expect(statuses).toEqual([400, 429]);
    await vi.waitFor(async () => expect((await post(app, '{')).statusCode).toBe(400), { timeout: 5000, interval: 100 });
  });

  test('each address has its own, and an IPv6 network is one', async () => {
    const { app } = service({ RATE_LIMIT: '2' });
    const addresses = [
      '192.0.2.1',
      '192.0.2.2',
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8:0:0:ffff::9',
      '2001:db8:0:1::1',
      '::ffff:192.0.2.1',
    ];
    const found = [];
    for (const address of addresses) found.push(await left(app, address));
    expect(found).toEqual([1, 1, 1, 0, 'refused', 1, 0]);
  });
});

test('where there is no limit, no answer speaks of one', async () => {
  const { headers } = await post(service().app, { text });
  for (const field of ['ratelimit', 'ratelimit-policy', 'retry-after']) expect(headers).not.toHaveProperty(field);
});

describe('where keys are in force', () => {
  const { app } = service({ API_KEYS_FILE: keyFile(`${desk.line}\n${archive.line}\n`), RATE_LIMIT: '2' });

  test('each holder has its own limit, wherever the requests come from', async () => {
    expect([await left(app, '192.0.2.1', by(desk)), await left(app, '192.0.2.2', by(desk))]).toEqual([1, 0]);
    expect([await left(app, '192.0.2.3', by(desk)), await left(app, '192.0.2.1', by(archive))]).toEqual(['refused', 1]);
  });

  test('whoever guesses is slowed by address, and nobody beside them who has a key', async () => {
    const guess = async () => (await from(app, '198.51.100.7', { authorization: `Bearer ${Math.random()}` })).statusCode;
    expect([await guess(), await guess(), await guess()]).toEqual([401, 401, 429]);
    expect((await from(app, '198.51.100.7')).statusCode).toBe(429);
    expect((await from(app, '198.51.100.7', by(archive))).statusCode).toBe(200);
  });
});

describe('behind a proxy', () => {
  const forwarded = (address: string) => ({ 'x-forwarded-for': address });

  test('that is trusted, it is whom the proxy names that counts', async () => {
    const { app } = service({ RATE_LIMIT: '2', TRUST_PROXY: '10.0.0.0/8' });
    expect(await left(app, '10.1.2.3', forwarded('192.0.2.1'))).toBe(1);
    expect(await left(app, '10.9.9.9', forwarded('192.0.2.1'))).toBe(0);
    expect(await left(app, '10.1.2.3', forwarded('192.0.2.2'))).toBe(1);
    // What a caller writes into the field stands before what the proxy adds.
    expect(await left(app, '10.1.2.3', forwarded('203.0.113.9, 192.0.2.1'))).toBe('refused');
    // Some proxies write the caller’s port too.
    expect(await left(app, '10.1.2.3', forwarded('192.0.2.3:4711'))).toBe(1);
    expect(await left(app, '10.1.2.3', forwarded('192.0.2.3'))).toBe(0);
    expect(await left(app, '10.1.2.3', forwarded('[2001:db8::1]:99'))).toBe(1);
    // What is no address does not make a caller of its own each time.
    expect(await left(app, '10.1.2.3', forwarded('somebody'))).toBe(1);
    expect(await left(app, '10.1.2.3', forwarded('somebody else'))).toBe(0);
  });

  test.each(['', '10.0.0.0/8'])('that is not trusted (%s), nobody believes what it says', async (TRUST_PROXY) => {
    const { app } = service({ RATE_LIMIT: '2', TRUST_PROXY });
    expect(await left(app, '192.0.2.9', forwarded('192.0.2.1'))).toBe(1);
    expect(await left(app, '192.0.2.9', forwarded('192.0.2.2'))).toBe(0);
    expect(await left(app, '192.0.2.9', forwarded('192.0.2.3'))).toBe('refused');
  });

  test('no address gets into the log', async () => {
    const { app, lines } = service({ RATE_LIMIT: '1', TRUST_PROXY: '10.0.0.1', LOG_LEVEL: 'trace' });
    for (let count = 0; count < 2; count++) await from(app, '10.0.0.1', forwarded('192.0.2.77'));
    expect(lines().length).toBeGreaterThan(1);
    expect(JSON.stringify(lines())).not.toMatch(/192\.0\.2\.77|10\.0\.0\.1/);
  });
});
