import { describe, expect, test } from 'vitest';
import { post, postText, service } from './service.js';

const { app } = service({ BODY_LIMIT: '2000' });
const text = 'Somebody said something.';

/** Type, status and faults of a problem. */
async function problem(response: ReturnType<typeof post>) {
  const { statusCode, headers, body } = await response;
  expect(headers['content-type']).toBe('application/problem+json');
  const { type, status, title, detail, instance, errors } = JSON.parse(body);
  expect(status).toBe(statusCode);
  expect(instance).toBe(`urn:request:${headers['x-request-id']}`);
  expect(title).toMatch(/^\S.*[^.]$/);
  expect(detail).toMatch(/^[A-Z].*\.$/);
  expect(detail).not.toMatch(/\{\w+\}/);
  return { name: type.replace('/problems/', ''), status, detail, errors };
}

describe('a body that is no JSON', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n', 'empty'],
    ['a piece', '{"text": "abc', 'from character 13 on'],
    ['two values', '{} {}', 'from character 3 on'],
    ['words', 'hello there', 'cannot be read'],
    ['comments', '{"text": "a"} // b', 'from character 14 on'],
  ])('is refused: %s', async (_, body, where) => {
    const { name, status, detail } = await problem(post(app, body));
    expect({ name, status }).toEqual({ name: 'malformed-json', status: 400 });
    expect(detail).toContain(where);
  });
});

describe('a body that is not UTF-8', () => {
  const broken = {
    'a Latin-1 letter': [0x63, 0x61, 0x66, 0xe9],
    'a piece of a character': [0x61, 0xe2, 0x80],
    'an overlong form': [0xc0, 0xaf, 0x61],
    'half of a surrogate pair': [0x61, 0xed, 0xa0, 0x80],
    'the order mark of UTF-16': [0xff, 0xfe, 0x61, 0x00],
  };

  test.each(Object.entries(broken))('is refused as plain text: %s', async (_, bytes) => {
    expect(await problem(postText(app, Buffer.from(bytes)))).toMatchObject({ name: 'not-utf8', status: 400 });
  });

  test.each(Object.entries(broken))('is refused as JSON: %s', async (_, bytes) => {
    const body = Buffer.concat([Buffer.from('{"text":"'), Buffer.from(bytes), Buffer.from('"}')]);
    expect(await problem(post(app, body))).toMatchObject({ name: 'not-utf8', status: 400 });
  });
});

describe('a body that does not fit the contract', () => {
  test.each<[string, unknown, { pointer: string; detail: string }[]]>([
    ['no object', [text], [{ pointer: '', detail: 'must be an object' }]],
    ['null', null, [{ pointer: '', detail: 'must be an object' }]],
    ['no text', {}, [{ pointer: '/text', detail: 'is missing' }]],
    ['a number for text', { text: 5 }, [{ pointer: '/text', detail: 'must be a string' }]],
    ['a null for text', { text: null }, [{ pointer: '/text', detail: 'must be a string' }]],
    ['a number for id', { text, id: 7 }, [{ pointer: '/id', detail: 'must be a string' }]],
    ['an endless id', { text, id: 'x'.repeat(257) }, [{ pointer: '/id', detail: 'must have at most 256 characters' }]],
    [
      'an unknown field',
      { text, lang: 'en' },
      [{ pointer: '', detail: 'has a field that is not known; known are text, id, title, byline, captions, options, corrections' }],
    ],
    [
      '__proto__',
      '{"text":"a","__proto__":{}}',
      [{ pointer: '', detail: 'has a field that is not known; known are text, id, title, byline, captions, options, corrections' }],
    ],
    ['options that are none', { text, options: true }, [{ pointer: '/options', detail: 'must be an object' }]],
    [
      'an unknown option',
      { text, options: { explian: true } },
      [{ pointer: '/options', detail: 'has a field that is not known; known are offsets, minConfidence, explain, acts, types' }],
    ],
    [
      'an unknown unit',
      { text, options: { offsets: 'utf8' } },
      [{ pointer: '/options/offsets', detail: 'must be one of "utf16", "codepoint"' }],
    ],
    [
      'a word for a number',
      { text, options: { minConfidence: '0.5' } },
      [{ pointer: '/options/minConfidence', detail: 'must be a number' }],
    ],
    ['too high a number', { text, options: { minConfidence: 1.5 } }, [{ pointer: '/options/minConfidence', detail: 'must be at most 1' }]],
    ['too low a number', { text, options: { minConfidence: -1 } }, [{ pointer: '/options/minConfidence', detail: 'must be at least 0' }]],
    ['a word for a yes', { text, options: { explain: 'true' } }, [{ pointer: '/options/explain', detail: 'must be true or false' }]],
    ['a word for a list', { text, options: { acts: 'all' } }, [{ pointer: '/options/acts', detail: 'must be a list' }]],
    [
      'an unknown act',
      { text, options: { acts: ['speech', 'song'] } },
      [{ pointer: '/options/acts/1', detail: 'must be one of "speech", "thought", "intention", "perception"' }],
    ],
    [
      'several faults at once',
      { title: 1, options: { explain: 0 } },
      [
        { pointer: '/text', detail: 'is missing' },
        { pointer: '/title', detail: 'must be a string' },
        { pointer: '/options/explain', detail: 'must be true or false' },
      ],
    ],
  ])('is told where: %s', async (_, body, errors) => {
    expect(await problem(post(app, body))).toMatchObject({ name: 'invalid-body', status: 400, errors });
  });

  test('is told a hundred unknown fields once', async () => {
    const fields = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`f${number}`, 1]));
    expect((await problem(post(app, { text, ...fields }))).errors).toHaveLength(1);
  });
});

