/** Chromium for tests, where there is one. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { warmUp } from '../../routes/lifecycle.js';
import { service, workersHere } from '../routes/service.js';

export const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

const options = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A service and a browser for the tests of a file. */
export interface Site {
  /** With a profile of its own, thrown away at the end. */
  browser: Browser;
  /** Where the service listens, on a free port of this machine. */
  origin: string;
}

/**
 * Makes a service and a browser before the tests of a `describe`, and closes them behind the last.
 *
 * @param environment settings of the service
 */
export function site(environment: Record<string, string> = {}): Site {
  const { app } = service(environment);
  const made = {} as Site;
  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    await warmUp(app.lifecycle, workersHere());
    made.origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    made.browser = await chromium.launch({ executablePath: found as string, args: [...options, ...quiet] });
  });
  afterAll(() => made.browser?.close());
  return made;
}

/** What a page complains of: errors and warnings of its console, and requests to anybody else. */
export function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  return complaints;
}
