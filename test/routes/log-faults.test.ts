/** What becomes of the service when its log cannot be written: it goes on, forgets the lines, and says later how many they were. */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { logStream } from '../../routes/log-stream.js';
import { launch, withServer } from './service.js';

const text = '“We are ready,” Mayor Ada Quill said on Monday.';
const post = (url: string, body = text) =>
  fetch(`${url}/v1/quotes`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body, signal: AbortSignal.timeout(20_000) });

describe('the stream of the log', () => {
  /** A disk with room for so many bytes, and what is on it. */
  function disk(room: number) {
    const state = { room, content: '' };
    const write = (bytes: Uint8Array) => {
      const taken = bytes.subarray(0, state.room);
      if (taken.length === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      state.room -= taken.length;
      state.content += Buffer.from(taken).toString();
      return taken.length;
    };
    return { state, stream: logStream(write) };
  }

  test('writes lines as they come', () => {
    const { state, stream } = disk(100);
    stream.write('one\n');
    stream.write('two\n');
    expect(state.content).toBe('one\ntwo\n');
  });

  test('loses what does not fit, and says how much before the first line that does', () => {
    const { state, stream } = disk(6);
    for (const line of ['one\n', 'two\n', 'three\n']) stream.write(line);
    expect(state.content).toBe('one\ntw');
    state.room = 1000;
    stream.write('four\n');
    stream.write('five\n');
    const [one, torn, loss, four, five, end] = state.content.split('\n');
    expect([one, torn, four, five, end]).toEqual(['one', 'tw', 'four', 'five', '']);
    expect(JSON.parse(loss ?? '')).toEqual({
      level: 40,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      pid: process.pid,
      hostname: expect.any(String),
      lost: 2,
      msg: 'log lines were lost',
    });
  });

  test('does not wait for a device that takes nothing', () => {
    let takes = 0;
    const stream = logStream((bytes) => bytes.length * takes);
    stream.write('one\n');
    takes = 1;
    expect(() => stream.write('two\n')).not.toThrow();
  });
});

describe('a service', () => {
  const started: ChildProcess[] = [];
  const kill = () => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  };
  process.once('exit', kill);
  afterEach(kill);

  /** Starts a service whose log goes to a file, and waits until it is ready by its own word. */
  async function start(stdout: number, environment: Record<string, string> = {}): Promise<{ child: ChildProcess; url: string }> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as { port: number };
    probe.close();
    const child = launch({ PORT: String(port), ...environment }, [], stdout);
    started.push(child);
    const url = `http://127.0.0.1:${port}`;
    await expect
      .poll(() => fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then((answer) => answer.status, String), {
        timeout: 30_000,
        interval: 100,
      })
      .toBe(200);
    return { child, url };
  }

  async function ends(child: ChildProcess): Promise<number | null> {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    return (await ended)[0] as number | null;
  }

  test.skipIf(!existsSync('/dev/full'))('whose disk for the log is full starts, answers, loses a thread, and stops as told', async () => {
    const full = openSync('/dev/full', 'w');
    const { child, url } = await start(full, { WORKERS: '1', WORKER_HEAP: '1024', ARTICLE_TIMEOUT: '500', BODY_LIMIT: '4000000' });
    closeSync(full);
    for (let time = 0; time < 20; time++) expect((await post(url, 'Nobody spoke.')).status).toBe(200);
    // Lines of errors go nowhere either.
    expect((await post(url, `${text}\n\n`.repeat(60_000))).status).toBe(504);
    expect((await fetch(`${url}/nope`)).status).toBe(404);
    expect(await ends(child)).toBe(0);
  });

  test('whose log nobody reads any more goes on', async () => {
    await withServer({}, async ({ child, url, stop }) => {
      child.stdout?.destroy();
      await sleep(100);
      for (let time = 0; time < 20; time++) expect((await post(url)).status).toBe(200);
      expect(await stop()).toBe(0);
    });
  });

  test('whose log somebody reads again says how many lines are missing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attribune-log-'));
    try {
      const pipe = path.join(folder, 'log');
      execFileSync('mkfifo', [pipe]);
      const reader = () => openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
      const first = reader();
      const end = openSync(pipe, 'w');
      const { child, url } = await start(end);
      closeSync(end);
      closeSync(first);
      for (let time = 0; time < 5; time++) expect((await post(url)).status).toBe(200);
      // The line of a request comes a moment behind its answer.
      await sleep(300);
      const again = reader();
      expect((await post(url)).status).toBe(200);
      expect(await ends(child)).toBe(0);
      // What was written while the first one read is still there.
      const lines = readFileSync(again, 'utf8').trim().split('\n');
      closeSync(again);
      const entries = lines.map((line) => JSON.parse(line) as { msg: string; status?: number; lost?: number });
      const at = entries.findIndex(({ msg }) => msg === 'log lines were lost');
      expect(entries[at]?.lost).toBeGreaterThanOrEqual(5);
      expect(entries[at + 1]).toMatchObject({ msg: 'request', status: 200 });
      expect(entries.at(-1)).toMatchObject({ msg: 'stopped' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
