import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readArguments, type Settings } from '../../src/cli/arguments.js';
import { inputs } from '../../src/cli/inputs.js';
import { service } from '../routes/service.js';

const { app } = service();

const post = (type: string, payload: Buffer) =>
  app.inject({ method: 'POST', url: '/v1/quotes?offsets=codepoint', headers: { 'content-type': type }, payload });

const sentence = (head: string) => Buffer.from(`${head}<p>\x93Go caf\xe9,\x94 said Ada Quill.</p>`, 'latin1');

test.each([
  ['text/html', ''],
  ['text/html; charset=windows-1252', ''],
  ['text/html', '<meta charset="windows-1252">'],
])('a page in another charset is read: %s %s', async (type, head) => {
  const response = await post(type, sentence(head));
  expect(response.statusCode).toBe(200);
  const { article, quotes } = response.json();
  expect(article.text).toBe('“Go café,” said Ada Quill.');
  expect(article.blocks).toEqual([{ start: 0, end: 26, xpath: '/html/body/p' }]);
  expect(quotes[0]).toMatchObject({ text: '“Go café,”', speaker: { name: 'Ada Quill' } });
});

test('blocks count what the result counts', async () => {
  const { article, quotes } = (await post('text/html', Buffer.from('<p>😀</p><p>“Go,” said Ada Quill.</p>'))).json();
  expect(article.blocks[1].start).toBe(3);
  expect(quotes[0].start).toBe(3);
});

test.each([
  ['text/html; charset=utf-8', 400],
  ['text/html; charset=nope', 415],
])('bytes that do not fit what was said are refused: %s', async (type, status) => {
  expect((await post(type, sentence(''))).statusCode).toBe(status);
});

test('the command reads a page in its own charset', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribune-'));
  const page = path.join(folder, 'page.html');
  try {
    writeFileSync(page, sentence('<meta charset="windows-1252">'));
    const { value } = await inputs(readArguments([page]) as Settings).next();
    expect(value.article.text).toBe('“Go café,” said Ada Quill.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the command tells a document by its name, or by --input', async () => {
  const page = fileURLToPath(new URL('../pages/05-q-elements.html', import.meta.url));
  const one = async (argv: string[]) => (await inputs(readArguments(argv) as Settings).next()).value;
  expect(await one([page])).toMatchObject({ article: { title: 'Ferry line reopens' }, extracted: { title: 'Ferry line reopens' } });
  expect((await one(['--input', 'text', page])).article.text).toMatch(/^<!doctype html>/);
  expect(await one(['--input', 'ninjs', page])).toMatchObject({ problem: { type: '/problems/malformed-document', status: 422 } });
});
