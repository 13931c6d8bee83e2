/** Keys and other origins as a real browser has them. Skipped where there is no Chromium. */
/// <reference lib="dom" />
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { complaintsOf, found, site } from '../../support/browser.js';
import { desk, keyFile } from './keys.js';

if (!found) console.warn('access.browser.test.ts is skipped: no Chromium is installed (set CHROMIUM to its path).');

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
/** What the browser itself notes of a request that was refused. */
const unauthorized = expect.stringContaining('401 (Unauthorized)');

/** Somebody else's site, also on this machine: a page from the network may not ask it for anything, whatever its service says. */
const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>'));
await once(other.listen(0, '127.0.0.1'), 'listening');
const { port } = other.address() as AddressInfo;
const elsewhere = `http://127.0.0.1:${port}`;
afterAll(() => other.close());

describe.skipIf(!found)('where keys are in force', () => {
  const here = site({ API_KEYS_FILE: keyFile(), CORS_ORIGINS: elsewhere, RATE_LIMIT: '100' });

  test('the page asks for a key in service mode only, uses it, and keeps it nowhere', async () => {
    const page = await here.browser.newPage();
    const complaints = complaintsOf(page, here.origin);
    const use = async (key: string) => {
      await page.fill('#key', key);
      await page.click('.key button');
    };
    await page.goto(here.origin);
    await page.fill('#article-text', text);
    await page.waitForSelector('.speakers');
    expect(await page.locator('.key').count()).toBe(0);

    await page.click('[role=switch]');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toBe('This service asks for a key.');
    await use('a key with ünusable letters');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toBe('The service does not know this key.');
    await use(`${desk.key}x`);
    await expect.poll(() => complaints.length).toBe(2);
    expect(await page.locator('[role=alert]').textContent()).toBe('The service does not know this key.');
    const [answer] = await Promise.all([page.waitForResponse(`${here.origin}/v1/quotes`), use(` ${desk.key} `)]);
    expect(answer.status()).toBe(200);
    await expect.poll(() => page.locator('.key, [role=alert]').count()).toBe(0);

    expect(page.url()).toBe(`${here.origin}/#service`);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(complaints).toEqual([unauthorized, unauthorized]);
    await page.close();
  });

  test('Swagger UI takes one by its button, and sends it', async () => {
    const page = await here.browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const complaints = complaintsOf(page, here.origin);
    await page.goto(`${here.origin}/docs`);
    await page.click('#operations-Quotes-findQuotes .opblock-summary');
    const execute = async () => {
      const [response] = await Promise.all([
        page.waitForResponse((candidate) => candidate.url().startsWith(`${here.origin}/v1/quotes`)),
        page.click('#operations-Quotes-findQuotes button.execute'),
      ]);
      return response.status();
    };
    expect(await execute()).toBe(401);
    await page.click('.scheme-container button.authorize');
    await page.fill('.auth-container input', desk.key);
    await page.click('.auth-btn-wrapper button.authorize');
    await page.click('.auth-btn-wrapper button.btn-done');
    expect(await execute()).toBe(200);
    expect(complaints).toEqual([unauthorized]);
    await page.close();
  });

  test.each([
    [elsewhere, { status: 200, speaker: 'Ada Quill', left: expect.stringMatching(/^"default";r=\d+;t=\d+$/) }],
    [`http://localhost:${port}`, 'Failed to fetch'],
  ])('a page of another origin is answered where that is listed: %s', async (origin, expected) => {
    const page = await here.browser.newPage();
    await page.goto(`${origin}/`);
    const got = await page.evaluate(
      async ([url, key, sent]) => {
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'x-request-id': 'mine' };
        try {
          const response = await fetch(`${url}/v1/quotes`, { method: 'POST', headers, body: JSON.stringify({ text: sent }) });
          const { speakers } = await response.json();
          return { status: response.status, speaker: speakers[0].name, left: response.headers.get('ratelimit') };
        } catch (error) {
          return (error as Error).message;
        }
      },
      [here.origin, desk.key, text],
    );
    expect(got).toEqual(expected);
    await page.close();
  });
});
