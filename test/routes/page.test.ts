import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { css, icon } from '../../routes/docs-theme.js';
import { service } from './service.js';

const { app } = service();
const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('the page', () => {
  test('is at the root, with a policy that lets nothing in from elsewhere and nothing in line', async () => {
    const { statusCode, headers, body } = await app.inject({ url: '/' });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers.etag).toBeDefined();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe|data:|blob:/);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(body).not.toMatch(/<style|style="|<script(?![^>]* src=)|(?:src|href)="(?:https?:)?\/\//);
  });

  test('has files that may be kept for ever, compressed as the browser likes', async () => {
    const { body } = await app.inject({ url: '/' });
    const urls = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url]) => String(url));
    expect(urls.length).toBe(2);
    for (const url of urls) {
      const plain = await app.inject({ url });
      expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' });
      const encoded = (encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } });
      const [br, gzip] = [await encoded('br, gzip'), await encoded('gzip')];
      expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
      expect(br.headers['content-type']).toBe(plain.headers['content-type']);
      expect(br.headers.vary).toContain('accept-encoding');
      expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true);
      expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    }
  });

  test('has no other addresses: neither the compressed files nor what is beside them', async () => {
    const { body } = await app.inject({ url: '/' });
    const [, url] = /src="(\/assets\/[^"]+)"/.exec(body) ?? [];
    for (const unknown of [`${url}.br`, '/assets/', '/assets/none.js', '/../package.json', '/%2e%2e/package.json'])
      expect((await app.inject({ url: unknown })).statusCode, unknown).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/' })).statusCode).toBe(405);
  });

  test('looks as if the same house had made it as the API’s page', () => {
    const tokens = file('web/style/tokens.css');
    const shared = [...css.matchAll(/(--[a-z]+): ([^;]+);/g)].map(([token]) => token);
    expect(shared.length).toBeGreaterThan(6);
    for (const token of shared) expect(tokens).toContain(token);
    expect(file('web/public/icon.svg').trim()).toBe(icon);
  });
});
