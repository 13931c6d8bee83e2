/** The recipes in the README are run as they stand there, against a service on this machine; only its address is put in. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribune } from './cli/command.js';
import { post, service } from './routes/service.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(path.join(root, 'README.md'), 'utf8');
const run = promisify(execFile);
/** Whether a program is there to try a recipe with. */
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
for (const program of ['curl', 'python3', 'php'])
  if (!has(program)) console.warn(`The recipe for ${program} is not tried: there is no ${program} here.`);

const { app } = service();
const folder = mkdtempSync(path.join(tmpdir(), 'attribune-recipes-'));
let url: string;
beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(() => rmSync(folder, { recursive: true }));

function recipe(name: string): string {
  const [, code] = new RegExp(`<!-- example: ${name} -->\\n\\n\`\`\`\\w+\\n([^]*?)\`\`\`\\n`).exec(page) ?? [];
  expect(code, name).toBeDefined();
  return String(code).replaceAll('http://127.0.0.1:8080', url);
}

test('the client', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', recipe('client')], { cwd: root });
  expect(stdout).toBe('Ada Quill “We are ready,”\n');
});

test.skipIf(!has('curl'))('curl, for a page and for a batch', async () => {
  writeFileSync(path.join(folder, 'article.html'), '<h1>Ready</h1><p>“We are ready,” Mayor Ada Quill said on Monday.</p>');
  const line = JSON.stringify({ id: 'a1', text: '“We are ready,” Mayor Ada Quill said on Monday.' });
  writeFileSync(path.join(folder, 'articles.jsonl'), `${line}\n{\n`);
  await run('sh', ['-ec', recipe('curl')], { cwd: folder });
  expect(readFileSync(path.join(folder, 'quotes.csv'), 'utf8')).toMatch(/^article,quote,.*\r\nReady,q1,direct,speech,affirmed,Ada Quill,/);
  const answers = readFileSync(path.join(folder, 'results.jsonl'), 'utf8').trimEnd().split('\n');
  expect(answers.map((answer) => JSON.parse(answer))).toMatchObject([
    { id: 'a1', quotes: [{ speaker: { name: 'Ada Quill' } }] },
    { type: '/problems/malformed-json', line: 2 },
  ]);
});

test.skipIf(!has('python3'))('Python, whose offsets are of its own strings', async () => {
  // A pair of surrogates before the quotation, and a line break that must stay as it is.
  writeFileSync(path.join(folder, 'article.txt'), '🚢🚢 The ferry.\r\n\r\n“We are ready,” Mayor Ada Quill said on Monday.');
  const { stdout } = await run('python3', ['-c', recipe('python')], { cwd: folder, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  expect(stdout.replaceAll('\r\n', '\n')).toBe('Ada Quill “We are ready,”\n');
});

/** What the sheet is shown: the script asks once, the service is asked the same, and the script is run again with its answer. */
async function sheet(text: string): Promise<unknown> {
  const script = `${recipe('sheets')}; QUOTES(${JSON.stringify(text)})`;
  let asked: { url: string; payload: string; contentType: string } | undefined;
  const ask = (url: string, { payload, contentType }: { payload: string; contentType: string }) => {
    asked = { url, payload, contentType };
    throw new Error('asked');
  };
  expect(() => vm.runInNewContext(script, { UrlFetchApp: { fetch: ask } })).toThrow('asked');
  expect(asked?.url).toMatch(/\/v1\/quotes$/);
  const { statusCode, body } = await post(app, asked?.payload, { 'content-type': String(asked?.contentType) });
  const response = { getResponseCode: () => statusCode, getContentText: () => body };
  return JSON.parse(JSON.stringify(vm.runInNewContext(script, { UrlFetchApp: { fetch: () => response } })));
}

test('Google Sheets', async () => {
  expect(await sheet('“We are ready,” Mayor Ada Quill said on Monday.')).toEqual([
    ['Ada Quill', expect.closeTo(0.99, 2), '“We are ready,”'],
  ]);
  expect(await sheet('Nothing was said.')).toEqual([['No quotations']]);
  await expect(sheet(' ')).rejects.toThrow('The article is empty.');
});

test.skipIf(!has('php'))('WordPress: its syntax', async () => {
  const file = path.join(folder, 'hook.php');
  writeFileSync(file, recipe('wordpress'));
  await run('php', ['-l', file]);
});

test('an assistant is told of a command that there is', async () => {
  const { command, args } = JSON.parse(recipe('mcp')).mcpServers.attribune;
  expect(command).toBe(Object.keys(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).bin)[0]);
  const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } };
  const { stdout } = await attribune(args, `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: hello })}\n`);
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, result: { serverInfo: { name: 'attribune' } } });
});
