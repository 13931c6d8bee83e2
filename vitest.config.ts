import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Most of the time goes into waiting for processes; one worker, the default on two cores, would wait alone.
    maxWorkers: '100%',
    // A first call loads the language model, and the machine may be busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // `npm run coverage`. What processes of their own do does not count: the command, the threads, and the start of the service are tested in such.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'routes/**/*.ts'],
      reportsDirectory: 'dist/coverage',
      reporter: ['text', 'json-summary', 'json'],
      reportOnFailure: true,
      thresholds: { lines: 95 },
    },
  },
});
