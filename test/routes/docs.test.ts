import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemNames, problems } from '../../contract/problems.js';
import { service } from './service.js';

const { app } = service();
const committed = (file: string) => readFileSync(new URL(`../../openapi/${file}`, import.meta.url), 'utf8');

describe('the contract', () => {
  test('is served as it is committed, as JSON and as YAML', async () => {
    const json = await app.inject({ url: '/openapi.json' });
    expect(json.statusCode).toBe(200);
    expect(json.headers['content-type']).toMatch(/^application\/json(; charset=utf-8)?$/);
    expect(json.body).toBe(committed('openapi.json'));
    const yaml = await app.inject({ url: '/openapi.yaml' });
    expect(yaml.statusCode).toBe(200);
    expect(yaml.headers['content-type']).toMatch(/^application\/yaml(; charset=utf-8)?$/);
    expect(yaml.body).toBe(committed('openapi.yaml'));
  });

  test('is not served as another type', async () => {
    expect((await app.inject({ url: '/openapi.yaml', headers: { accept: 'application/json' } })).statusCode).toBe(406);
    expect((await app.inject({ url: '/openapi.json', headers: { accept: 'text/html,*/*;q=0.8' } })).statusCode).toBe(200);
  });
});

describe('Swagger UI', () => {
  test('has only files of its own', async () => {
    const page = await app.inject({ url: '/docs' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => String(url));
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const url of files) expect((await app.inject({ url })).statusCode, url).toBe(200);
  });

  test('may load, run and be framed by nothing from elsewhere', async () => {
    const policy = (await app.inject({ url: '/docs' })).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
  });

  test('shows the contract as it is committed', async () => {
    expect((await app.inject({ url: '/docs/json' })).json()).toEqual(JSON.parse(committed('openapi.json')));
  });
});

describe('the page of a problem', () => {
  test.each(problemNames)('explains %s where its type leads to', async (name) => {
    const page = await app.inject({ url: `/problems/${name}` });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(`<h1>${problems[name].title}</h1>`);
    expect(page.body).toContain(`Status ${problems[name].status}`);
    expect(page.body).not.toMatch(/<[^>]*&#|undefined/);
  });

  test('is listed with all others', async () => {
    const { body } = await app.inject({ url: '/problems' });
    for (const name of problemNames) expect(body).toContain(`href="/problems/${name}"`);
  });
});

describe('every answer', () => {
  test.each(['/', '/docs', '/docs/static/swagger-ui.css', '/openapi.json', '/livez', '/problems', '/nope', '/%zz'])(
    'is sent so that nothing can be made of it: %s',
    async (url) => {
      const { headers } = await app.inject({ url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'x-frame-options': 'DENY',
        'x-permitted-cross-domain-policies': 'none',
        'x-dns-prefetch-control': 'off',
        'permissions-policy': expect.stringMatching(/(^|, )camera=\(\), .*geolocation=\(\)/),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      for (const field of ['x-powered-by', 'server', 'strict-transport-security']) expect(headers).not.toHaveProperty(field);
    },
  );

  test('to an article is kept nowhere on its way', async () => {
    for (const payload of ['{"text":"Some words."}', '{}']) {
      const response = await app.inject({ method: 'POST', url: '/v1/quotes', headers: { 'content-type': 'application/json' }, payload });
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });
});
