import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { warmUp } from '../../routes/lifecycle.js';
import { createAttributor } from '../../src/index.js';
import { post, service, workersHere } from './service.js';

describe('GET /livez', () => {
  test('answers whatever the service is doing, and whatever is accepted', async () => {
    const { app } = service();
    for (const phase of ['starting', 'ready', 'stopping'] as const) {
      app.lifecycle.phase = phase;
      const response = await app.inject({ url: '/livez', headers: { accept: 'text/plain' } });
      expect(response.statusCode).toBe(200);
      expect(response.json()).toEqual({ status: 'alive' });
    }
  });
});

describe('GET /readyz', () => {
  test('is content only once the engine has answered', async () => {
    const { app } = service();
    const before = await app.inject({ url: '/readyz' });
    expect(before.statusCode).toBe(503);
    expect(before.headers).toMatchObject({ 'retry-after': '5', 'content-type': 'application/problem+json' });
    expect(before.json()).toMatchObject({ type: '/problems/not-ready', detail: expect.stringContaining('starting up') });

    let answered = 0;
    const engine = createAttributor();
    const counting = workersHere((input, options) => {
      answered++;
      return engine(input, options);
    });
    await warmUp(app.lifecycle, counting);
    expect(answered).toBe(1);
    const after = await app.inject({ url: '/readyz' });
    expect(after.statusCode).toBe(200);
    expect(after.json()).toEqual({ status: 'ready' });
  });

  test('is not content where the engine fails', async () => {
    const { app } = service();
    const broken = () => {
      throw new Error('no model');
    };
    await expect(warmUp(app.lifecycle, workersHere(broken))).rejects.toThrow('no model');
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(503);
  });

  test('is not content while the service stops, though it still answers, and closes each connection after that', async () => {
    const { app } = service();
    await warmUp(app.lifecycle, workersHere());
    app.lifecycle.phase = 'stopping';
    const probe = await app.inject({ url: '/readyz' });
    expect(probe.statusCode).toBe(503);
    expect(probe.json().detail).toContain('shutting down');
    const response = await post(app, { text: 'Still here.' });
    expect(response.statusCode).toBe(200);
    expect(response.headers.connection).toBe('close');
  });

  test('does not become content again by a warm-up that ends after the signal to stop', async () => {
    const { app } = service();
    app.lifecycle.phase = 'stopping';
    await warmUp(app.lifecycle, workersHere());
    expect(app.lifecycle.phase).toBe('stopping');
  });
});

describe('the health check of the container', () => {
  const script = fileURLToPath(new URL('../../dist/routes/health.js', import.meta.url));

  /** Its exit code, asked of a server that answers every request with a status. */
  async function codeFor(status: number, host = '127.0.0.1', environment: Record<string, string> = {}): Promise<number> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.url));
      response.writeHead(status).end();
    }).listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const code = await new Promise<number>((resolve) => {
      execFile(process.execPath, [script], { env: { PORT: String(port), ...environment } }, (error) => resolve(Number(error?.code ?? 0)));
    });
    server.closeAllConnections();
    server.close();
    if (environment.PORT === undefined) expect(asked).toEqual(['/readyz']);
    return code;
  }

  test('is well where the service is ready, on whatever address it listens', async () => {
    expect(await codeFor(200)).toBe(0);
    expect(await codeFor(200, '0.0.0.0', { HOST: '0.0.0.0' })).toBe(0);
  });

  test('is ill where the service is not ready, or is not there', async () => {
    expect(await codeFor(503)).toBe(1);
    expect(await codeFor(200, '127.0.0.1', { PORT: '1' })).toBe(1);
  });
});
