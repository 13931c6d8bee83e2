import { describe, expect, test } from 'vitest';
import { post, postText, service } from './service.js';

const { app, lines, lastLine } = service();
const text = '“We are ready,” Mayor Ada Quill said on Monday.';

describe('the log', () => {
  test('has one line a request: numbers, names of ours, and the id', async () => {
    const before = lines().length;
    const response = await post(app, { text });
    expect(lines()).toHaveLength(before + 1);
    expect(lastLine()).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      pid: process.pid,
      hostname: expect.any(String),
      reqId: response.headers['x-request-id'],
      method: 'POST',
      route: '/v1/quotes',
      status: 200,
      ms: expect.any(Number),
      bytesIn: Buffer.byteLength(JSON.stringify({ text })),
      bytesOut: Buffer.byteLength(response.body),
      words: 9,
      msg: 'request',
    });
  });

  test('has the pattern of the route, and none where there is no route', async () => {
    const routeOf = async (url: string) => {
      await app.inject({ url });
      return lastLine()?.route;
    };
    expect(await routeOf('/livez?x=1')).toBe('/livez');
    expect(await routeOf('/problems/too-long')).toBe('/problems/:name');
    expect(await routeOf('/docs/static/swagger-ui.css')).toBe('/docs/static/*');
    expect(await routeOf('/nope')).toBeNull();
    expect(await routeOf('/%zz')).toBeNull();
  });

  test('names the problem that a request was answered with', async () => {
    await postText(app, ' ');
    expect(lastLine()).toMatchObject({ level: 30, status: 422, problem: 'empty-text', bytesIn: 1 });
    await app.inject({ url: '/nope' });
    expect(lastLine()).toMatchObject({ level: 30, status: 404, problem: 'not-found' });
  });

  test('has an error line, and a line of the request with the same id, where the service failed', async () => {
    const failing = service({}, { attribute: () => (undefined as never as string[]).at(0) as never });
    const response = await post(failing.app, { text });
    const id = response.headers['x-request-id'];
    expect(failing.lines()).toMatchObject([
      { level: 50, reqId: id, msg: 'internal error', err: { type: 'TypeError' } },
      { level: 50, reqId: id, msg: 'request', status: 500, problem: 'internal-error' },
    ]);
  });

  test('is as quiet as it is set', async () => {
    const quiet = service({ LOG_LEVEL: 'warn' });
    await post(quiet.app, { text });
    await post(quiet.app, {});
    expect(quiet.lines()).toEqual([]);
  });
});

describe('the id of a request', () => {
  test.each(['0193d6a2-5b0e-7c1f-9a57-3f4c6f0e2b11', 'a', 'trace:1.2_3', 'x'.repeat(64)])('is the caller’s own: %s', async (id) => {
    const response = await post(app, { text }, { 'x-request-id': id });
    expect(response.headers['x-request-id']).toBe(id);
    expect(lastLine()?.reqId).toBe(id);
  });

  test.each(['', 'two words', 'x'.repeat(65), 'ü', '<b>', 'a\tb'])('is a new one where the caller’s is ill-formed: %j', async (id) => {
    const response = await post(app, { text }, { 'x-request-id': id });
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(lastLine()?.reqId).toBe(response.headers['x-request-id']);
  });

  test('is in every answer, also where there is no route or no address', async () => {
    for (const url of ['/livez', '/docs', '/docs/static/swagger-ui.css', '/nope', '/%zz', '/openapi.json']) {
      const { headers } = await app.inject({ url, headers: { 'x-request-id': 'mine' } });
      expect(headers['x-request-id'], url).toBe('mine');
    }
  });
});
