import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepest, refuseDepth } from '../../../contract/depth.js';
import { Problem } from '../../../contract/problems.js';
import { post, service } from '../service.js';

const { app } = service();
const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('JSON', () => {
  test.each([
    ['lists', lists],
    ['objects', objects],
  ])('may be %s as deep as the limit, and no deeper', (_, nested) => {
    expect(() => refuseDepth(nested(deepest))).not.toThrow();
    expect(() => refuseDepth(nested(deepest + 1))).toThrow(Problem);
  });

  test('is as deep as it is, whatever its strings hold', () => {
    const marks = fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', ']', '}', 'a', '\n'), maxLength: 200 });
    fc.assert(
      fc.property(fc.dictionary(marks, fc.array(marks)), fc.integer({ min: 0, max: deepest + 5 }), (value, around) => {
        const json = `${'['.repeat(around)}${JSON.stringify([value])}${']'.repeat(around)}`;
        const depth = around + (Object.keys(value).length > 0 ? 3 : 2);
        if (depth > deepest) expect(() => refuseDepth(json)).toThrow(Problem);
        else expect(() => refuseDepth(json)).not.toThrow();
      }),
    );
  });

  test('many lists beside one another are not deep', () => {
    expect(() => refuseDepth(`[${Array.from({ length: 1000 }, () => '[[]]').join()}]`)).not.toThrow();
  });

  test('is looked through in no time, even where nothing in it is well-formed', () => {
    const hostile = [
      '"'.repeat(4_000_000),
      '\\'.repeat(4_000_000),
      `"${'\\'.repeat(4_000_000)}`,
      '[]'.repeat(2_000_000),
      ']'.repeat(4_000_000),
    ];
    for (const json of hostile) {
      const start = performance.now();
      refuseDepth(json);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

describe('what is nested too deeply is refused', () => {
  const tooDeep = { type: '/problems/too-deep', status: 400, detail: expect.stringContaining('32 deep') };

  test.each(['application/json', 'application/ninjs+json'])('as %s', async (type) => {
    for (const body of [lists(100_000), objects(33), '['.repeat(33), `{"text": "a", "id": ${lists(40)}}`]) {
      const response = await post(app, body, { 'content-type': type });
      expect(response.json()).toMatchObject(tooDeep);
    }
  });

  test('in the protocol of assistants', async () => {
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'extract_quotes', arguments: JSON.parse(objects(40)) } };
    const response = await post(app, call, { host: 'localhost', accept: 'application/json, text/event-stream' }, '/mcp');
    expect(response.json()).toMatchObject(tooDeep);
  });

  test('in a line of a batch, and none of the others', async () => {
    const body = [JSON.stringify({ text }), lists(50_000), JSON.stringify({ text: 'a', id: 'b' })].join('\n');
    const response = await post(app, body, { 'content-type': 'application/x-ndjson' }, '/v1/batch');
    const [first, second, third] = response.body.split('\n').map((line) => line && JSON.parse(line));
    expect(first.quotes).toHaveLength(1);
    expect(second).toMatchObject({ ...tooDeep, line: 2 });
    expect(third.id).toBe('b');
  });

  test('but not brackets in an article', async () => {
    const response = await post(app, { text: `${'[{'.repeat(100)} ${text}` });
    expect([response.statusCode, response.json().quotes.length]).toEqual([200, 1]);
  });
});
