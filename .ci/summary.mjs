// Sums test runs into one last line, and fails where anything did.
//
//   node summary.mjs BROKEN FOLDER RUN…
//
// BROKEN: how many other checks failed. Of each RUN the folder has RUN.json, as Vitest's JSON reporter writes it, and RUN.exit where it did not
// end well.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [broken, folder, ...runs] = process.argv.slice(2);
let passed = 0;
let failed = Number(broken);
let skipped = 0;
for (const run of runs) {
  const report = reportOf(run);
  if (report === null) {
    console.error(`The tests of the run ${run} did not come to an end.`);
    failed++;
    continue;
  }
  passed += report.numPassedTests;
  skipped += report.numPendingTests + report.numTodoTests;
  // A file that does not load, an error outside the tests and a run of no tests fail no test, and yet the run.
  const ill = existsSync(path.join(folder, `${run}.exit`)) || report.numTotalTests === 0;
  failed += Math.max(report.numFailedTests, ill ? 1 : 0);
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** The report of a run; null where there is none, or it was cut short. */
function reportOf(run) {
  try {
    return JSON.parse(readFileSync(path.join(folder, `${run}.json`), 'utf8'));
  } catch {
    return null;
  }
}
