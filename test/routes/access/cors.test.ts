import { describe, expect, test } from 'vitest';
import { post, service } from '../service.js';
import { by, desk, keyFile } from './keys.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const origin = 'https://desk.example';
const { app } = service({ CORS_ORIGINS: `${origin},http://localhost:3000`, API_KEYS_FILE: keyFile(), RATE_LIMIT: '1000' });

/** The header fields of an answer that are about other origins. */
const crossing = (headers: object) => Object.keys(headers).filter((name) => name.startsWith('access-control-'));
/** What a browser asks before it sends. */
const ask = (from: string, url = '/v1/quotes') =>
  app.inject({
    method: 'OPTIONS',
    url,
    headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
  });

describe('a page of an origin that is listed', () => {
  test.each([origin, 'http://localhost:3000'])('may read answers, and what their header fields say: %s', async (from) => {
    const { statusCode, headers } = await post(app, { text }, { origin: from, ...by(desk) });
    expect(statusCode).toBe(200);
    expect(headers['access-control-allow-origin']).toBe(from);
    expect(String(headers['access-control-expose-headers']).split(', ')).toEqual(
      expect.arrayContaining(['RateLimit', 'RateLimit-Policy', 'Retry-After', 'Server-Timing', 'X-Request-Id']),
    );
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(String(headers.vary).split(', ').sort()).toEqual(['Accept', 'Origin']);
  });

  test('may read errors too', async () => {
    for (const headers of [{}, { ...by(desk), accept: 'image/png' }, { ...by(desk), 'content-type': 'image/png' }]) {
      const response = await post(app, { text }, { origin, ...headers });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.headers).toMatchObject({ 'access-control-allow-origin': origin, vary: expect.stringContaining('Origin') });
    }
  });

  test.each(['/v1/quotes', '/v1/batch', '/v1/quotes?explain=true', '/mcp'])('may ask before it sends, without a key: %s', async (url) => {
    const { statusCode, headers, body } = await ask(origin, url);
    expect([statusCode, body]).toEqual([204, '']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringMatching(/Authorization, Content-Type/),
      'x-request-id': expect.any(String),
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test.each(['/', '/docs', '/livez', '/openapi.json', '/problems', '/nope', '/v1/quotes/'])('has no more of all else: %s', async (url) => {
    expect(crossing((await app.inject({ url, headers: { origin } })).headers)).toEqual([]);
    const asked = await ask(origin, url);
    expect([404, 405]).toContain(asked.statusCode);
    expect(crossing(asked.headers)).toEqual([]);
  });
});

describe('a page of another origin', () => {
  test.each(['https://desk.example.evil.example', 'http://desk.example', 'https://desk.example:444', 'https://DESK.example', 'null', ''])(
    'is told nothing of it: %s',
    async (from) => {
      expect(crossing((await post(app, { text }, { origin: from, ...by(desk) })).headers)).toEqual([]);
      const asked = await ask(from);
      expect([asked.statusCode, asked.json().type, asked.headers.allow]).toEqual([405, '/problems/method-not-allowed', 'POST']);
      expect(crossing(asked.headers)).toEqual([]);
    },
  );

  test('is told nothing where no origin is listed', async () => {
    const closed = service();
    const { headers } = await post(closed.app, { text }, { origin });
    expect(crossing(headers)).toEqual([]);
    expect(headers.vary).toBe('Accept');
  });
});

test('addresses of nothing stay so, whatever the method', async () => {
  expect((await app.inject({ url: '/nope' })).statusCode).toBe(404);
  expect((await app.inject({ method: 'OPTIONS', url: '/nope' })).statusCode).toBe(404);
  const asked = await app.inject({ method: 'OPTIONS', url: '/livez' });
  expect([asked.statusCode, asked.headers.allow]).toEqual([405, 'GET, HEAD']);
});
