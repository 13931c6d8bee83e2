/// <reference lib="dom" />
/** How large the page is, and how fast. Other work runs beside a test: tasks are measured in CPU time, the first result until it is in time. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { found, site } from '../support/browser.js';

if (!found) console.warn('speed.browser.test.ts is skipped: no Chromium is installed (set CHROMIUM to its path).');

const folder = fileURLToPath(new URL('../../dist/web/assets/', import.meta.url));

test('the page with engine and weights has 1.5 MB, gzipped, and what comes only when asked for its own limits', () => {
  const size = (name: string) => statSync(path.join(folder, name)).size;
  const files = readdirSync(folder).filter((file) => file.endsWith('.gz'));
  const named = (...names: string[]) => files.filter((file) => names.includes(file.replace(/-.*/, '')));
  const sum = (list: string[]) => list.reduce((total, file) => total + size(file), 0);
  const statements = named('attributions');
  const documents = named('reader', 'html', 'markdown', 'ninjs', 'charsets', 'layout');
  const first = files.filter((file) => !statements.includes(file) && !documents.includes(file));
  expect([statements.length, documents.length]).toEqual([1, 6]);
  console.info(
    `gzipped: ${sum(first)} bytes at first, ${sum(statements)} more for statements without quotation marks, ${sum(documents)} for documents of all kinds`,
  );
  expect(sum(first)).toBeLessThan(1_500_000);
  expect(sum(statements)).toBeLessThan(1_100_000);
  expect(sum(documents)).toBeLessThan(250_000);
});

describe.skipIf(!found)('in a browser', { timeout: 120_000 }, () => {
  const here = site();

  /** The first measurement that keeps the limit, or the least of a minute: other work on the machine makes a page slower, never faster. */
  async function best(limit: number, measure: () => Promise<number>): Promise<number> {
    const end = performance.now() + 60_000;
    let least = await measure();
    while (least > limit && performance.now() < end) least = Math.min(least, await measure());
    return least;
  }

  test('the first result is there 1.5 s after the page was asked for', async () => {
    const time = await best(1500, async () => {
      const page = await here.browser.newPage();
      await page.goto(`${here.origin}/#sample=ferry`, { waitUntil: 'commit' });
      await page.waitForSelector('.speakers');
      const taken = await page.evaluate(() => performance.now());
      await page.close();
      return taken;
    });
    console.info(`first result after ${Math.round(time)} ms`);
    expect(time).toBeLessThan(1500);
  });

  test('typing into 10,000 words never holds the page up for 50 ms', async () => {
    const paragraph = (at: number) =>
      `“We are ready for number ${at},” said Ada Quill, the mayor of Port Callan, on a wet morning. Tom Okoro, a councillor, was not so sure of it. “Nobody has told us who pays,” he said, and he read from a list of things that had been left undone.`;
    const text = Array.from({ length: 220 }, (_, at) => paragraph(at)).join('\n\n');
    expect(text.split(/\s+/).length).toBeGreaterThan(10_000);
    const longest = await best(50, async () => {
      const page = await here.browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(here.origin);
      await page.fill('#article-text', text);
      await page.waitForSelector('.speakers');
      await page.waitForTimeout(1000);
      await page.evaluate(() => {
        const area = document.querySelector('textarea') as HTMLTextAreaElement;
        area.focus();
        area.setSelectionRange(30_000, 30_000);
      });
      await here.browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
      await page.keyboard.type('And “then” some, said Lena Brook. ', { delay: 40 });
      await page.waitForTimeout(1500);
      const tasks = tasksOf(JSON.parse((await here.browser.stopTracing()).toString('utf8')));
      await page.close();
      expect(tasks.length).toBeGreaterThan(50);
      console.info(
        `longest tasks: ${tasks
          .sort((a, b) => b - a)
          .slice(0, 5)
          .map(Math.round)
          .join(', ')} ms`,
      );
      // A browser that told no CPU time would keep every limit.
      expect(tasks[0]).toBeGreaterThan(1);
      return tasks[0];
    });
    expect(longest).toBeLessThanOrEqual(50);
  });
});

interface Event {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of CPU time, which other work on the machine does not lengthen. */
  tdur?: number;
  args?: { name?: string };
}

/** How long each task of the page's main thread took, in milliseconds of its own. */
function tasksOf({ traceEvents }: { traceEvents: Event[] }): number[] {
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`)).map(({ tdur = 0 }) => tdur / 1000);
}
