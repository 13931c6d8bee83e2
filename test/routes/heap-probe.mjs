/** Loaded before the service by a test: tells the test how much memory is really in use. The service itself has no such door. */
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send((heapUsed + external) / 2 ** 20);
});
process.channel.unref();
