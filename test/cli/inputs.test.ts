import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMIT } from '../../src/cli/problems.js';
import { splitLines } from '../../src/index.js';
import { attribune, command } from './command.js';

async function* chunksOf(bytes: Buffer, sizes: number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length];
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

test('lines are the same however the bytes arrive', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\r', '\u2028', ' '), maxLength: 20 });
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), sizes, fc.boolean(), async (lines, parts, ended) => {
      const text = lines.join('\n') + (ended ? '\n' : '');
      const got: (string | null)[] = [];
      for await (const lines of splitLines(chunksOf(Buffer.from(text), parts), LIMIT))
        got.push(...lines.map((one) => one && Buffer.from(one).toString()));
      expect(got).toEqual(
        text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n').filter((one, at, all) => one !== '' || at < all.length - 1),
      );
    }),
  );
});

test('a line over the limit is passed over without being kept, and the next one is read', async () => {
  const got: (string | null)[] = [];
  const bytes = Buffer.from(`ten is ok!\neleven is no\nshort\n${'x'.repeat(1000)}`);
  for await (const lines of splitLines(chunksOf(bytes, [3]), 10)) got.push(...lines.map((one) => one && Buffer.from(one).toString()));
  expect(got).toEqual(['ten is ok!', null, 'short', null]);
});

test('a line that hardly ends is refused, and the rest is done', async () => {
  const { code, stdout } = await attribune(['--ndjson'], `${'x'.repeat(LIMIT + 1)}\n{"id": "next", "text": "“Yes,” he said."}\n`);
  const [long, next] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(long.problem).toMatchObject({ type: '/problems/too-long', status: 413 });
  expect(next.id).toBe('next');
});

test('an article over the limit is refused', async () => {
  const { code, stdout, stderr } = await attribune([], 'x'.repeat(LIMIT + 1));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`up to ${LIMIT} bytes`);
});

test('no more is read than whoever reads the answers keeps up with', async () => {
  const count = 20_000;
  const child = spawn(process.execPath, [command, '--ndjson']);
  child.stdin.on('error', () => {}); // it is ended before it has read everything
  const article = '“We are ready,” Ada Quill said on Monday. '.repeat(20);
  for (let id = 0; id < count; id++) child.stdin.write(`${JSON.stringify({ id: String(id), text: article })}\n`);
  const all = child.stdin.writableLength;
  child.stdin.end();
  await new Promise((resolve) => setTimeout(resolve, 2000)); // nobody reads
  expect(child.stdin.writableLength).toBeGreaterThan(all * 0.9);
  let next = 0;
  for await (const line of createInterface(child.stdout)) {
    expect(line.startsWith(`{"id":"${next}"`)).toBe(true);
    next++;
    if (next === 1000) break; // it goes on in order; the rest would only take time
  }
  child.kill();
  await once(child, 'close');
  expect(next).toBe(1000);
});