describe('a query that does not fit the contract', () => {
  test.each<[string, { parameter?: string; detail: string }[]]>([
    ['?explain=maybe', [{ parameter: 'explain', detail: 'must be true or false' }]],
    ['?explain=', [{ parameter: 'explain', detail: 'must be true or false' }]],
    ['?explain=true&explain=false', [{ parameter: 'explain', detail: 'must be true or false' }]],
    ['?minConfidence=2', [{ parameter: 'minConfidence', detail: 'must be at most 1' }]],
    ['?minConfidence=high', [{ parameter: 'minConfidence', detail: 'must be a number' }]],
    ['?offsets=bytes', [{ parameter: 'offsets', detail: 'must be one of "utf16", "codepoint"' }]],
    ['?acts=song', [{ parameter: 'acts', detail: 'must be one of "speech", "thought", "intention", "perception"' }]],
    ['?text=secret', [{ detail: 'has a field that is not known; known are offsets, minConfidence, explain, acts, types' }]],
  ])('is told where: %s', async (query, errors) => {
    expect(await problem(postText(app, text, query))).toMatchObject({ name: 'invalid-query', status: 400, errors });
  });

  test('may not say again what the body says', async () => {
    const twice = post(app, { text, options: { explain: true } }, {}, '/v1/quotes?explain=true&offsets=utf16');
    const errors = [{ parameter: 'explain', detail: 'is given in the body too; leave one of them out' }];
    expect(await problem(twice)).toMatchObject({ name: 'invalid-query', status: 400, errors });
  });
});

describe('a text that cannot be used', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \t\r\n\u00a0\u2028'],
    ['invisible characters', '\u200b\u2060\ufeff\u00ad'],
    ['controls', '\u0000\u0001'],
  ])('is empty: %s', async (_, empty) => {
    const errors = [{ pointer: '/text', detail: 'must have at least one visible character' }];
    expect(await problem(post(app, { text: empty }))).toMatchObject({ name: 'empty-text', status: 422, errors });
    expect(await problem(postText(app, empty))).toMatchObject({ name: 'empty-text', status: 422, errors });
  });

  test.each([
    ['half of a surrogate pair', '{"text":"a\\ud83d b"}'],
    ['the other half', '{"text":"a\\ude00 b"}'],
  ])('is no Unicode: %s', async (_, body) => {
    expect(await problem(post(app, body))).toMatchObject({ name: 'not-text', status: 422 });
  });

  test.each([
    ['UTF-16 that was read as UTF-8', Buffer.from('Somebody said something.', 'utf16le')],
    ['a picture', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0])],
    ['what a decoder gave up on', Buffer.from('S\ufffdm\ufffdb\ufffddy s\ufffdid')],
  ])('is no text: %s', async (_, bytes) => {
    expect(await problem(postText(app, bytes))).toMatchObject({ name: 'not-text', status: 422 });
  });
});

