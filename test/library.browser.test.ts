/**
 * The library in a browser: bundled as a page would bundle it, run in Chromium, and compared with Node byte for byte. The bundle is built anywhere;
 * it is run where there is a Chromium.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAttributor } from '../src/index.js';

const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && existsSync(file),
);
if (!found) console.warn('library.browser.test.ts does not run its bundle: no Chromium is installed (set CHROMIUM to its path).');

const root = fileURLToPath(new URL('..', import.meta.url));
const articles = readdirSync(path.join(root, 'test/articles')).filter((file) => file.endsWith('.txt'));

/** Longest bundle, in bytes of gzip: what a reader of a page waits for. It may only shrink. */
const longest = 2_480_000;

describe('a bundle of the library', { timeout: 120_000 }, () => {
  let bundle: string;
  beforeAll(async () => {
    // Inside the project, so that the program finds the library by its name.
    const folder = mkdtempSync(path.join(root, 'dist/browser-'));
    try {
      const entry = path.join(folder, 'entry.js');
      writeFileSync(entry, "import { createAttributor } from 'attribune';\nwindow.createAttributor = createAttributor;\n");
      const output = await build({
        configFile: false,
        logLevel: 'error',
        root: folder,
        build: { write: false, lib: { entry, name: 'page', formats: ['iife'] }, chunkSizeWarningLimit: 10_000 },
      });
      const [{ output: chunks }] = output as { output: { code: string }[] }[];
      expect(chunks).toHaveLength(1);
      bundle = chunks[0].code;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('asks for nothing of Node, and is no longer than a reader waits for', () => {
    expect(bundle).not.toMatch(/require\(['"]|from ?['"]node:|__vite-browser-external/);
    const size = gzipSync(bundle, { level: 9 }).length;
    console.info(`The bundle has ${size} bytes under gzip, of ${bundle.length} characters.`);
    expect(size).toBeLessThan(longest);
  });

  test.skipIf(!found)('answers every article just as Node does, and asks nobody for anything, in Chromium', async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
    const browser = await chromium.launch({ executablePath: found as string, args });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => complaints.push(request.url()));
      await page.addScriptTag({ content: bundle });
      const texts = articles.map((file) => readFileSync(path.join(root, 'test/articles', file), 'utf8'));
      const options = { explain: true, types: ['direct', 'mixed', 'indirect', 'scare', 'title'] as const };
      const answers = await page.evaluate(
        ([texts, options]) => {
          const { createAttributor } = globalThis as unknown as { createAttributor: (options: unknown) => (text: string) => unknown };
          const attribute = createAttributor(options);
          return texts.map((text) => JSON.stringify(attribute(text)));
        },
        [texts, options] as const,
      );
      const attribute = createAttributor(options);
      expect(texts.length).toBeGreaterThan(30);
      for (const [at, text] of texts.entries()) expect(answers[at], articles[at]).toBe(JSON.stringify(attribute(text)));
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
