import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` runs again for each mutant: those that show what the core stages do, and need no build. */
export default defineConfig({
  test: {
    include: ['articles', 'cues', 'engine', 'nested', 'passages', 'rank', 'sentences', 'turns'].map((name) => `test/${name}.test.ts`),
    // The models are loaded once for all files, not once for each: mutants are switched on and off where they stand.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
