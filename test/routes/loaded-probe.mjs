/** Loaded before the service by a test: tells it, when asked, which files of packages have been loaded. The service itself has no such door. */
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { cache } = createRequire(import.meta.url);

if (isMainThread) {
  process.on('message', () => process.send(Object.keys(cache)));
  process.channel.unref();
}
