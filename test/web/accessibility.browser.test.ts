/// <reference lib="dom" />
/**
 * The page under IBM's accessibility checker (Apache-2.0), which looks at the page as it is drawn, its contrasts too, in light, dark and on a phone.
 * Skipped where there is no Chromium.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf, found, site } from '../support/browser.js';

if (!found) console.warn('accessibility.browser.test.ts is skipped: no Chromium is installed (set CHROMIUM to its path).');

const checker = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** What the checker is sure is wrong, one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${checker}; globalThis.ace = ace;`);
  return page.evaluate(async () => {
    interface Found {
      ruleId: string;
      value: [string, string];
      message: string;
      snippet: string;
    }
    const { ace } = globalThis as unknown as {
      ace: { Checker: new () => { check(node: Document, sets: string[]): Promise<{ results: Found[] }> } };
    };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
  });
}

describe.skipIf(!found)('for everybody', () => {
  const here = site();

  const looks = [
    { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const },
    { name: 'wide and dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
    { name: 'on a phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' as const },
  ];

  test.each(looks)('nothing is wrong, $name', async ({ viewport, colorScheme }) => {
    const page = await here.browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    const complaints = complaintsOf(page, here.origin);
    await page.goto(here.origin);
    await page.waitForSelector('#article-text');
    expect(await violations(page)).toEqual([]);

    // More speakers than colours, somebody doubtful, a scare quote, a quotation without a speaker.
    const names = [
      'Ada Quill',
      'Tom Okoro',
      'Lena Marsh',
      'Ines Varga',
      'Paul Seddon',
      'Piet Solano',
      'Edda Marlow',
      'Moira Lennox',
      'Hugh Brand',
    ];
    const text = `“Who?”\n\nIt rained.\n\n${names.map((name, at) => `“We have number ${at},” said ${name}.`).join('\n\n')}\n\nThe “plan” is off. “Or not.”`;
    await page.fill('#article-text', text);
    await page.waitForSelector('.speakers');
    await page.keyboard.press('Escape');
    expect(await page.locator('.marked mark').count()).toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);

    await page.locator('button.tag').nth(1).click();
    await page.waitForSelector('.card');
    await page.locator('.speaker').nth(1).click();
    expect(await violations(page)).toEqual([]);

    await page.click('.bar button.main');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    // Quotations in headline and captions, one of them chosen.
    await page.keyboard.press('Escape');
    await page.click('.bar >> text=New');
    const item = {
      headline: '“Never,” says Quill',
      byline: 'By Ines Varga',
      body_text: '“We are late,” said Ada Quill.',
      associations: { a: { type: 'picture', description_text: 'Tom Okoro on Friday. “It was wet,” he said. Others called it “fine”.' } },
    };
    await page.setInputFiles('input[type=file]', { name: 'a.ninjs', mimeType: '', buffer: Buffer.from(JSON.stringify(item)) });
    await page.waitForSelector('.beside .tag');
    await page.locator('.beside .tag').last().click();
    await page.waitForSelector('.card');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the checker would find a fault', async () => {
    const page = await here.browser.newPage();
    await page.setContent(
      '<html lang="en"><title>T</title><main><h1>T</h1><button></button><p style="color:#999;background:#fff">Pale</p></main>',
    );
    const found = await violations(page);
    expect(found.some((line) => line.includes('<button>'))).toBe(true);
    expect(found.some((line) => line.includes('contrast'))).toBe(true);
    await page.close();
  });

  test('a screen reader hears what is marked, in order', async () => {
    const page = await here.browser.newPage();
    await page.goto(`${here.origin}/#sample=ferry`);
    await page.waitForSelector('.speakers');
    const tree = await page.locator('.marked').ariaSnapshot();
    expect(tree).toMatch(/button "AQ: Quotation, Ada Quill, \d+ % sure"[\s\S]*“We are ready,”[\s\S]*button "TO: Quotation, Tom Okoro/);
    const whole = await page.locator('body').ariaSnapshot();
    for (const part of [
      'banner',
      'navigation "Attribune"',
      'main',
      'complementary "What was found"',
      'switch "Private" [checked]',
      'status',
    ])
      expect(whole).toContain(part);
    await page.close();
  });
});
