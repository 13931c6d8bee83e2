/**
 * The README is its own test: its requests, commands and programs are run, and what it says they answer is compared. `npx vitest run test/readme.test.ts
 * -u` writes the answers anew.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsTable } from '../routes/settings.js';
import { attribune } from './cli/command.js';
import { service } from './routes/service.js';
import { metricsTable } from './support/prometheus.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

const { app } = service();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attribune-readme-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What stands between an example's marker and the next one's, or the end of its fence. */
const place = (name: string) => new RegExp(`(<!-- example: ${name} -->\\n\\n)(\`\`\`\\w+\\n[^]*?\`\`\`\\n|(?:\\|.*\\n)*)`);

function code(page: string, name: string): string {
  const fence = place(name).exec(page)?.[2] ?? '';
  return fence.split('\n').slice(1, -2).join('\n');
}

function withCode(page: string, name: string, language: string, answer: string): string {
  return page.replace(place(name), (_, marker: string) => `${marker}\`\`\`${language}\n${answer.trimEnd()}\n\`\`\`\n`);
}

/** Laid out with what has nothing nested on one line. */
function laidOut(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[{[][^{}[\]]*[}\]]/g, (flat) =>
    flat.replace(/\n\s*/g, ' ').replace(/^\[ (.*) \]$/, '[$1]'),
  );
}

async function answerOf(request: string): Promise<unknown> {
  const body = /-d '([^']*)'/.exec(request)?.[1];
  const response = await app.inject({
    method: 'POST',
    url: '/v1/quotes',
    headers: { 'content-type': 'application/json' },
    payload: body ?? '',
  });
  expect(response.statusCode).toBe(200);
  return response.json();
}

async function viewOf(article: string): Promise<string> {
  const file = path.join(folder, 'harbour.txt');
  await writeFile(file, `${article}\n`);
  const { code: status, stdout } = await attribune([file]);
  expect(status).toBe(0);
  return stdout;
}

async function printedBy(program: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  return stdout;
}

test('the README shows what its examples really answer', async () => {
  const page = await readFile(path.join(root, 'README.md'), 'utf8');
  let truth = withCode(page, 'answer', 'json', laidOut(await answerOf(code(page, 'request'))));
  truth = withCode(truth, 'view', 'text', `$ attribune harbour.txt\n${await viewOf(code(page, 'article'))}`);
  truth = withCode(truth, 'printed', 'text', await printedBy(code(page, 'library')));
  truth = truth.replace(place('settings'), (_, marker: string) => `${marker}${settingsTable()}\n`);
  const { body: figures } = await app.inject({ url: '/metrics' });
  truth = truth.replace(place('metrics'), (_, marker: string) => `${marker}${metricsTable(figures)}\n`);
  await expect(truth).toMatchFileSnapshot('../README.md');
});