describe('a body of another kind', () => {
  test.each([
    ['no type', { 'content-type': '' }, 'There is no Content-Type'],
    ['another type', { 'content-type': 'text/css' }, 'another one'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'another one'],
    ['no type at all', { 'content-type': 'garbage' }, 'cannot be read'],
    ['another charset', { 'content-type': 'text/plain; charset=iso-8859-1' }, 'Send it as UTF-8'],
    ['another charset of JSON', { 'content-type': 'application/json; charset=utf-16' }, 'Send it as UTF-8'],
    ['compressed', { 'content-encoding': 'gzip' }, 'without Content-Encoding'],
  ])('is refused: %s', async (_, headers, detail) => {
    const found = await problem(post(app, { text }, headers));
    expect(found).toMatchObject({ name: 'unsupported-media-type', status: 415 });
    expect(found.detail).toContain(detail);
  });

  test('is refused before anything else of it is looked at', async () => {
    const response = app.inject({ method: 'POST', url: '/v1/quotes', payload: Buffer.alloc(5000) });
    expect(await problem(response)).toMatchObject({ name: 'unsupported-media-type' });
  });

  test.each(['image/png', 'application/xml, text/plain', 'application/json;q=0'])('cannot be answered as %s', async (accept) => {
    const found = await problem(post(app, { text }, { accept }));
    expect(found).toMatchObject({ name: 'not-acceptable', status: 406 });
    expect(found.detail).toContain('application/json');
  });
});

describe('a body that is too long', () => {
  test('is refused with the limit', async () => {
    const found = await problem(postText(app, 'a'.repeat(2001)));
    expect(found).toMatchObject({ name: 'too-long', status: 413 });
    expect(found.detail).toContain('2000 bytes');
  });

  test('is counted in bytes', async () => {
    expect((await postText(app, 'a'.repeat(2000))).statusCode).toBe(200);
    expect((await postText(app, 'é'.repeat(1001))).statusCode).toBe(413);
  });

  test('may have 1 MiB where nothing else is set', async () => {
    const standard = service();
    const long = (bytes: number) => `${text}${' '.repeat(bytes - text.length)}`;
    expect((await postText(standard.app, long(1048576))).statusCode).toBe(200);
    expect((await postText(standard.app, long(1048577))).statusCode).toBe(413);
  });
});

describe('an address', () => {
  test.each([
    '/nope',
    '/v1',
    '/v1/quotes/',
    '/V1/quotes',
    '/v1/quotes/1',
    '/docs/static/nope.js',
    '/docs/static/..%2f..%2fpackage.json',
    '/problems/nope',
    `/problems/${'x'.repeat(300)}`,
    '/problems/constructor',
  ])('of nothing is not found: %s', async (url) => {
    expect(await problem(app.inject({ url }))).toMatchObject({ name: 'not-found', status: 404 });
  });

  test('of nothing is not found whatever is sent to it', async () => {
    expect(await problem(post(app, '{', {}, '/nope'))).toMatchObject({ name: 'not-found' });
    expect(await problem(post(app, '{', { 'content-type': 'image/png' }, '/nope'))).toMatchObject({ name: 'not-found' });
  });

  test.each([
    ['GET', '/v1/quotes', 'POST'],
    ['PUT', '/v1/quotes?explain=true', 'POST'],
    ['DELETE', '/v1/quotes', 'POST'],
    ['OPTIONS', '/v1/quotes', 'POST'],
    ['POST', '/livez', 'GET, HEAD'],
    ['PATCH', '/docs/static/swagger-ui.css', 'GET, HEAD'],
    ['POST', '/problems/too-long', 'GET, HEAD'],
    ['PROPFIND', '/readyz', 'GET, HEAD'],
  ])('tells what it takes instead of %s %s', async (method, url, allow) => {
    const response = app.inject({ method: method as 'GET', url });
    const found = await problem(response);
    expect(found).toMatchObject({ name: 'method-not-allowed', status: 405 });
    expect((await response).headers.allow).toBe(allow);
    expect(found.detail).toContain(allow);
  });

  test.each(['/%zz', '/v1/%c3%28'])('that cannot be decoded is malformed: %s', async (url) => {
    expect(await problem(app.inject({ url }))).toMatchObject({ name: 'malformed-request', status: 400 });
  });
});

describe('what breaks inside', () => {
  const failing = service(
    {},
    {
      attribute: () => {
        throw new Error(`broke over: ${text}`);
      },
    },
  );

  test('is a problem that tells nothing of the cause', async () => {
    const response = post(failing.app, { text });
    expect(await problem(response)).toMatchObject({ name: 'internal-error', status: 500 });
    expect((await response).body).not.toMatch(/broke|Somebody|Error/);
  });

  test.each([['text'], [null], [undefined], [{ statusCode: 200, code: text }]])(
    'is a problem also where it is no error: %j',
    async (thrown: unknown) => {
      const attribute = () => {
        throw thrown;
      };
      const odd = service({}, { attribute });
      expect(await problem(post(odd.app, { text }))).toMatchObject({ name: 'internal-error', status: 500 });
    },
  );
});
