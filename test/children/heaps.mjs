/**
 * Prints how much room for short-lived things two heaps come to where much is kept for a while, in MiB, as JSON: the first thread’s, and that of a thread
 * made with the limit that those of the service have, once the service’s have been set up. Run as the service is started.
 *
 *   node --max-semi-space-size=4 test/children/heaps.mjs
 */
import { once } from 'node:events';
import { getHeapSpaceStatistics } from 'node:v8';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** Keeps what it makes just long enough for it to outlive a few clearings. */
function room() {
  const kept = [];
  let most = 0;
  for (let round = 0; round < 3000; round++) {
    kept[round % 100] = Array.from({ length: 1000 }, (_, at) => ({ at }));
    most = Math.max(most, getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0);
  }
  return most / 1024 / 1024;
}

if (isMainThread) {
  const { threads, young } = await import('../../dist/workers/threads.js');
  const executor = threads({ size: 1, heap: 128, time: 60_000 }, console.error);
  const worker = new Worker(new URL(import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: young } });
  const [other] = await once(worker, 'message');
  console.log(JSON.stringify({ first: room(), other }));
  await executor.close();
} else parentPort?.postMessage(room());
