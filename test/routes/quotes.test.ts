import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createAttributor, type FormatName, formats, writeAs } from '../../src/index.js';
import { post, postText, service } from './service.js';

const { app } = service();
const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const sha256 = (data: string | Buffer) => `sha256:${createHash('sha256').update(data).digest('hex')}`;

describe('POST /v1/quotes', () => {
  test('answers what the library answers, with the hash of the text', async () => {
    const article = { text, id: 'desk-1', title: 'Ready' };
    const response = await post(app, article);
    const result = createAttributor()(article);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual({ ...result, meta: { ...result.meta, textHash: sha256(text) } });
    expect(Object.keys(response.json())).toEqual(['id', 'quotes', 'speakers', 'meta']);
  });

  test('takes the bare article as plain text', async () => {
    const bare = await postText(app, text);
    expect(bare.statusCode).toBe(200);
    expect(bare.json()).toEqual((await post(app, { text })).json());
  });

  test('has no id where none was sent', async () => {
    expect((await post(app, { text })).json()).not.toHaveProperty('id');
  });

  test('says the time of the engine, and keeps it out of the result', async () => {
    const responses = [await post(app, { text }), await post(app, { text })];
    for (const { headers } of responses) expect(headers['server-timing']).toMatch(/^engine;dur=\d+\.\d$/);
    expect(responses[0]?.body).toBe(responses[1]?.body);
  });

  test('counts offsets as it is asked to, in the body or in the query', async () => {
    const smiling = `😀 ${text}`;
    const lengthOf = async (response: ReturnType<typeof post>) => (await response).json().meta;
    const points = { offsets: 'codepoint', length: [...smiling].length, textHash: sha256(smiling) };
    expect(await lengthOf(post(app, { text: smiling }))).toMatchObject({ offsets: 'utf16', length: smiling.length });
    expect(await lengthOf(post(app, { text: smiling, options: { offsets: 'codepoint' } }))).toMatchObject(points);
    expect(await lengthOf(postText(app, smiling, '?offsets=codepoint'))).toMatchObject(points);
  });

  test('hands every option to the engine', async () => {
    const engine = createAttributor();
    const seen: unknown[] = [];
    const spied = service(
      {},
      {
        attribute: (input, options) => {
          seen.push(input, options);
          return engine(input, options);
        },
      },
    );
    await post(spied.app, { text, id: 'x', title: 'y', options: { explain: true, minConfidence: 0.5 } });
    await postText(spied.app, text, '?explain=true&minConfidence=0.25&offsets=utf16');
    await postText(spied.app, text, '?acts=speech&acts=thought&types=indirect');
    expect(seen).toEqual([
      { text, id: 'x', title: 'y' },
      { explain: true, minConfidence: 0.5 },
      { text },
      { explain: true, minConfidence: 0.25, offsets: 'utf16' },
      { text },
      { acts: ['speech', 'thought'], types: ['indirect'] },
    ]);
  });

  test('keeps every field of the engine’s answer, also one that it does not know', async () => {
    const engine = createAttributor();
    const extended = service({}, { attribute: (input, options) => ({ ...engine(input, options), novelty: 1 }) });
    expect((await post(extended.app, { text })).json()).toHaveProperty('novelty', 1);
  });

  test('keeps a byte order mark, because offsets are into the text as it was sent', async () => {
    const bytes = Buffer.from(`\ufeff${text}`);
    const { meta } = (await postText(app, bytes)).json();
    expect(meta).toMatchObject({ length: text.length + 1, textHash: sha256(bytes) });
  });

  test('skips a byte order mark before JSON', async () => {
    const { meta } = (await post(app, `\ufeff${JSON.stringify({ text })}`)).json();
    expect(meta).toMatchObject({ length: text.length, textHash: sha256(text) });
  });

  test.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'APPLICATION/JSON'])('reads %s', async (type) => {
    expect((await post(app, { text }, { 'content-type': type })).statusCode).toBe(200);
  });

  test.each(['application/json', 'application/*', '*/*', 'text/html, application/json;q=0.1'])(
    'answers whoever accepts %s',
    async (accept) => {
      expect((await post(app, { text }, { accept })).statusCode).toBe(200);
    },
  );

  test.each(formats.map(({ name, mediaType }): [string, string] => [name, mediaType]))(
    'answers in %s whoever accepts it',
    async (name, mediaType) => {
      const article = { text, id: 'a1', title: 'Ready' };
      const response = await post(app, article, { accept: `image/png, ${mediaType};q=0.9, application/json;q=0.5` });
      expect(response.statusCode).toBe(200);
      expect(String(response.headers['content-type']).startsWith(mediaType)).toBe(true);
      expect(response.headers.vary).toBe('Accept');
      const result = (await post(app, article)).json();
      expect(response.body).toBe(writeAs(name as FormatName, article, result));
    },
  );

  test.each([
    ['text/csv', 'text/csv; header=present; charset=utf-8'],
    ['text/*;q=0.2, text/html', 'text/html; charset=utf-8'],
    ['application/ld+json', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8'],
  ])('answers whoever accepts %s as %s', async (accept, type) => {
    expect((await post(app, { text }, { accept })).headers['content-type']).toBe(type);
  });

  test('reads white space, controls and bidirectional marks of a damaged text without complaint', async () => {
    const damaged = `\u202e${text}\u0000\r\n\u00ad\u2028${text}`;
    const { meta } = (await post(app, { text: damaged })).json();
    expect(meta).toMatchObject({ length: damaged.length, textHash: sha256(damaged) });
  });
});
