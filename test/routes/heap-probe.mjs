/**
 * Loaded before the service and each of its threads by a test: tells the test how much memory is really in use, by all of them. The service itself has no
 * such door.
 */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const threads = new BroadcastChannel('heap');
const used = () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};
let all = 0;

threads.onmessage = ({ data }) => {
  if (!isMainThread && data === 'how much') threads.postMessage(used());
  if (isMainThread && typeof data === 'number') all += data;
};
threads.unref();

if (isMainThread) {
  process.on('message', () => {
    all = used();
    threads.postMessage('how much');
    setTimeout(() => process.send(all), 500);
  });
  process.channel.unref();
}
