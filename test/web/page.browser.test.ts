/** The page in a real browser, as a reader uses it. Skipped where there is no Chromium. */
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHtml, readMarkdown, readNinjs } from '../../documents/index.js';
import { complaintsOf, found, site } from '../support/browser.js';

if (!found) console.warn('page.browser.test.ts is skipped: no Chromium is installed (set CHROMIUM to its path).');

const article = `“The kiln is older than the town,” said Edda Marlow, who keeps it. “We light it twice a year.”

Piet Solano, a potter, is less patient. “Twice is not enough,” he said.

“It smokes,” a neighbour complained. The council has called it “a nuisance”.

“Who would miss it?”`;

describe.skipIf(!found)('the page', () => {
  const here = site();
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let requests: Request[];

  beforeEach(async () => {
    context = await here.browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    complaints = complaintsOf(page, here.origin);
    requests = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(`${here.origin}/`);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await context.close();
  });

  /** Pastes as the keyboard does, and waits until the text has been read. */
  async function paste(text: string): Promise<void> {
    await page.focus('#article-text');
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await page.waitForSelector('.speakers');
  }
  const speakers = () => page.locator('.speaker .name').allTextContents();
  /** What is pressed, as the accessibility tree names it. */
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  /** Presses Tab until something of that name has the focus. */
  async function tabTo(name: RegExp, most = 40): Promise<void> {
    for (let at = 0; at < most; at++) {
      if (name.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toMatch(name);
  }

  test('is used by keyboard alone: paste, see who speaks, put one right, undo, export as a gold line', async () => {
    await paste(article);
    expect((await speakers()).slice(0, 2)).toEqual(['Edda Marlow', 'Piet Solano']);
    await expect.poll(() => page.locator('[role=status]').textContent()).toMatch(/^\d quotations, \d speakers/);

    await page.keyboard.press('j');
    expect(await focused()).toMatch(/^EM: Quotation, Edda Marlow, \d+ % sure/);
    expect(await page.locator('.card h2').textContent()).toBe('Edda Marlow');
    expect(await page.locator('mark.chosen').first().textContent()).toContain('The kiln is older than the town');
    await expect.poll(() => page.locator('.marked .mention').allTextContents()).toEqual(['Edda Marlow']);
    expect(await page.locator('.marked .cue').allTextContents()).toEqual(['said']);
    await expect.poll(() => page.locator('.reasons li').count()).toBeGreaterThan(0);

    for (let at = 0; at < 2; at++) await page.keyboard.press('j');
    expect(await focused()).toMatch(/Piet Solano/);
    await tabTo(/^Name of the speaker$/);
    await page.keyboard.type('Ines Varga');
    await page.keyboard.press('Enter');
    expect(await page.locator('.card h2').textContent()).toBe('Ines Varga');
    expect(await page.locator('.card .sure').textContent()).toContain('Put right by you');
    expect(await speakers()).toContain('Ines Varga');

    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    expect(await speakers()).not.toContain('Ines Varga');
    expect(await speakers()).toContain('Piet Solano');

    for (let at = 0; at < 3; at++) await page.keyboard.press('j');
    await tabTo(/^No speaker$/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.card h2').textContent()).toBe('No speaker');
    const place = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(place).toBe('card-title');
    const gold = await exported('gold');
    const { text, passages } = JSON.parse(gold);
    expect(text).toBe(article);
    const second = article.indexOf('“Twice');
    expect(passages.find(({ start }: { start: number }) => start === second)).toMatchObject({ kind: 'speech', speaker: null });
    expect(passages[0]).toMatchObject({ start: 0, end: 34, kind: 'speech', speaker: 'Edda Marlow', mention: 'Edda Marlow' });
    expect(gold.endsWith('\n') && gold.trimEnd().includes('\n')).toBe(false);
  });

  /** Opens the export by keyboard, chooses a format with the arrow keys and downloads. */
  async function exported(format: string): Promise<string> {
    await page.focus('.bar button.main');
    await page.keyboard.press('Enter');
    await page.focus('dialog input:checked');
    for (let at = 0; at < 20 && !(await page.locator(`dialog input[value="${format}"]`).isChecked()); at++)
      await page.keyboard.press('ArrowDown');
    const button = page.locator('dialog button', { hasText: 'Download' });
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }

  test('offers every format of the engine, with what was put right in it', async () => {
    await paste(article);
    await page.keyboard.press('j');
    await page.fill('[aria-label="Name of the speaker"]', 'Ines Varga');
    await page.keyboard.press('Enter');
    const { formats } = await import('../../src/index.js');
    await page.click('.bar button.main');
    expect(await page.locator('dialog input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual([
      ...formats.map(({ name }) => name),
      'gold',
    ]);
    // Opened again before the browser has told that it was closed.
    await page.evaluate(() => {
      document.querySelector('dialog')?.close();
      document.querySelector<HTMLElement>('.bar button.main')?.click();
    });
    await page.waitForTimeout(100);
    expect(await page.textContent('dialog pre')).toContain('Ines Varga');
    await page.keyboard.press('Escape');
    for (const format of ['json', 'csv']) expect(await exported(format)).toContain('Ines Varga');
  });

  test('copies a format, and says so where the browser does not let it', async () => {
    await paste(article);
    const copy = async () => {
      await page.click('.bar button.main');
      await page.check('dialog input[value="csv"]', { force: true });
      await page.click('dialog button:text-is("Copy")');
    };
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy();
    await expect.poll(() => page.isVisible('dialog.take')).toBe(false);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Piet Solano');
    expect(copied.split('\n')[0]).toContain('speaker');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    await copy();
    await expect.poll(() => page.textContent('body')).toContain('does not let this page copy');
    expect(await page.isVisible('dialog.take')).toBe(true);
  });

  test('in private mode it works without a network, and no request ever carries the text', async () => {
    await paste('“We are ready,” said Ada Quill.');
    await context.setOffline(true);
    await page.click('.bar >> text=New');
    await paste(article);
    expect(await speakers()).toContain('Piet Solano');
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.reasons li').count()).toBeGreaterThan(0);
    expect(requests.map((request) => request.method()).filter((method) => method !== 'GET')).toEqual([]);
    expect(requests.filter((request) => request.postData() !== null)).toEqual([]);
    for (const words of ['kiln', 'Marlow', 'Quill']) {
      expect(requests.map((request) => request.url()).filter((url) => url.includes(words))).toEqual([]);
      expect(page.url()).not.toContain(words);
    }
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('uses the service where the reader says so, and keeps the article only where asked to', async () => {
    await page.click('[role=switch]');
    expect(await page.locator('.privacy').textContent()).toContain('The text is sent to this service');
    const [sent] = await Promise.all([page.waitForRequest(`${here.origin}/v1/quotes`), paste(article)]);
    expect(JSON.parse(sent.postData() ?? '').text).toBe(article);
    expect(await speakers()).toContain('Piet Solano');
    expect(page.url()).toBe(`${here.origin}/#service`);

    await page.click('text=Keep this article in this browser');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('attribune'))).toContain('Marlow');
    await page.reload();
    await page.waitForSelector('.speakers');
    expect(await speakers()).toContain('Piet Solano');
    await page.click('text=Keep this article in this browser');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('says what to do where the service refuses or a file is no article', async () => {
    await page.setInputFiles('input[type=file]', {
      name: 'x.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from([0x25, 0x50, 0xff, 0xfe]),
    });
    expect(await page.locator('[role=alert]').textContent()).toContain('not text in UTF-8');
    await page.click('[role=switch]');
    await paste(article);
    await page.route('**/v1/quotes', (route) => route.abort());
    await page.click('text=Also statements without quotation marks');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('The service cannot be reached');
    // The browser itself notes the request that was cut, and only that.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });

  test('finds statements without quotation marks where asked to, with weights that come only then', async () => {
    const late = () => requests.filter((request) => request.url().includes('attributions')).length;
    await paste('Edda Marlow said the kiln was older than the town.');
    expect([await page.locator('.marked mark').count(), late()]).toEqual([0, 0]);
    await page.click('text=Also statements without quotation marks');
    await expect.poll(() => page.locator('.marked mark').count()).toBe(1);
    expect(await speakers()).toEqual(['Edda Marlow']);
  });

  test('filters by speaker, finds what has none, and merges two', async () => {
    await paste(`“Who would miss it?”\n\nThe kiln was lit on Friday.\n\n${article}`);
    await page.click('.check.nobody');
    const without = await page.locator('.marked mark:not(.dim)').allTextContents();
    expect(without.some((words) => words.includes('Who would miss it?'))).toBe(true);
    await page.keyboard.press('j');
    expect(await focused()).toBe('who?: Quotation without a speaker');
    await page.click('.speaker:has-text("Piet Solano")');
    await page.selectOption('.merge select', { label: 'Edda Marlow' });
    await page.click('text=Merge');
    expect(await speakers()).not.toContain('Piet Solano');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('card-title');
  });

  test('is drawn letter on letter while it is edited, keeps corrections, and follows what is typed', async () => {
    await paste(article);
    await page.keyboard.press('j');
    await page.fill('[aria-label="Name of the speaker"]', 'Ines Varga');
    await page.keyboard.press('Enter');
    await page.click('text=Edit');
    const [field, under] = await page.evaluate(() => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      return [area.scrollHeight, (document.querySelector('.marked') as HTMLElement).scrollHeight];
    });
    expect(field).toBe(under);
    await page.locator('textarea').press('Control+Home');
    await page.keyboard.type('A report. ');
    await expect.poll(() => page.locator('.marked mark').first().textContent()).toContain('The kiln is older');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n“I would,” said Lena Brook.');
    await expect.poll(speakers).toContain('Lena Brook');
    expect(await speakers()).toContain('Ines Varga');
  });

  test('takes a hostile text for text', async () => {
    const hostile = `<img src=x onerror="alert(1)"> “</script><script>alert(2)</script>,” said Ada <b>Quill</b>.\n\n“\u202eesrever\u202c <a href='javascript:alert(3)'>x</a>,” she said.`;
    page.on('dialog', () => complaints.push('a dialog'));
    await paste(hostile);
    expect(await page.locator('.marked img, .marked script, .marked a, .marked b').count()).toBe(0);
    const shown = await page.locator('.marked').evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const tag of copy.querySelectorAll('.tag')) tag.remove();
      return [...copy.querySelectorAll('.line')].map((line) => line.textContent).join('\n');
    });
    expect(shown).toBe(hostile);
    await page.keyboard.press('j');
    expect(await page.locator('.card blockquote').textContent()).toContain('</script>');
  });

  const open = (name: string, mimeType: string, content: string, encoding: BufferEncoding = 'utf8') =>
    page.setInputFiles('input[type=file]', { name, mimeType, buffer: Buffer.from(content, encoding) });
  /** The article that the page has made of a document. */
  const taken = async () => {
    await page.waitForSelector('.speakers');
    const part = (selector: string) =>
      page.locator(selector).evaluateAll((parts) =>
        parts.map((part) => {
          const copy = part.cloneNode(true) as HTMLElement;
          for (const tag of copy.querySelectorAll('.tag')) tag.remove();
          return copy.textContent ?? '';
        }),
      );
    const [[title], [byline], captions] = [await part('.headline'), await part('.byline'), await part('.captions .part')];
    await page.click('text=Edit');
    const text = await page.inputValue('textarea');
    return JSON.parse(JSON.stringify({ title, byline, captions: captions.length > 0 ? captions : undefined, text }));
  };

  test('takes the article out of an HTML file, and runs and loads nothing of it', async () => {
    await open(
      'a.html',
      'text/html',
      `<!doctype html><head><title>The ferry is back</title><script>alert(1)</script></head><body><nav>Menu</nav><article><p>“We are <b>ready</b>,”\n said Ada Quill.</p><p>“Now.” <img src="x" onerror="alert(2)"></p></article></body>`,
    );
    expect(await taken()).toEqual({ title: 'The ferry is back', text: '“We are ready,” said Ada Quill.\n\n“Now.”' });
    expect(await speakers()).toEqual(['Ada Quill']);
  });

  test.each([
    ['names', '<meta charset="windows-1252">'],
    ['does not name', ''],
  ])('reads a page in the charset that it %s, as the service does', async (_, head) => {
    await open('a.htm', '', `${head}<p>\x93The caf\xe9 is shut,\x94 said Ada Quill.</p>`, 'latin1');
    expect(await taken()).toEqual({ text: '“The café is shut,” said Ada Quill.' });
  });

  test('says so where a page is not in the charset that it names', async () => {
    await open('a.html', 'text/html', '<meta charset="utf-8"><p>The caf\xe9 is shut.</p>', 'latin1');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('not in the charset that it names');
  });

  test('takes the article out of HTML that is dropped on it', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<p>“We are ready,” said Ada Quill.</p><blockquote>It was wet.</blockquote>');
      data.setData('text/plain', 'not this');
      document.querySelector('h1')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    expect(await taken()).toEqual({ text: '“We are ready,” said Ada Quill.\n\n“It was wet.”' });
  });

  /** Selects words and drags them with the mouse, by so many pixels. */
  async function drag(select: () => { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
    const { x, y } = await page.evaluate(select);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 5 });
    await page.mouse.move(x + by.x, y + by.y, { steps: 5 });
    await page.mouse.up();
  }

  test('takes no words for another article that are dragged from one place of it to another', async () => {
    await paste(article);
    const inView = () => {
      const line = document.querySelectorAll('.marked .line')[2];
      getSelection()?.selectAllChildren(line);
      const { left, top } = line.getBoundingClientRect();
      return { x: left + 30, y: top + 17 };
    };
    await drag(inView, { x: 100, y: 70 });
    await page.click('text=Edit');
    expect(await page.inputValue('textarea')).toBe(article);

    const inField = () => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      area.focus();
      area.setSelectionRange(0, 34);
      const { left, top } = area.getBoundingClientRect();
      return { x: left + 100, y: top + 42 };
    };
    await drag(inField, { x: 200, y: 100 });
    await expect.poll(() => page.inputValue('textarea')).not.toBe(article);
    const sorted = (text: string) => [...text].sort().join('');
    expect(sorted(await page.inputValue('textarea'))).toBe(sorted(article));
  });

  test('takes a file that is dropped beneath the page, which the browser would leave the page for', async () => {
    const taken = await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['“No,” said Ada Quill.'], 'a.txt', { type: 'text/plain' }));
      const dropped = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.documentElement.dispatchEvent(dropped);
      return dropped.defaultPrevented;
    });
    expect(taken).toBe(true);
    await expect.poll(speakers).toEqual(['Ada Quill']);
  });

  const markdown =
    '---\nauthor: Ines Varga\n---\n# “Never again”, says Quill\n\n“The caf&eacute; is *shut*,” said Ada Quill.\n\n> It was wet.\n';
  const ninjs = JSON.stringify({
    headline: 'A vote',
    body_xhtml: '<p>“No,” said Ada Quill.</p>',
    associations: { a: { type: 'picture', description_text: 'Ada Quill: “No.”' } },
  });
  test.each([
    ['2.html', '', readFileSync(new URL('../pages/02-captions.html', import.meta.url), 'utf8'), readHtml],
    ['page', 'text/html', readFileSync(new URL('../pages/05-q-elements.html', import.meta.url), 'utf8'), readHtml],
    ['a.md', '', markdown, readMarkdown],
    ['a.ninjs.json', 'application/json', ninjs, readNinjs],
  ])('reads %s (%s) as the service and the command do', async (name, type, content, read) => {
    await open(name, type, content);
    const { blocks: _, ...article } = read(content);
    expect(await taken()).toEqual(article);
    expect(requests.filter((request) => request.method() !== 'GET')).toEqual([]);
  });

  test('marks the quotations of headline and captions, and counts them', async () => {
    await open(
      'a.ninjs',
      '',
      JSON.stringify({
        headline: '“Never,” says Quill',
        body_text: '“We are late,” said Ada Quill.',
        associations: { a: { type: 'picture', description_text: 'Tom Okoro on Friday. “It was wet,” he said.' } },
      }),
    );
    await page.waitForSelector('.speakers');
    expect(await page.locator('mark').allTextContents()).toEqual([
      expect.stringContaining('“Never,”'),
      expect.stringContaining('“We are late,”'),
      expect.stringContaining('“It was wet,”'),
    ]);
    for (const words of ['“Never,”', '“We are late,”', '“It was wet,”']) {
      await page.keyboard.press('j');
      expect(await page.locator('.card blockquote').textContent()).toBe(words);
      await expect.poll(() => page.locator('.reasons li').count()).toBeGreaterThan(0);
    }
    await expect.poll(() => page.locator('.part .mention').allTextContents()).toEqual(['he']);
    expect(await page.locator('.speaker:has-text("Ada Quill") .figures').textContent()).toBe('2 quotes4 words');
    await page.fill('[aria-label="Name of the speaker"]', 'Ines Varga');
    await page.keyboard.press('Enter');
    expect(await exported('csv')).toContain('Ines Varga');
    expect(await exported('gold')).not.toContain('It was wet');
    // Another text in place of this one is another article.
    await page.click('text=Edit');
    await page.fill('textarea', 'Nobody said a word.');
    expect(await page.locator('.beside').count()).toBe(0);
  });

  test('loads what reads documents with the first of them, and says where it cannot or finds no article', async () => {
    const late = () => requests.filter((request) => request.url().includes('reader-')).length;
    await paste(article);
    expect(late()).toBe(0);
    await page.click('.bar >> text=New');
    await open('a.html', 'text/html', '<!doctype html><body><nav>Menu</nav></body>');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('No article was found in the document.');
    expect(late()).toBe(1);
    await page.route('**/reader-*', (route) => route.abort());
    await open('a.html', 'text/html', '<p>“No,” said Ada Quill.</p>');
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('What reads documents could not be loaded');
    complaints.splice(0);
  });

  test('opens a sample by its address, and links to the API and back', async () => {
    await page.goto('about:blank');
    await page.goto(`${here.origin}/#sample=ferry`);
    await page.waitForSelector('.speakers');
    expect(await speakers()).toContain('Ada Quill');
    await page.click('nav >> text=API');
    await page.waitForSelector('.opblock');
    await page.click('nav >> text=Page');
    await page.waitForSelector('#article-text');
  });
});
