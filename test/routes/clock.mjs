/**
 * Loaded before the service and each of its threads by a test: lets the test set the time of day, forward or back. What is measured by
 * `performance.now()` or `process.hrtime` nobody can set, here as elsewhere.
 */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const Real = Date;
let shift = 0;
const now = () => Real.now() + shift;

globalThis.Date = new Proxy(Real, {
  construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [now()] : given, target),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});

const threads = new BroadcastChannel('clock');
threads.onmessage = ({ data }) => {
  shift = data;
};
threads.unref();

if (isMainThread) {
  process.on('message', (milliseconds) => {
    shift = milliseconds;
    threads.postMessage(milliseconds);
    process.send(new Date().toISOString());
  });
  process.channel.unref();
}
