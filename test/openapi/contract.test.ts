/** The service keeps to its contract: every example works, every problem can be reached, every answer fits its schema, and no route is missing. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { onlyInLines, Problem, type ProblemBody, type ProblemName, problemNames, problems } from '../../contract/problems.js';
import { createAttributor } from '../../src/index.js';
import { here } from '../../workers/here.js';
import { createWorkers } from '../../workers/queue.js';
import { keyFile } from '../routes/access/keys.js';
import { bodyOf, exchange, post, postText, service } from '../routes/service.js';

const contract = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'));
const { app } = service({ BODY_LIMIT: '20000', REQUEST_TIMEOUT: '300' });

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'contract', ...contract });
const validators = new Map<string, ValidateFunction>();

/** Where the contract describes an answer, references followed. */
function described(path: string, method: string, status: number) {
  const { responses } = contract.paths[path][method];
  const response = responses[status] ?? responses['4XX'];
  return response.$ref === undefined ? response : contract.components.responses[response.$ref.split('/').at(-1)];
}

/** Fails unless an answer is one that the contract promises there: its status, its type, its header fields and its body. */
function expectAsPromised(path: string, method: string, response: LightMyRequestResponse): void {
  const promise = described(path, method, response.statusCode);
  const type = String(response.headers['content-type']).split(';')[0] as string;
  expect(promise.content).toHaveProperty([type]);
  for (const [name, { $ref }] of Object.entries<{ $ref: string }>(promise.headers ?? {}))
    if (contract.components.headers[$ref.split('/').at(-1) as string].required) expect(response.headers).toHaveProperty(name.toLowerCase());
  if (!/[/+]json$/.test(type)) return;
  const { schema } = promise.content[type];
  const key = JSON.stringify(schema);
  const validate = validators.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"contract#/')));
  validators.set(key, validate);
  expect(validate(response.json()), JSON.stringify(validate.errors)).toBe(true);
}

interface Named {
  value: never;
}
const { requestBody, responses } = contract.paths['/v1/quotes'].post;
const asJson = Object.entries<Named>(requestBody.content['application/json'].examples);
const asText = Object.entries<Named>(requestBody.content['text/plain'].examples);

describe('an example of the contract', () => {
  test('is there in several genres, for both types', () => {
    expect(asJson.length).toBeGreaterThanOrEqual(6);
    expect(asText.map(([name]) => name)).toEqual(asJson.map(([name]) => name));
  });

  test.each(asJson)('is answered as promised, as JSON: %s', async (_, { value }) => {
    const response = await post(app, value);
    expect(response.statusCode).toBe(200);
    expectAsPromised('/v1/quotes', 'post', response);
  });

  test.each(asText)('is answered as promised, as plain text: %s', async (_, { value }) => {
    const response = await postText(app, value);
    expect(response.statusCode).toBe(200);
    expectAsPromised('/v1/quotes', 'post', response);
  });

  test.each(asText)('is answered as promised with each option, and loses no quotation: %s', async (_, { value }) => {
    const text = value as string;
    for (const query of ['?explain=true', '?offsets=codepoint', '?minConfidence=0.9', '?explain=false&minConfidence=0']) {
      const response = await postText(app, value, query);
      expectAsPromised('/v1/quotes', 'post', response);
      const { quotes } = response.json() as { quotes: { start: number; end: number; text: string; explanation?: unknown }[] };
      for (const { start, end, text: words } of quotes) expect([...text].slice(start, end).join('')).toBe(words);
      expect(quotes.some(({ explanation }) => explanation !== undefined)).toBe(query.includes('explain=true'));
    }
  });

  test('of an answer is what the service answers to the example of that name', async () => {
    const answers = Object.entries<Named>(responses[200].content['application/json'].examples);
    expect(answers.length).toBeGreaterThan(0);
    for (const [name, { value }] of answers) {
      const response = await post(app, Object.fromEntries(asJson)[name]?.value);
      expect(response.json()).toEqual(value);
    }
  });
});

