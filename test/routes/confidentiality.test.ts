/**
 * Not a word of what is sent may come back in an error, or stand in the log. A marker is planted in every place of a request, one after the other,
 * and looked for in everything that the service wrote.
 */
import { describe, expect, test } from 'vitest';
import { withoutMessage } from '../../routes/logging.js';
import { createAttributor } from '../../src/index.js';
import { exchange, post, postText, service, withServer } from './service.js';

const marker = 'Xanthoprotein';
const anyCase = new RegExp(marker, 'i');
const engine = createAttributor();
/** Breaks over texts that ask for it, in the ways in which a bug might: with the text in the message, in the code, in a cause. */
const fragile = service(
  { LOG_LEVEL: 'trace', BODY_LIMIT: '4000' },
  {
    attribute: (input, options) => {
      const text = typeof input === 'string' ? input : input.text;
      if (!text.startsWith('BREAK')) return engine(input, options);
      const error = new TypeError(`${text}\n    at ${text} (${text}:1:1)`, { cause: text });
      throw Object.assign(error, { code: text, name: text, article: text });
    },
  },
);
const { app } = fragile;

const sentence = `“${marker} is here,” ${marker} said.`;

/** Requests that fail, each with the marker somewhere. */
const failing: Record<string, () => ReturnType<typeof post>> = {
  'an unknown field': () => post(app, { text: 'a', [marker]: marker }),
  'an unknown option': () => post(app, { text: 'a', options: { [marker]: marker } }),
  'the value of an option': () => post(app, { text: 'a', options: { offsets: marker, minConfidence: marker, explain: marker } }),
  'a text of a wrong type': () => post(app, { text: [marker], id: { [marker]: marker }, title: [marker] }),
  'an endless id and title': () => post(app, { text: sentence, id: marker.repeat(100), title: marker.repeat(100) }),
  'malformed JSON': () => post(app, `{"text": "${marker}`),
  'malformed JSON at the start': () => post(app, `${marker}`),
  'a lone surrogate': () => post(app, `{"text": "${marker} \\ud800"}`),
  'broken UTF-8': () => postText(app, Buffer.concat([Buffer.from(marker), Buffer.from([0xff])])),
  'a file of another kind': () => postText(app, `${marker}\u0000\u0001\u0002\u0003`),
  'a body too long': () => postText(app, marker.repeat(1000)),
  'the query': () => postText(app, sentence, `?${marker}=${marker}&offsets=${marker}&explain=${marker}`),
  'an address of nothing': () => app.inject({ url: `/${marker}/${marker}?${marker}=${marker}` }),
  'an address that cannot be decoded': () => app.inject({ url: `/%zz${marker}` }),
  'a problem that there is not': () => app.inject({ url: `/problems/${marker}` }),
  'a file that there is not': () => app.inject({ url: `/docs/static/${marker}?${marker}` }),
  'an endless address': () => app.inject({ url: `/problems/${marker.repeat(50)}` }),
  'the wrong method': () => app.inject({ method: 'DELETE', url: `/v1/quotes?${marker}`, payload: sentence }),
  'the type of the body': () => post(app, sentence, { 'content-type': `text/${marker}; charset=${marker}` }),
  'the charset': () => post(app, sentence, { 'content-type': `text/plain; charset=${marker}` }),
  'an encoding': () => post(app, sentence, { 'content-encoding': marker }),
  'what is accepted': () => post(app, { text: 'a' }, { accept: `text/${marker}` }),
  'a range': () => app.inject({ url: '/docs/static/swagger-ui.css', headers: { range: 'bytes=99999999-', 'x-note': marker } }),
  'an engine that breaks': () => post(app, { text: `BREAK ${marker}`, id: marker, title: marker }),
};

/** A document of a type, as it would come from a newsroom. */
const document = (type: string, body: string) => post(app, body, { 'content-type': type });
/** Lines of a batch, and a call of the tool by an assistant: answered with 200, whatever becomes of them. */
const lines = (...all: string[]) => post(app, all.join('\n'), { 'content-type': 'application/x-ndjson' }, '/v1/batch');
const call = (args: object) => {
  const payload = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'extract_quotes', arguments: args } };
  return post(app, payload, { host: 'localhost', accept: 'application/json, text/event-stream' }, '/mcp');
};

Object.assign(failing, {
  'a page without an article': () => document('text/html', `<!-- ${marker} --><script>${marker}</script>`),
  'a page nested too deeply': () => document('text/html', `${'<b><i>'.repeat(600)}${marker}`),
  'malformed front matter': () => document('text/markdown', `---\n${marker}: [${marker}\n---\n${marker}`),
  'malformed ninjs': () => document('application/ninjs+json', `{"${marker}": "${marker}`),
  'ninjs without an article': () => document('application/ninjs+json', JSON.stringify({ uri: marker, headline: marker })),
});

/** Answered with 200 too, and yet only by a problem. */
const refusedInside: Record<string, () => ReturnType<typeof post>> = {
  'lines of a batch that cannot be used': () =>
    lines(`{"text": "${marker}`, JSON.stringify({ text: 7, [marker]: marker }), `"${marker}"`, `{"text": "${marker} \\ud800"}`),
  'a line of a batch over which the engine breaks': () => lines(JSON.stringify({ text: `BREAK ${marker}` })),
  'arguments of a call that do not fit': () => call({ [marker]: marker, title: [marker] }),
  'a call over which the engine breaks': () => call({ text: `BREAK ${marker}`, title: marker }),
};

