/** A file of keys as it is changed under a running service. */
import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { newKey } from '../../../routes/access/keys.js';
import { SettingsError } from '../../../routes/settings.js';
import { launch, post, service, withServer } from '../service.js';
import { archive, by, desk, keyFile } from './keys.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const marker = 'Xanthoprotein';
/** The file is looked at once a second. */
const soon = { timeout: 10_000, interval: 100 };

/** A service that has read its keys, and what a key is answered. */
async function running() {
  const file = keyFile();
  const made = service({ API_KEYS_FILE: file, LOG_LEVEL: 'trace' });
  await made.app.ready();
  const status = async (holder: { key: string }) => (await post(made.app, { text }, by(holder))).statusCode;
  expect([await status(desk), await status(archive)]).toEqual([200, 401]);
  return { ...made, file, status, said: (msg: RegExp) => made.lines().filter((line) => msg.test(String(line.msg))) };
}

describe('a file of keys that changes', () => {
  test('is read anew while the service runs: what is new holds, what is gone does not', async () => {
    const { file, status, said } = await running();
    writeFileSync(file, `${desk.line}\n${archive.line}\n`);
    await vi.waitFor(async () => expect(await status(archive)).toBe(200), soon);
    expect(await status(desk)).toBe(200);
    // As a cluster swaps a secret: another file in its place.
    writeFileSync(`${file}.new`, `${archive.line}\n`);
    renameSync(`${file}.new`, file);
    await vi.waitFor(async () => expect(await status(desk)).toBe(401), soon);
    expect(await status(archive)).toBe(200);
    expect(said(/read anew/).map(({ keys }) => keys)).toEqual([2, 1]);
  });

  test.each([
    ['is malformed', (file: string) => writeFileSync(file, `${archive.line}\n${marker} ${marker}\n`), 'its line 2 is not'],
    ['has no key left', (file: string) => writeFileSync(file, `# ${marker}\n`), 'it has no key'],
    ['is gone', (file: string) => rmSync(file), 'it cannot be read (ENOENT)'],
  ])('changes nothing where it %s, and the log says so without a word of it', async (_, spoil, fault) => {
    const { file, status, said, lines } = await running();
    spoil(file);
    await vi.waitFor(() => expect(said(/cannot be used/)).toHaveLength(1), soon);
    const [line] = said(/cannot be used/);
    expect(line?.level).toBe(50);
    expect(line?.fault).toContain(fault);
    expect([await status(desk), await status(archive)]).toEqual([200, 401]);
    expect(JSON.stringify(lines())).not.toContain(marker);
    // And is read again once it has been mended.
    writeFileSync(file, `${archive.line}\n`);
    await vi.waitFor(async () => expect(await status(archive)).toBe(200), soon);
    expect(await status(desk)).toBe(401);
  });
});

describe('a file of keys that cannot be used at the start', () => {
  test.each([
    ['is malformed', `${desk.line}\n${marker} sha256:${marker}\n`, 'its line 2 is not “name sha256:…”'],
    ['has no key', `# ${marker}\n\n`, 'it has no key'],
    ['is binary', `\u0000\u0001${marker}`, 'its line 1 is not'],
  ])('is told where it %s, without a word of it', (_, content, fault) => {
    const file = keyFile(content);
    const start = () => service({ API_KEYS_FILE: file });
    expect(start).toThrow(SettingsError);
    expect(start).toThrow(`API_KEYS_FILE is "${file}", but ${fault}`);
    expect(start).not.toThrow(marker);
  });

  test('keeps the server from starting: it ends with 2', async () => {
    const child = launch({ API_KEYS_FILE: '/nowhere/keys' });
    let errors = '';
    child.stderr?.on('data', (data) => {
      errors += data;
    });
    const [code] = await once(child, 'close');
    expect(errors).toBe(
      'API_KEYS_FILE is "/nowhere/keys", but it cannot be read (ENOENT).\nThe service was not started. All settings are listed in the README.\n',
    );
    expect(code).toBe(2);
  });
});

test('neither a key nor its hash is in the log of a server, which stops although it watches the file', async () => {
  const wrong = newKey('wrong');
  await withServer({ API_KEYS_FILE: keyFile(), LOG_LEVEL: 'trace' }, async ({ url, output, stop }) => {
    const send = (authorization: string) =>
      fetch(`${url}/v1/quotes`, { method: 'POST', headers: { 'content-type': 'text/plain', authorization }, body: text });
    const answers = await Promise.all([send(`Bearer ${desk.key}`), send(`Bearer ${wrong.key}`), send(`Basic ${desk.key}`)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(await stop()).toBe(0);
    expect(output().match(/"msg":"request"/g)).toHaveLength(3);
    for (const secret of [desk.key, wrong.key, desk.line.slice(-64)]) expect(output() + bodies.join()).not.toContain(secret);
    expect(output().match(/"key":"desk"/g)).toHaveLength(1);
  });
});
