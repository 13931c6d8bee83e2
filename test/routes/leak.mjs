/** Loaded before the service by a test: from the first request on keeps 100 MiB more each second, for at most ten. The service has no such fault. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const channel = 'http.server.request.start';

subscribe(channel, leak);

function leak() {
  unsubscribe(channel, leak);
  const kept = [];
  const start = performance.now();
  const timer = setInterval(() => {
    // By the clock, not by the tick: a busy process has fewer ticks.
    const due = Math.min(200, (performance.now() - start) / 50);
    while (kept.length < due) kept.push(Buffer.alloc(5 * 2 ** 20, 1));
    if (kept.length >= 200) clearInterval(timer);
  }, 50);
  timer.unref();
}
