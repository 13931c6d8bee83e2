/** Services for tests: one in this process that does not listen, and one in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { buildApp, type Parts } from '../../routes/app.js';
import { readSettings } from '../../routes/settings.js';
import { type Attributor, createAttributor } from '../../src/index.js';
import { here } from '../../workers/here.js';
import { createWorkers } from '../../workers/queue.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engine = createAttributor();

/** A service in this process, and what it has logged. */
export interface Service {
  app: FastifyInstance;
  /** Every line so far. */
  lines: () => Record<string, unknown>[];
  /** The one line of the last request. */
  lastLine: () => Record<string, unknown> | undefined;
}

/**
 * Builds a service that does not listen; it is closed after the tests of the file.
 *
 * @param environment settings, as environment variables
 * @param parts what is put in place of the engine, the workers or standard output
 */
export function service(environment: Record<string, string> = {}, parts: Partial<Parts> & { attribute?: Attributor } = {}): Service {
  const written: string[] = [];
  const settings = readSettings(environment);
  const app = buildApp({
    settings,
    workers: workersHere(parts.attribute, settings),
    logTo: { write: (line) => void written.push(line) },
    ...parts,
  });
  afterAll(() => app.close());
  const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { app, lines, lastLine: () => lines().findLast(({ msg }) => msg === 'request') };
}

/** Workers that are no threads. */
export function workersHere(attribute: Attributor = engine, { QUEUE_LIMIT } = readSettings({})) {
  return createWorkers(here(attribute), QUEUE_LIMIT);
}

/** Sends an article as JSON. */
export function post(app: FastifyInstance, payload: unknown, headers: Record<string, string> = {}, url = '/v1/quotes') {
  const body = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
  return app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, payload: body });
}

/** Sends a bare article. */
export function postText(app: FastifyInstance, payload: string | Buffer, query = '') {
  return post(app, payload, { 'content-type': 'text/plain' }, `/v1/quotes${query}`);
}

/** A service in a process of its own. */
export interface Process {
  child: ChildProcess;
  port: number;
  url: string;
  /** Everything on its standard output so far. */
  output: () => string;
  /** Sends a signal and waits for the end. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/**
 * Starts the built service on a free port, waits until it is ready, and sees that it has ended when the test has.
 *
 * @param environment its settings; that it is ready is told by its log, which must not be silenced
 * @param test what to do with it
 * @param options for Node
 */
export async function withServer(environment: Record<string, string>, test: (server: Process) => Promise<void>, options: string[] = []) {
  const child = launch({ PORT: '0', ...environment }, options);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await test(await ready(child));
  } finally {
    kill();
    process.off('exit', kill);
  }
}

function ready(child: ChildProcess): Promise<Process> {
  let output = '';
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const ended = once(child, 'exit');
    child.kill(signal);
    return (await ended)[0] as number | null;
  };
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      output += data;
      const port = /Server listening at http:\/\/127\.0\.0\.1:(\d+)"[\s\S]*"ready"/.exec(output)?.[1];
      if (port !== undefined) resolve({ child, port: Number(port), url: `http://127.0.0.1:${port}`, output: () => output, stop });
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)));
    setTimeout(() => reject(new Error(`The server is not ready after 45 seconds:\n${output}`)), 45_000).unref();
  });
}

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } };

/** What `npm start` gives Node before the file. */
export const startOptions = scripts.start.split(' ').slice(1, -1);

/**
 * Runs the built service, as `npm start` does, without waiting for anything.
 *
 * @param options for Node, beside those
 * @param stdout where its log goes: to who started it, or to an open file
 */
export function launch(environment: Record<string, string>, options: string[] = [], stdout: 'pipe' | number = 'pipe'): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, [...startOptions, ...options, 'dist/routes/server.js'], {
    cwd: root,
    env: { PATH, ...environment },
    stdio: ['ignore', stdout, 'pipe', 'ipc'],
  });
}

/**
 * Writes bytes to a port just as they are, and reads what comes back until the other side closes or `patience` is over.
 *
 * @param pieces written one after the other, a moment apart
 */
export function exchange(port: number, pieces: (string | Buffer)[], { patience = 3000, halfClose = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const timer = setTimeout(finish, patience);
    function finish() {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    }
    socket.on('data', (data) => {
      answer += data;
      if (whole(answer)) finish();
    });
    socket.on('end', finish).on('error', finish);
    socket.on('connect', async () => {
      for (const piece of pieces) {
        if (!socket.writable) break;
        socket.write(piece);
        await new Promise((next) => setTimeout(next, 30));
      }
      if (halfClose) socket.end();
    });
  });
}

/** Whether an answer has come to the end of the body that it announced. */
function whole(answer: string): boolean {
  const [head = '', body] = answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '').split('\r\n\r\n', 2);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  return body !== undefined && length !== undefined && Buffer.byteLength(body) >= Number(length);
}

/** The body of an answer that was read by `exchange`. */
export function bodyOf(answer: string): unknown {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
}
