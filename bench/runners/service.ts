import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { server } from '../paths.js';
import type { Runner } from './runner.js';

/** Longest that the service may take to come up, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Starts the service as it is shipped, and makes a runner of it for each number of connections.
 *
 * @param connections how many requests are under way at once
 */
export async function services(texts: string[], connections: number[]): Promise<Runner[]> {
  const port = await freePort();
  const { child, start, stop } = await startService(port, texts[0] ?? '');
  return connections.map((count) => ({
    name: count === 1 ? 'the service, one connection' : `the service, ${count} connections`,
    start,
    round: (others = texts) => round(port, others, count),
    peak: () => peakOf(child),
    stop,
  }));
}

/**
 * Starts the service as it is shipped, and waits for its first answer.
 *
 * @param text the article of that answer
 */
export async function startService(port: number, text: string) {
  const before = performance.now();
  const child = spawn(process.execPath, server, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await comeUp(child, port, text, before + PATIENCE).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  const start = performance.now() - before;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { child, start, stop };
}

async function round(port: number, texts: string[], connections: number): Promise<{ each: number[]; all: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const each: number[] = [];
  const waiting = texts.values();
  const start = performance.now();
  const one = async () => {
    for (const text of waiting) {
      const before = performance.now();
      await post(port, agent, text);
      each.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const all = performance.now() - start;
  agent.destroy();
  return { each, all };
}

function post(port: number, agent: http.Agent | undefined, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const request = http.request({ host: '127.0.0.1', port, path: '/v1/quotes', method: 'POST', headers, agent }, (response) => {
      response.on('error', reject).resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`The service answered ${response.statusCode}.`)),
      );
    });
    request.on('error', reject).end(JSON.stringify({ text }));
  });
}

/** Waits for the first answer. */
async function comeUp(child: ChildProcess, port: number, text: string, deadline: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}.`);
    try {
      return await post(port, undefined, text);
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Linux tells the peak of another process; other systems do not, without further tools. */
export async function peakOf({ pid }: ChildProcess): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}
