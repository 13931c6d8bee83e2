/** The other side of `inProcess`: reads articles when told to, and says how long that took. */
import { performance } from 'node:perf_hooks';

export type Order = { read: string[] } | 'peak';
export type Report = { each: number[]; all: number } | { peak: number };

/** Serves a process that only reads articles with one function. */
export function serve(read: (text: string) => unknown): void {
  process.on('message', (order: Order) => {
    if (order === 'peak') {
      process.send?.({ peak: process.resourceUsage().maxRSS / 1024 } satisfies Report);
      return;
    }
    const each: number[] = [];
    const start = performance.now();
    for (const text of order.read) {
      const before = performance.now();
      read(text);
      each.push(performance.now() - before);
    }
    process.send?.({ each, all: performance.now() - start } satisfies Report);
  });
}