describe('the example of a batch', () => {
  const lineFits = (schema: string) => ajv.compile({ $ref: `contract#/components/schemas/${schema}` });
  const { requestBody: sent } = contract.paths['/v1/batch'].post;

  test.each(['application/x-ndjson', 'application/jsonl'])('is answered line by line as promised, as %s', async (type) => {
    const response = await post(app, sent.content[type].examples.three.value, { 'content-type': type }, '/v1/batch');
    expectAsPromised('/v1/batch', 'post', response);
    const [first, second, third] = response.body.split('\n').map((line) => line && JSON.parse(line));
    for (const result of [first, second]) expect(lineFits('Result')(result)).toBe(true);
    expect(lineFits('LineProblem')(third)).toBe(true);
    expect(third).toMatchObject({ line: 3, id: 'broken', type: '/problems/invalid-body' });
  });
});

describe('a problem', () => {
  let port: number;
  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
  });

  const failing = service({}, { attribute: () => createAttributor()(null as never) });
  /** Workers of which the one is at something for a moment, and then over its time. */
  const slow = (problem = new Problem('over-budget', { values: { seconds: 20 } })) => {
    const execute = () => sleep(100).then(() => Promise.reject(problem));
    return { workers: createWorkers({ ...here(createAttributor()), execute }, 0) };
  };
  const keyed = service({ API_KEYS_FILE: keyFile() });
  const limited = service({ RATE_LIMIT: '1' });
  const raw = async (bytes: string) => bodyOf(await exchange(port, [bytes])) as ProblemBody;
  const head = 'POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n';

  test.each(['text/html', 'text/markdown', 'application/ninjs+json'])(
    'is not what the example of a document is answered with: %s',
    async (type) => {
      const response = await post(app, requestBody.content[type].example, { 'content-type': type });
      expectAsPromised('/v1/quotes', 'post', response);
      expect(response.statusCode).toBe(200);
      expect(response.json().quotes.length).toBeGreaterThan(0);
      expect(response.json().article.text).toContain('The boats are here');
    },
  );

  /** For each kind of problem a request that meets it. */
  const meet: Record<
    Exclude<ProblemName, 'line-too-long' | 'batch-idle' | 'batch-stopped'>,
    () => ReturnType<typeof post> | Promise<ProblemBody>
  > = {
    'malformed-request': () => raw('RUBBISH\r\n\r\n'),
    'malformed-json': () => post(app, '{'),
    'too-deep': () => post(app, '['.repeat(50)),
    'not-utf8': () => postText(app, Buffer.from([0xe9])),
    'invalid-body': () => post(app, { text: 'a', options: { minConfidence: 'high' } }),
    'invalid-query': () => postText(app, 'a', '?offsets=bytes'),
    'missing-key': () => post(keyed.app, { text: 'a' }),
    'unknown-key': () => post(keyed.app, { text: 'a' }, { authorization: 'Bearer mistyped' }),
    'forbidden-origin': () => post(app, {}, { host: 'elsewhere.example' }, '/mcp'),
    'not-found': () => app.inject({ url: '/problems/nope' }),
    'method-not-allowed': () => app.inject({ method: 'PUT', url: '/v1/quotes' }),
    'not-acceptable': () => post(app, { text: 'a' }, { accept: 'image/png' }),
    'request-timeout': () => raw(`${head}Content-Length: 10\r\n\r\n`),
    'too-long': () => postText(app, 'a'.repeat(20001)),
    'unsupported-media-type': () => post(app, 'a', { 'content-type': 'text/css' }),
    'expectation-failed': () => raw(`${head}Expect: tea\r\n\r\n`),
    'empty-text': () => postText(app, ' '),
    'not-text': () => post(app, '{"text":"a\\ud800"}'),
    'malformed-document': () => post(app, '[]', { 'content-type': 'application/ninjs+json' }),
    'no-article': () => post(app, '<nav>a</nav>', { 'content-type': 'text/html' }),
    'too-complex': () => post(app, '<div>'.repeat(1000), { 'content-type': 'text/html' }),
    'rate-limited': async () => {
      await postText(limited.app, 'a');
      return postText(limited.app, 'a');
    },
    'headers-too-large': () => raw(`GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(17000)}\r\n\r\n`),
    'internal-error': () => post(failing.app, { text: 'a' }),
    overloaded: async () => {
      const { app } = service({}, slow());
      const [first, second] = await Promise.all([postText(app, 'a'), postText(app, 'a')]);
      expect(first.statusCode).toBe(504);
      return second;
    },
    'over-budget': () => postText(service({}, slow()).app, 'a'),
    'over-memory': () => postText(service({}, slow(new Problem('over-memory', { values: { limit: 128 } }))).app, 'a'),
    'not-ready': () => app.inject({ url: '/readyz' }),
  };
  const paths: Partial<Record<ProblemName, [string, string]>> = {
    'not-found': ['/problems/{name}', 'get'],
    'not-ready': ['/readyz', 'get'],
  };

  const alone = problemNames.filter((name) => !onlyInLines.includes(name)) as (keyof typeof meet)[];
  test.each(alone)('can be met, and is as the contract shows it: %s', async (name) => {
    const [path, method] = paths[name] ?? ['/v1/quotes', 'post'];
    const met = await meet[name]();
    const body = ('statusCode' in met ? met.json() : met) as ProblemBody;
    if ('statusCode' in met) expectAsPromised(path, method, met);
    const shown = described(path, method, problems[name].status).content['application/problem+json'].examples[name].value as ProblemBody;
    const { type, title, status, errors } = shown;
    expect(body).toMatchObject({ type, title, status });
    expect(body.errors).toEqual(errors);
    expect(body.detail.split(' ').slice(-3)).toEqual(shown.detail.split(' ').slice(-3));
    expect(Object.keys(body)).toEqual(Object.keys(shown));
  });

  test('is described for each status that it has', () => {
    const shown = Object.values<{ content: Record<string, { examples: object }> }>(contract.components.responses).flatMap(({ content }) =>
      Object.keys(content['application/problem+json']?.examples ?? {}),
    );
    const inLines = Object.keys(contract.paths['/v1/batch'].post.responses[200].content['application/x-ndjson'].examples);
    expect([...shown, ...inLines].sort()).toEqual([...problemNames].sort());
  });
});

