/** The Model Context Protocol, as a client of the official SDK speaks it: over HTTP and over standard input and output, in both of its eras. */
import type { AddressInfo } from 'node:net';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../contract/problems.js';
import { examples } from '../../openapi/examples/index.js';
import { createAttributor } from '../../src/index.js';
import { here as inThread } from '../../workers/here.js';
import { createWorkers } from '../../workers/queue.js';
import { attribune, command } from '../cli/command.js';
import { post, service } from '../routes/service.js';

const { app, lines, lastLine } = service({ BODY_LIMIT: '200000', LOG_LEVEL: 'trace' });
let url: URL;
beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = new URL(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/mcp`);
});

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const article = examples[0].request;

describe.each(['over HTTP', 'over standard input and output'])('a client of the SDK %s', (way) => {
  describe.each(['legacy', 'auto'] as const)('that speaks the protocol as %s', (mode) => {
    const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
    let complaints = '';
    beforeAll(async () => {
      if (way === 'over HTTP') return client.connect(new StreamableHTTPClientTransport(url));
      const transport = new StdioClientTransport({ command: process.execPath, args: [command, 'mcp'], stderr: 'pipe' });
      transport.stderr?.on('data', (data) => {
        complaints += data;
      });
      await client.connect(transport);
    });
    afterAll(() => client.close());
    const extract = (args: Record<string, unknown>) => client.callTool({ name: 'extract_quotes', arguments: args });

    test('learns what it is, and is given the one tool, with its schemas', async () => {
      expect(client.getServerVersion()).toMatchObject({ name: 'attribune', version: '0.1.0' });
      expect(client.getInstructions()).toContain('extract_quotes');
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(['extract_quotes']);
      const [{ inputSchema, outputSchema, annotations }] = tools;
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false });
      expect(inputSchema).toMatchObject({ type: 'object', required: ['text'], additionalProperties: false });
      expect(JSON.stringify(inputSchema)).not.toContain('$ref');
      new Ajv2020({ strict: false }).compile(inputSchema);
      new Ajv2020({ strict: false }).compile(outputSchema as object);
    });

    test('is answered what the service answers, and in words', async () => {
      const { content, structuredContent, isError } = await extract({ ...article });
      expect(isError).not.toBe(true);
      expect(structuredContent).toEqual((await post(app, article)).json());
      expect(content).toEqual([
        { type: 'text', text: expect.stringMatching(/^\d+ quotes, in the order of the article:\nq1 .* \(\d+%\): “/) },
      ]);
    });

    test('may choose options, and gets each of them', async () => {
      const options = { offsets: 'codepoint', minConfidence: 1, explain: true, types: ['direct', 'mixed', 'indirect'] };
      const { content, structuredContent } = await extract({ text, id: 'a1', title: 'Ready', options });
      expect(structuredContent).toMatchObject({ id: 'a1', quotes: [{ speaker: null, explanation: expect.anything() }] });
      expect(structuredContent).toMatchObject({ meta: { offsets: 'codepoint' } });
      expect(content).toMatchObject([{ text: expect.stringContaining('q1 No speaker (perhaps Ada Quill, 99%)') }]);
    });

    test.each<[string, Record<string, unknown>, string]>([
      [
        'no text',
        {},
        'What was sent does not fit the contract. It is JSON, but not what is expected here. Mend what errors lists and send it again.\nerrors:\n- /text is missing',
      ],
      ['a text that is none', { text: 7 }, '- /text must be a string'],
      ['a field that is not known', { text, Xanthoprotein: 1 }, '- the arguments has a field that is not known; known are text,'],
      ['an option that is not known', { text, options: { Xanthoprotein: 1 } }, '- /options has a field that is not known'],
      [
        'a value that is not known',
        { text, options: { offsets: 'Xanthoprotein' } },
        '- /options/offsets must be one of "utf16", "codepoint"',
      ],
      ['an empty text', { text: ' \u200b\n' }, 'The article is empty. The text has no visible character. Send the words of the article.'],
      ['half a character', { text: 'Xanthoprotein \ud800' }, 'The article is not text.'],
      ['control characters', { text: 'Xanthoprotein\u0000\u0001\u0002\u0003' }, 'The article is not text.'],
    ])('is told of %s in the words of the table, and nothing of it', async (_, args, expected) => {
      const { content, structuredContent, isError } = await extract(args);
      expect({ isError, structuredContent }).toEqual({ isError: true });
      expect(content).toMatchObject([{ type: 'text', text: expect.stringContaining(expected) }]);
      expect(JSON.stringify(content)).not.toContain('Xanthoprotein');
    });

    test('is refused a tool that there is not, and is served after that', async () => {
      await expect(client.callTool({ name: 'delete_quotes', arguments: {} })).rejects.toThrow(/delete_quotes/);
      expect((await extract({ text })).structuredContent).toMatchObject({ quotes: [{ speaker: { name: 'Ada Quill' } }] });
    });

    test('is answered many calls at once, each its own', async () => {
      const names = Array.from({ length: 20 }, (_, at) => `a${at}`);
      const answers = await Promise.all(names.map((id) => extract({ id, text })));
      expect(answers.map(({ structuredContent }) => (structuredContent as { id: string }).id)).toEqual(names);
      expect(complaints).toBe('');
    });
  });
});

describe('/mcp', () => {
  const message = (method: string, params: object = {}) => ({ jsonrpc: '2.0', id: 1, method, params });
  const callOf = (args: object) => message('tools/call', { name: 'extract_quotes', arguments: args });
  const accept = 'application/json, text/event-stream';
  const here = { host: 'localhost', accept };
  const send = (payload: unknown, headers: Record<string, string> = {}) => post(app, payload, { ...here, ...headers }, '/mcp');

  test('writes one line a request, with its words and problem and nothing of its text', async () => {
    const { body } = await send(callOf({ text: `${text} Xanthoprotein` }));
    expect(lastLine()).toMatchObject({ route: '/mcp', status: 200, words: 10, bytesOut: Buffer.byteLength(body) });
    await send(callOf({ text: ' ', Xanthoprotein: 1 }));
    expect(lastLine()).toMatchObject({ route: '/mcp', status: 200, problem: 'invalid-body' });
    expect(JSON.stringify(lines())).not.toContain('Xanthoprotein');
  });

  test('answers with the header fields of every answer, for itself and nobody else', async () => {
    const { headers } = await send(callOf({ text }));
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.anything(),
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test.each([
    ['another Host', { host: 'elsewhere.example' }],
    ['another Host with our port', { host: 'elsewhere.example:8080' }],
    ['a Host that begins like ours', { host: 'localhost.elsewhere.example' }],
    ['another Origin', { origin: 'http://elsewhere.example' }],
    ['an Origin that hides itself', { origin: 'null' }],
    ['an Origin that is none', { origin: 'Xanthoprotein' }],
  ])('refuses %s', async (_, headers) => {
    const response = await send(callOf({ text }), headers);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ type: '/problems/forbidden-origin' });
    expect(response.body).not.toMatch(/elsewhere\.example|Xanthoprotein/);
  });

  test.each([{ host: 'localhost:8080' }, { host: '127.0.0.1:1' }, { host: '[::1]:8080' }, { origin: 'http://localhost:3000' }])(
    'takes %j',
    async (headers) => {
      expect((await send(callOf({ text }), headers)).statusCode).toBe(200);
    },
  );

  test('takes the names that the operator gives, and then no others', async () => {
    const other = service({ MCP_HOSTS: 'desk.example' }).app;
    const status = async (host: string) => (await post(other, callOf({ text }), { ...here, host }, '/mcp')).statusCode;
    expect([await status('desk.example:8080'), await status('localhost')]).toEqual([200, 403]);
  });

  test.each<[string, unknown, Record<string, string>, number]>([
    ['malformed JSON', '{"jsonrpc": "Xanthoprotein', {}, 400],
    ['a body of nothing', '', {}, 400],
    ['a body that is no message', { Xanthoprotein: 1 }, {}, 400],
    ['a body that is a number', 7, {}, 400],
    ['plain text', 'Xanthoprotein', { 'content-type': 'text/plain' }, 415],
    ['too long a body', callOf({ text: 'Xanthoprotein'.repeat(20_000) }), {}, 413],
    ['broken UTF-8', Buffer.from([0xff, 0xfe]), {}, 400],
    ['a client that takes no JSON', callOf({ text }), { accept: 'text/html' }, 406],
    ['a protocol that there is not', callOf({ text }), { 'mcp-protocol-version': '1999-01-01' }, 400],
  ])('refuses %s, and repeats nothing', async (_, payload, headers, status) => {
    const response = await send(payload, headers);
    expect(response.statusCode).toBe(status);
    expect(response.body).not.toContain('Xanthoprotein');
    expect(response.headers['content-type']).toMatch(/json/);
  });

  test('refuses a list of calls, which would count as one, and a stream that would stay open', async () => {
    for (const length of [1, 2, 500]) {
      const refused = await send(Array.from({ length }, () => message('tools/list')));
      expect([refused.statusCode, refused.json().type]).toEqual([400, '/problems/invalid-body']);
    }
    const revision = '2026-07-28';
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': revision,
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1.0.0' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const listen = message('subscriptions/listen', { notifications: { toolsListChanged: true }, _meta });
    const response = await send(listen, { 'mcp-protocol-version': revision, 'mcp-method': 'subscriptions/listen' });
    expect(response.json()).toMatchObject({ error: { message: 'Subscription limit reached' } });
  });

  test.each(['GET', 'DELETE', 'PUT'] as const)('has no sessions: %s is refused', async (method) => {
    const response = await app.inject({ method, url: '/mcp', headers: here });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'POST']);
  });

  test('tells of a service at its limit, or an article over its time, in the words of the contract, and logs what is a fault', async () => {
    const told = async (error: Error) => {
      const execute = () => Promise.reject(error);
      const failing = service({}, { workers: createWorkers({ ...inThread(createAttributor()), execute }, 1) });
      const { body } = await post(failing.app, callOf({ text: 'Xanthoprotein' }), here, '/mcp');
      const { result } = JSON.parse(/^data: (.*)$/m.exec(body)?.[1] ?? '');
      return {
        isError: result.isError,
        text: result.content[0].text,
        logged: failing.lines().filter(({ msg }) => msg === 'internal error'),
      };
    };
    const late = await told(new Problem('over-budget', { values: { seconds: 20 } }));
    expect(late).toMatchObject({ isError: true, text: expect.stringMatching(/^The article took too long\. .* 20 seconds/), logged: [] });
    const dead = await told(new Error('Xanthoprotein'));
    expect(dead).toMatchObject({ isError: true, text: expect.stringMatching(/^The service failed\./) });
    expect(dead.logged).toHaveLength(1);
    expect(JSON.stringify(dead)).not.toContain('Xanthoprotein');
  });

  test('answers a fault of the engine as one, logs it, and says nothing of the text', async () => {
    const broken = service(
      {},
      {
        attribute: (input) => {
          throw new Error(JSON.stringify(input));
        },
      },
    );
    const response = await post(broken.app, callOf({ text: 'Xanthoprotein' }), here, '/mcp');
    expect(JSON.parse(/^data: (.*)$/m.exec(response.body)?.[1] ?? '')).toMatchObject({
      result: { isError: true, content: [{ text: expect.stringMatching(/^The service failed\./) }] },
    });
    expect(broken.lines().filter(({ msg }) => msg === 'internal error')).toHaveLength(1);
    expect(JSON.stringify(broken.lines()) + response.body).not.toContain('Xanthoprotein');
  });
});

describe('attribune mcp', () => {
  test('answers rubbish with nothing but the protocol, says nothing of it, and ends with its input', async () => {
    const { code, stdout, stderr } = await attribune(['mcp'], 'Xanthoprotein\n{"jsonrpc": 7}\n[]\n\n');
    expect(code).toBe(0);
    for (const line of stdout.split('\n').filter((one) => one !== '')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
    expect(stdout + stderr).not.toContain('Xanthoprotein');
  });

  test('takes no arguments', async () => {
    expect(await attribune(['mcp', 'article.txt'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('mcp takes no arguments'),
    });
    expect(await attribune(['mcp', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('attribune mcp') });
  });
});
