import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedLine } from '../../bench/invented.js';
import { startProgress } from '../../src/cli/progress.js';
import { attribune, command } from './command.js';

const lines = Array.from({ length: 2000 }, (_, at) => inventedLine(at + 1));
lines[499] = '{"text": "“Broken';
const input = `${lines.join('\n')}\n`;

let folder: string;
const inFolder = (name: string) => path.join(folder, name);
let whole: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attribune-batch-'));
  await writeFile(inFolder('in.jsonl'), input);
  whole = (await attribune(['--ndjson', '--jobs', '1', inFolder('in.jsonl')])).stdout;
});
afterAll(() => rm(folder, { recursive: true }));

const resume = (output: string, ...more: string[]) =>
  attribune(['--ndjson', '--output', inFolder(output), '--resume', ...more, inFolder('in.jsonl')]);

describe('--jobs', () => {
  test('changes nothing in what comes out, to the byte, nor in what is told', async () => {
    const many = await attribune(['--ndjson', '--jobs', '3'], input);
    expect(many.stdout).toBe(whole);
    expect(many.code).toBe(1);
    expect(many.stderr).toMatch(/^attribune: standard input, line 500: The line is not JSON\.[^\n]*\n$/);
    const answers = whole.trimEnd().split('\n');
    expect(answers).toHaveLength(2000);
    for (const [at, answer] of answers.entries()) {
      expect(JSON.parse(answer)).toMatchObject(at === 499 ? { problem: { type: '/problems/malformed-json' } } : { id: `a${at + 1}` });
    }
  });

  test.each(['csv', 'csv-bom'])('makes one table of %s, to the byte, under one header', async (format) => {
    const [alone, many] = await Promise.all(
      ['1', '3'].map((jobs) => attribune(['--ndjson', '--format', format, '--jobs', jobs, inFolder('in.jsonl')])),
    );
    expect(many).toEqual(alone);
    expect(many.code).toBe(1);
    expect(many.stderr).toMatch(/^attribune: \S+in\.jsonl, line 500: The line is not JSON\.[^\n]*\n$/);
    const quotes = whole
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ problem }) => problem === undefined);
    const rows = parseCsv(many.stdout, { columns: true, bom: format === 'csv-bom' }) as Record<string, string>[];
    expect(rows.map(({ article, quote }) => `${article} ${quote}`)).toEqual(
      quotes.flatMap((result) => result.quotes.map((quote: { id: string }) => `${result.id} ${quote.id}`)),
    );
    expect(many.stdout.match(/article,quote,/g)).toHaveLength(1);
  });

  test('answers an article that is too long for a thread just as well', { timeout: 120_000 }, async () => {
    // Its mentions take more room than a thread may keep: the thread falls over, and the process itself answers.
    const long = JSON.stringify({ id: 'long', text: `“No,” said Ada Quill.\n\n${'He said she '.repeat(160_000)}` });
    await writeFile(inFolder('long.jsonl'), [lines[0], long, lines[1], ''].join('\n'));
    const [alone, many] = await Promise.all(['1', '2'].map((jobs) => attribune(['--ndjson', '--jobs', jobs, inFolder('long.jsonl')])));
    expect({ ...many, stdout: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(many.stdout === alone.stdout).toBe(true); // not shown where they differ: they are long
    expect(many.stdout.split('\n').map((line) => /"id":"(a1|a2|long)"/.exec(line)?.[1])).toEqual(['a1', 'long', 'a2', undefined]);
  });

  test('answers a line before the next one comes, also with several', async () => {
    const child = spawn(process.execPath, [command, '--ndjson', '--jobs', '2']);
    for (const id of ['first', 'second']) {
      child.stdin.write(`${JSON.stringify({ id, text: '“Yes,” he said.' })}\n`);
      expect(JSON.parse(String((await once(child.stdout, 'data'))[0])).id).toBe(id);
    }
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('does nothing with nothing', async () => {
    for (const jobs of ['1', '2']) expect(await attribune(['--ndjson', '--jobs', jobs], '\n')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('--resume', () => {
  test('goes on after a run that was killed, and makes the same file', async () => {
    const child = spawn(process.execPath, [command, '--ndjson', '--output', inFolder('killed'), inFolder('in.jsonl')], { stdio: 'ignore' });
    await expect
      .poll(async () => (await stat(inFolder('killed')).catch(() => null))?.size ?? 0, { timeout: 20_000, interval: 20 })
      .toBeGreaterThan(1000);
    child.kill('SIGKILL');
    await once(child, 'close');
    const before = await readFile(inFolder('killed'), 'utf8');
    expect(before.length).toBeLessThan(whole.length);
    expect((await resume('killed')).code).toBe(1);
    expect(await readFile(inFolder('killed'), 'utf8')).toBe(whole);
  });

  test.each([
    ['in the middle of a line', 100_001],
    ['at the end of a line', -1],
    ['before the first line was out', 20],
    ['at the very end', Number.POSITIVE_INFINITY],
  ])('does anew what was torn %s', async (_, cut) => {
    const end = cut === -1 ? whole.indexOf('\n', 200_000) + 1 : cut;
    await writeFile(inFolder('torn'), Buffer.from(whole).subarray(0, Math.min(end, Buffer.byteLength(whole))));
    const { code } = await resume('torn');
    expect(code).toBe(1); // line 500 failed, whenever that was
    expect(await readFile(inFolder('torn'), 'utf8')).toBe(whole);
  });

  test('starts where there is no output yet', async () => {
    await resume('fresh');
    expect(await readFile(inFolder('fresh'), 'utf8')).toBe(whole);
  });

  test.each([
    ['another id', (some: string) => some.replace('"a2"', '"b2"'), [], 'line 2 does not answer'],
    ['more lines', (some: string) => some + some, [], 'more lines than the input'],
    ['no answers', () => 'a letter\n', [], 'line 1 does not answer'],
    [
      'other options',
      (some: string) => some.slice(0, some.indexOf('\n', 5000) + 1),
      ['--offsets', 'codepoint'],
      'the options or the version',
    ],
  ])('refuses an output with %s, and leaves it alone', async (_, change, more, says) => {
    const content = change(whole);
    await writeFile(inFolder('other'), content);
    const { code, stderr } = await resume('other', ...more);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(await readFile(inFolder('other'), 'utf8')).toBe(content);
  });
});

describe('--output', () => {
  test('takes every format', async () => {
    await writeFile(inFolder('one.txt'), '“Yes,” said Ada Quill.');
    const shown = await attribune([inFolder('one.txt')]);
    expect(await attribune(['--output', inFolder('shown'), inFolder('one.txt')])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(inFolder('shown'), 'utf8')).toBe(shown.stdout);
  });

  test.each([
    [['--ndjson', '--output', 'in.jsonl', 'in.jsonl'], 'names an input'],
    [['--ndjson', '--resume', 'in.jsonl'], '--resume goes with'],
    [['--ndjson', '--resume', '--output', 'table', '--format', 'csv', 'in.jsonl'], '--resume counts'],
    [['--ndjson', '--resume', '--output', 'table', '--format', 'csv-bom', 'in.jsonl'], '--resume counts'],
    [['--ndjson', '--format', 'html', 'in.jsonl'], 'goes with --format ndjson or csv'],
    [['--jobs', '2', 'in.jsonl'], '--jobs goes with --ndjson'],
    [['--ndjson', '--jobs', '0', 'in.jsonl'], '--jobs must be'],
  ])('and what goes with it must make sense: %j', async (args, says) => {
    const { code, stderr } = await attribune(args.map((one) => (one === 'in.jsonl' ? inFolder(one) : one)));
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(await readFile(inFolder('in.jsonl'), 'utf8')).toBe(input);
  });

  test('that cannot be written is said', async () => {
    const { code, stderr } = await attribune(['--ndjson', '--output', inFolder('no/such/place'), inFolder('in.jsonl')]);
    expect(code).toBe(1);
    expect(stderr).toBe('attribune: the output cannot be written (ENOENT).\n');
  });
});

describe('the progress bar', () => {
  const shown = async (isTTY: boolean, total: number | null, wanted = true) => {
    const terminal = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 20 });
    const progress = startProgress(wanted, total, 7, terminal as never);
    progress.say('a complaint\n');
    progress.advance(3, 1, 50);
    progress.stop();
    return String(terminal.read() ?? '');
  };

  test('is on a terminal, with the lines done and failed, and lets complaints through', async () => {
    expect(await shown(true, 100)).toMatch(/a complaint\n[\s\S]*\] 100% \| 10 lines, 1 failed/);
    expect(await shown(true, null)).toContain('10 lines, 1 failed');
  });

  test('is nowhere else, nor where it is not wanted', async () => {
    expect(await shown(false, 100)).toBe('a complaint\n');
    expect(await shown(true, 100, false)).toBe('a complaint\n');
  });
});
