import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Much of the time goes into waiting for processes, so there is one more at work than there are cores.
    maxWorkers: availableParallelism() + 1,
    // A first call loads the language model, and the machine may be busy: these limits end what hangs, not what is slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    // `npm run coverage`. What a process of its own does is not counted, so the files that no test loads into this one are left out: the command
    // from its start to its end, and the start of the service. Tests start those as they are shipped.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'routes/**/*.ts'],
      exclude: [
        'src/cli.ts',
        ...['answer', 'line', 'many', 'mcp', 'output', 'resume', 'run', 'sink', 'worker'].map((name) => `src/cli/${name}.ts`),
        'routes/server.ts',
        'routes/health.ts',
      ],
      reportsDirectory: 'dist/coverage',
      reporter: ['text', 'json-summary', 'json'],
      reportOnFailure: true,
      thresholds: { lines: 95 },
    },
  },
});
