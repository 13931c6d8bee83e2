/** Chromium for tests, where there is one. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type Browser, chromium, type Page } from 'playwright-core';
import { warmUp } from '../../routes/lifecycle.js';
import { createAttributor } from '../../src/index.js';

export const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

const options = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser with a profile of its own, thrown away at the end. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: found as string, args: [...options, ...quiet] });
}

/** Lets a service listen on a free port of this machine, and gives its address. */
export async function listening(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  warmUp(app.lifecycle, createAttributor());
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
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
