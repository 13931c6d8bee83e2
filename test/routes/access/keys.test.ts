import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { holderOf, KeyLineError, newKey, readKeys } from '../../../routes/access/keys.js';
import { post, service } from '../service.js';
import { archive, by, desk, keyFile } from './keys.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const contract = JSON.parse(readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8'));

describe('a key', () => {
  test('has 256 random bits, and stands in the file as its SHA-256', () => {
    const { key, line } = newKey('desk');
    expect(key).toMatch(/^attribune_[\w-]{43}$/);
    expect(Buffer.from(key.slice(10), 'base64url')).toHaveLength(32);
    expect(line).toBe(`desk sha256:${createHash('sha256').update(key).digest('hex')}`);
    expect(newKey('desk').key).not.toBe(key);
  });

  test('is found among several, also of one holder, and not by another', () => {
    const second = newKey('desk');
    const keys = readKeys(`# of 2026\r\n\r\n${desk.line}\r\n  ${archive.line}  \n\t#x\n${second.line}`);
    expect([desk, archive, second].map(({ key }) => holderOf(keys, key))).toEqual(['desk', 'archive', 'desk']);
    for (const wrong of ['', 'x', desk.key.slice(0, -1), `${desk.key}x`, desk.key.toUpperCase(), desk.line])
      expect(holderOf(keys, wrong), wrong).toBeNull();
    expect(holderOf([], desk.key)).toBeNull();
  });

  test('holds to the end of its last day, and no longer', () => {
    const keys = readKeys(`${desk.line} until 2027-01-31`);
    expect(holderOf(keys, desk.key, Date.parse('2027-01-31T23:59:59.999Z'))).toBe('desk');
    expect(holderOf(keys, desk.key, Date.parse('2027-02-01T00:00:00Z'))).toBeNull();
  });

  const hash = 'a'.repeat(64);
  test.each([
    'desk',
    `sha256:${hash}`,
    `desk ${hash}`,
    `desk sha256:${hash.slice(1)}`,
    `desk sha256:${hash}a`,
    `desk sha256:${'g'.repeat(64)}`,
    `the desk sha256:${hash}`,
    `désk sha256:${hash}`,
    `${'d'.repeat(65)} sha256:${hash}`,
    `desk sha256:${hash} until tomorrow`,
    `desk sha256:${hash} until 2027-02-30`,
    `desk sha256:${hash} until 2027-13-01`,
    `desk sha256:${hash} 2027-01-31`,
    `desk sha256:${hash} # of the desk`,
  ])('is none whose line is another: %s', (line) => {
    expect(() => readKeys(`# keys\n${desk.line}\n${line}\n`)).toThrow(new KeyLineError(3));
  });
});

test('the file that the README shows has two keys, one of them for a time', () => {
  const page = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const [, shown = ''] = /<!-- example: keys -->\n\n```text\n([\s\S]*?)```/.exec(page) ?? [];
  expect(readKeys(shown).map(({ name, until }) => [name, until])).toEqual([
    ['desk', Number.POSITIVE_INFINITY],
    ['desk', Date.parse('2027-01-31T23:59:59.999Z')],
  ]);
});

describe('where keys are in force', () => {
  const { app, lastLine } = service({ API_KEYS_FILE: keyFile(`${desk.line}\n${archive.line}\n${newKey('old').line} until 2020-01-01\n`) });

  test.each([
    ['no key', {}],
    ['an empty field', { authorization: '' }],
    ['another scheme', { authorization: `Basic ${desk.key}` }],
    ['no scheme', { authorization: desk.key }],
    ['two keys', { authorization: `Bearer ${desk.key} ${archive.key}` }],
    ['another field', { 'x-api-key': desk.key }],
  ])('a request is refused with %s', async (_, headers: Record<string, string>) => {
    const response = await post(app, { text }, headers);
    expect([response.statusCode, response.json().type]).toEqual([401, '/problems/missing-key']);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="attribune"');
    expect(lastLine()).toMatchObject({ status: 401, problem: 'missing-key' });
    expect(lastLine()).not.toHaveProperty('key');
  });

  test('a request is refused with a key that nobody holds, or nobody any more', async () => {
    const old = newKey('old');
    const { app: strict } = service({ API_KEYS_FILE: keyFile(`${desk.line}\n${old.line} until 2020-01-01\n`) });
    for (const { key } of [newKey('desk'), old]) {
      const response = await post(strict, { text }, by({ key }));
      expect([response.statusCode, response.json().type]).toEqual([401, '/problems/unknown-key']);
      expect(response.headers['www-authenticate']).toBe('Bearer realm="attribune", error="invalid_token"');
      expect(response.body).not.toContain(key);
    }
  });

  test.each([
    ['desk', by(desk)],
    ['archive', { authorization: `bearer  ${archive.key} ` }],
  ])('a request with one is answered, and the log says whose it was: %s', async (name, headers) => {
    expect((await post(app, { text }, headers)).statusCode).toBe(200);
    expect(lastLine()).toMatchObject({ status: 200, key: name });
  });

  test('a request is refused before anything else of it is looked at', async () => {
    for (const headers of [{ 'content-type': 'image/png' }, { accept: 'image/png' }, { 'content-encoding': 'gzip' }])
      expect((await post(app, 'x'.repeat(2_000_000), headers as Record<string, string>)).json().type).toBe('/problems/missing-key');
    expect(lastLine()).toMatchObject({ bytesIn: 0 });
  });

  test('all of the API needs one, and the contract says so', async () => {
    const needing = Object.entries<Record<string, { security?: object[] }>>(contract.paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap(({ security }) => (security?.some((one) => 'key' in one) ? path : [])),
    );
    expect(needing).toEqual(Object.keys(contract.paths).filter((path) => path.startsWith('/v1/') || path === '/metrics'));
    for (const url of [...needing, '/mcp']) {
      const method = url === '/metrics' ? 'GET' : 'POST';
      expect((await app.inject({ method, url })).json().type, url).toBe('/problems/missing-key');
    }
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
    const mcp = await post(app, call, { ...by(desk), host: 'localhost', accept: 'application/json, text/event-stream' }, '/mcp');
    expect(mcp.statusCode).toBe(200);
    const batch = await post(app, `${JSON.stringify({ text })}\n`, { ...by(desk), 'content-type': 'application/x-ndjson' }, '/v1/batch');
    expect([batch.statusCode, lastLine()?.key]).toEqual([200, 'desk']);
  });

  test.each([
    '/',
    '/docs',
    '/docs/static/swagger-ui.css',
    '/openapi.json',
    '/openapi.yaml',
    '/livez',
    '/problems',
    '/problems/missing-key',
  ])('what explains it and what watches over it need none: %s', async (url) => {
    expect((await app.inject({ url })).statusCode).toBe(200);
  });

  test('an address of nothing is still none', async () => {
    expect((await app.inject({ url: '/v1/nope' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/v1/quotes' })).statusCode).toBe(405);
  });
});

describe('npm run key', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../../../dist/routes/access/new-key.js', import.meta.url)), ...args], {
      encoding: 'utf8',
    });

  test('prints a key, and its line for the file beside it', () => {
    const { status, stdout, stderr } = run('desk');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^attribune_[\w-]{43}\n$/);
    expect(holderOf(readKeys(stderr), stdout.trim())).toBe('desk');
  });

  test.each([[], [''], ['the desk'], ['desk', 'archive']])('says how it is used: %j', (...args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: npm run key -- NAME\n/);
  });
});
