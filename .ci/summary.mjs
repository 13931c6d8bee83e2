// Says what failed, and sums test runs into one last line; fails where anything did.
//
//   node summary.mjs FOLDER CHECK… -- RUN…
//
// CHECK: a check that failed. Of each RUN the folder has RUN.json, as reporter.mjs writes it, and RUN.exit where it did not end well.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder, ...rest] = process.argv.slice(2);
const faults = rest.slice(0, rest.indexOf('--')).map((check) => `The check failed: ${check}`);
const sum = { passed: 0, failed: faults.length, skipped: 0 };
for (const run of rest.slice(rest.indexOf('--') + 1)) {
  const exit = path.join(folder, `${run}.exit`);
  const code = existsSync(exit) ? readFileSync(exit, 'utf8').trim() : null;
  const report = reportOf(run);
  faults.push(...report.faults.map((fault) => `${run}: ${fault}`));
  if (code !== null) faults.push(`${run}: the run ended with ${code}`);
  sum.passed += report.passed;
  sum.skipped += report.skipped;
  // A file that does not load, an error outside the tests and a run of no tests fail no test, and yet the run.
  const ill = code !== null || report.faults.length > 0 || report.passed + report.failed === 0;
  sum.failed += Math.max(report.failed, ill ? 1 : 0);
}
for (const fault of faults) console.log(`\n${fault}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function reportOf(run) {
  try {
    return JSON.parse(readFileSync(path.join(folder, `${run}.json`), 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, faults: ['the tests did not come to an end'] };
  }
}