describe('a route', () => {
  test.each(
    Object.entries<Record<string, object>>(contract.paths)
      .filter(([, operations]) => 'get' in operations)
      .map(([path]) => path),
  )('that the contract has is there, and answers as promised: GET %s', async (path) => {
    const response = await app.inject({ url: path.replace('{name}', 'too-long') });
    expectAsPromised(path, 'get', response);
  });

  test('that is there is in the contract, but for those of Swagger UI, of the page and of the MCP, whose contract is its own', async () => {
    await app.ready();
    // One line a route, from the tree that Fastify prints: its path is put together from the pieces above it.
    const there = new Set<string>();
    const stack: string[] = [];
    for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, indent = '', path = '', methods = ''] = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
      if (path === '') continue;
      stack[indent.length / 4] = path;
      const whole = stack.slice(0, indent.length / 4 + 1).join('');
      for (const method of methods.split(', ')) if (method !== 'HEAD') there.add(`${method} ${whole.replace(/:(\w+)/, '{$1}')}`);
    }
    const own = [...there].filter((route) => !/^(GET \/((docs|assets)(\/.*)?|index\.html|icon\.svg)?|POST \/mcp)$/.test(route)).sort();
    const promised = Object.entries<Record<string, object>>(contract.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(own).toEqual(promised.sort());
  });
});
