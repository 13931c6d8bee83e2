/** The typed client, as a program of somebody else's uses it: by the name of the package, against a service on this machine. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Attribune, type HttpResponse, type Problem, type Result } from 'attribune/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildClient } from '../../openapi/client.js';
import { warmUp } from '../../routes/lifecycle.js';
import { desk, keyFile } from '../routes/access/keys.js';
import { service, workersHere } from '../routes/service.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { app } = service();
let client: Attribune<unknown>;
beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  await warmUp(app.lifecycle, workersHere());
  client = new Attribune({ baseUrl: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` });
});

const text = '“We are ready,” Mayor Ada Quill said on Monday.';

describe('the client', () => {
  test('is what the generator makes of the contract: if not, run `npm run client`', async () => {
    expect(readFileSync(path.join(root, 'client/index.ts'), 'utf8')).toBe(await buildClient());
  });

  test('is answered a result, with its types', async () => {
    const { data, status } = await client.v1.findQuotes({ text, id: 'a1', options: { explain: true } }, { offsets: 'codepoint' });
    const result: Result = data;
    expect([status, result.id, result.meta.offsets]).toEqual([200, 'a1', 'codepoint']);
    expect(result.quotes.map(({ speaker, text: words }) => [speaker?.name, words])).toEqual([['Ada Quill', '“We are ready,”']]);
  });

  test('is refused a bad article with a problem', async () => {
    const refused = (await client.v1.findQuotes({ text: ' ' }).catch((error: unknown) => error)) as HttpResponse<Result, Problem>;
    expect([refused.status, refused.error.type]).toEqual([422, '/problems/empty-text']);
  });

  test('sends a key where there is one', async () => {
    const { app: keyed } = service({ API_KEYS_FILE: keyFile() });
    await keyed.listen({ port: 0, host: '127.0.0.1' });
    const holder = new Attribune<string>({
      baseUrl: `http://127.0.0.1:${(keyed.server.address() as AddressInfo).port}`,
      securityWorker: (key) => (key === null ? undefined : { headers: { authorization: `Bearer ${key}` } }),
    });
    const refused = (await holder.v1.findQuotes({ text }).catch((error: unknown) => error)) as HttpResponse<Result, Problem>;
    expect([refused.status, refused.error.type]).toEqual([401, '/problems/missing-key']);
    holder.setSecurityData(desk.key);
    expect((await holder.v1.findQuotes({ text })).status).toBe(200);
  });

  test('asks the probes', async () => {
    expect((await client.readyz.isReady()).data.status).toBe('ready');
  });

  test('is checked by the compiler: what the contract has not is refused', async () => {
    const folder = await mkdtemp(path.join(root, 'dist/client-'));
    try {
      const program = [
        "import { Attribune } from 'attribune/client';",
        "const client = new Attribune({ baseUrl: 'http://127.0.0.1:8080' });",
        "client.v1.findQuotes({ text: 'a', options: { offsets: 'codepoint' } }).then(({ data }) => data.quotes[0]?.speaker?.name.length);",
        "client.v1.findQuotes({ text: 'a', titel: 'b' });",
        "client.v1.findQuotes({ text: 'a' }, { offsets: 'bytes' });",
        "client.v1.findQuotes({ text: 'a' }).then(({ data }) => data.quotes[0]?.speaker.name);",
      ];
      writeFileSync(path.join(folder, 'program.ts'), program.join('\n'));
      const options = '--ignoreConfig --pretty false --noEmit --strict --module nodenext --target es2023 --lib es2023,dom';
      const args = [...options.split(' '), '--types', '', 'program.ts'];
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = await promisify(execFile)(process.execPath, [tsc, ...args], { cwd: folder }).catch((error) => error);
      expect([...stdout.matchAll(/^program\.ts\((\d+),/gm)].map(([, line]) => Number(line))).toEqual([4, 5, 6]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
