/** Swagger UI in a real browser: every example, of every type, is chosen and sent as a person would. Skipped where there is no Chromium. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../../openapi/examples/documents.js';
import { examples } from '../../openapi/examples/index.js';
import { complaintsOf, found, site } from '../support/browser.js';

if (!found) console.warn('docs.browser.test.ts is skipped: no Chromium is installed (set CHROMIUM to its path).');

describe.skipIf(!found)('Swagger UI', () => {
  const here = site();
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    page = await here.browser.newPage({ viewport: { width: 1280, height: 1000 } });
    complaints = complaintsOf(page, here.origin);
    await page.goto(`${here.origin}/docs`);
    await page.click('#operations-Quotes-findQuotes .opblock-summary');
  });

  test('opens with a title and the operation that matters first', async () => {
    expect(page.url()).toMatch(/\/docs(#.*)?$/);
    expect(await page.title()).toBe('Attribune API');
    expect(await page.locator('.info .title').textContent()).toMatch(/^Attribune/);
    expect(await page.locator('.opblock-summary-path').first().textContent()).toBe('/v1/quotes');
  });

  /** Presses Execute, and reads what comes back as the page shows it. */
  async function executed(type: string, name?: string) {
    const operation = page.locator('#operations-Quotes-findQuotes');
    await operation.locator('.body-param-content-type select, select[aria-label="Request content type"]').first().selectOption(type);
    if (name !== undefined) await operation.locator('.opblock-section-request-body .examples-select-element').selectOption(name);
    const [response] = await Promise.all([
      page.waitForResponse((candidate) => candidate.url().startsWith(`${here.origin}/v1/quotes`)),
      operation.locator('button.execute').click(),
    ]);
    const body = await response.json();
    const shown = operation.locator('.live-responses-table .response').first();
    await expect.poll(() => shown.textContent()).toContain(body.meta.textHash);
    expect(await shown.textContent()).toMatch(/^200/);
    return { sent: response.request().postData(), status: response.status(), body };
  }

  test.each(examples.map(({ name, request }) => ({ name, request })))('sends the example $name as JSON', async ({ name, request }) => {
    const { sent, status, body } = await executed('application/json', name);
    expect(JSON.parse(sent ?? '')).toEqual(request);
    expect(status).toBe(200);
    expect(body.quotes.length).toBeGreaterThan(0);
  });

  test.each(examples.map(({ name, request }) => ({ name, request })))(
    'sends the example $name as plain text',
    async ({ name, request }) => {
      const { sent, status, body } = await executed('text/plain', name);
      expect(sent?.replaceAll('\r\n', '\n')).toBe(request.text);
      expect(status).toBe(200);
      expect(body.quotes.length).toBeGreaterThan(0);
    },
  );

  test.each(documents)('sends the example of $mediaType', async ({ mediaType, example }) => {
    const { sent, status, body } = await executed(mediaType);
    if (typeof example === 'string') expect(sent?.replaceAll('\r\n', '\n').trim()).toBe(example.trim());
    else expect(JSON.parse(sent ?? '')).toEqual(example);
    expect(status).toBe(200);
    expect(body.article.text).toContain('The boats are');
    expect(body.quotes.length).toBeGreaterThan(0);
  });

  test('executes the probes', async () => {
    for (const [operation, answer] of [
      ['isAlive', 'alive'],
      ['isReady', 'ready'],
    ]) {
      const block = page.locator(`#operations-Probes-${operation}`);
      await block.locator('.opblock-summary').click();
      await block.locator('button.execute').click();
      await expect.poll(() => block.locator('.live-responses-table').textContent()).toContain(`"status": "${answer}"`);
    }
  });

  test('finds nothing to complain of, and asks nothing of anybody else', () => {
    expect(complaints).toEqual([]);
  });
});
