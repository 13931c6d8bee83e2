import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Order, Report } from './child.js';
import type { Runner } from './runner.js';

/**
 * A runner whose process reads with the function that a file of this folder serves.
 *
 * @param options for Node
 */
export async function inProcess(name: string, file: string, texts: string[], options: string[] = []): Promise<Runner> {
  const before = performance.now();
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: options });
  await ask(child, { read: texts.slice(0, 1) });
  const start = performance.now() - before;
  return {
    name,
    start,
    async round(others = texts) {
      const report = await ask(child, { read: others });
      if (!('each' in report)) throw new Error('A runner answered another question.');
      return report;
    },
    async peak() {
      const report = await ask(child, 'peak');
      return 'peak' in report ? report.peak : null;
    },
    async stop() {
      if (!child.connected) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function ask(child: ChildProcess, order: Order): Promise<Report> {
  const gone = new AbortController();
  const exit = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`A runner ended with ${code}.`);
  });
  child.send(order);
  try {
    const [report] = (await Promise.race([once(child, 'message', { signal: gone.signal }), exit])) as [Report];
    return report;
  } finally {
    exit.catch(() => {});
    gone.abort();
  }
}