/** Requests that succeed: their answers hold the text, the log may not. */
const succeeding: Record<string, () => ReturnType<typeof post>> = {
  'text, id and title': () => post(app, { text: sentence, id: marker, title: marker, options: { explain: true } }),
  'plain text': () => postText(app, sentence, '?explain=true'),
  'a page': () => document('text/html', `<h1>${marker}</h1><p class="byline">${marker}</p><p>${sentence}</p>`),
  Markdown: () => document('text/markdown', `# ${marker}\n\n${sentence}\n`),
  ninjs: () =>
    document('application/ninjs+json', JSON.stringify({ uri: `http://${marker}.example`, headline: marker, body_text: sentence })),
  'a line of a batch': () => lines(JSON.stringify({ text: sentence, id: marker, title: marker, captions: [marker] })),
  'a call of the tool': () => call({ text: sentence, id: marker, title: marker, byline: marker }),
  'header fields': () =>
    post(
      app,
      { text: 'a' },
      { 'x-request-id': `${marker} ${marker}`, 'user-agent': marker, referer: marker, cookie: marker, [marker]: marker },
    ),
  'the query of a probe': () => app.inject({ url: `/livez?${marker}=${marker}` }),
  'the query of the documents': () => app.inject({ url: `/docs?${marker}=${marker}` }),
};

describe('a marker in', () => {
  test.each(Object.entries(failing))('%s is not in the error', async (_, send) => {
    const { statusCode, headers, body } = await send();
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(headers)).not.toMatch(anyCase);
    expect(body).not.toMatch(anyCase);
  });

  test.each(Object.entries(refusedInside))('%s is not in the answer', async (_, send) => {
    const { statusCode, body } = await send();
    expect(statusCode).toBe(200);
    expect(body).toMatch(/\/problems\/|"isError":true/);
    expect(body).not.toMatch(anyCase);
  });

  test.each(Object.entries(succeeding))('%s makes no request fail', async (_, send) => {
    expect((await send()).statusCode).toBeLessThan(400);
  });

  test('any of these places is not in the log, though every request is', async () => {
    const before = fragile.lines().length;
    const sends = [failing, refusedInside, succeeding].flatMap((some) => Object.values(some));
    for (const send of sends) await send();
    const lines = fragile.lines().slice(before);
    expect(lines.filter(({ msg }) => msg === 'request')).toHaveLength(sends.length);
    expect(lines.filter(({ msg }) => msg === 'internal error')).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toMatch(anyCase);
  });

  test('what a real connection brings is neither answered nor logged', async () => {
    await withServer({ LOG_LEVEL: 'trace' }, async ({ port, output, stop, child }) => {
      let errors = '';
      child.stderr?.on('data', (data) => {
        errors += data;
      });
      const post = `POST /v1/quotes?${marker} HTTP/1.1\r\nHost: ${marker}\r\nContent-Type: text/plain\r\n`;
      const answers = [
        await exchange(port, [`${marker}\r\n\r\n`]),
        await exchange(port, [`GET /${marker} HTTP/1.1\r\n${marker}: ${marker}\r\n\r\n`]),
        await exchange(port, [`GET / HTTP/1.1\r\nHost: x\r\n${marker}: ${'x'.repeat(20_000)}\r\n\r\n`]),
        await exchange(port, [`${post}Transfer-Encoding: chunked\r\n\r\n`, `${marker}\r\n`]),
        await exchange(port, [`${post}Content-Length: 1000\r\n\r\n${marker}`], { halfClose: true }),
        await exchange(port, [`${post}Expect: ${marker}\r\nContent-Length: 1\r\n\r\na`]),
        await exchange(port, [`CONNECT ${marker}:1 HTTP/1.1\r\nHost: x\r\n\r\n`]),
      ];
      for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 4\d\d [\s\S]*application\/problem\+json/);
      expect(answers.join()).not.toMatch(anyCase);
      expect(await stop()).toBe(0);
      expect(output().match(/"msg":"request"/g)).toHaveLength(answers.length);
      expect(output() + errors).not.toMatch(anyCase);
    });
  });
});

describe('an error in the log', () => {
  test('has its kind and its place, not its message', async () => {
    await post(app, { text: `BREAK ${marker}` });
    const { err } = fragile.lines().findLast(({ msg }) => msg === 'internal error') as { err: { type: string; stack: string[] } };
    expect(err.type).toBe('TypeError');
    expect(err.stack[0]).toContain('confidentiality.test');
    expect(Object.keys(err)).toEqual(['type', 'stack']);
  });

  test('has its code where that is one', () => {
    expect(withoutMessage(Object.assign(new Error(marker), { code: 'EADDRINUSE' }))).toMatchObject({ type: 'Error', code: 'EADDRINUSE' });
  });

  test('has no message even where that was changed after the stack was taken', () => {
    const error = new Error(`${marker}\n    at ${marker}`);
    error.message = 'another';
    expect(JSON.stringify(withoutMessage(error))).not.toContain(marker);
  });

  test('has no message where it is alone on a line, or its own message is the line', () => {
    const log = service({ LOG_LEVEL: 'trace' });
    const error = new Error(marker);
    log.app.log.error(error);
    log.app.log.warn({ err: error });
    log.app.log.warn({ err: error }, error.message);
    log.app.log.info({ err: marker }, 'not an error');
    expect(log.lines().map(({ msg }) => msg)).toEqual(['error', 'error', 'error', 'not an error']);
    expect(JSON.stringify(log.lines())).not.toContain(marker);
  });
});
