/**
 * Measures the models by cross-validation and writes train/MODEL-CARD.md: `npm run report`. It learns as train/train.ts does, once for each fold, in two
 * processes; the same data give the same card, byte for byte.
 *
 *   --slice N   every Nth article only, to try the report itself
 *   --out FILE  where to write the card
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cardOf } from './card.js';
import { readGoldArticles } from './gold.js';
import { allFolds, type Measured } from './held-out.js';
import { runAll } from './pool.js';
import type { Facts, Job } from './report-worker.js';
import type { SpanOutcome } from './spans/judge-spans.js';

/** Parts held out for attributions: each takes as long as four folds. */
const parts = [0, 1];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      slice: { type: 'string', default: '1' },
      out: { type: 'string', default: fileURLToPath(new URL('MODEL-CARD.md', import.meta.url)) },
    },
  });
  const gold = readGoldArticles();
  if (gold.length === 0) {
    console.error('There is no gold data at ../shared/gold: the models cannot be measured here.');
    process.exitCode = 1;
    return;
  }
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const folds = allFolds(gold);
  const jobs: Job[] = ['facts', ...folds, ...parts.map((attributions) => ({ attributions }))];
  let count = 0;
  const answers = await runAll<Job, Facts | Measured | SpanOutcome>(
    fileURLToPath(new URL('report-worker.ts', import.meta.url)),
    [values.slice],
    jobs,
    2,
    (job) => console.log(`${seconds()} s: ${++count} of ${jobs.length}, ${nameOf(job)}`),
  );
  const [facts, ...rest] = answers;
  const measured = rest.slice(0, folds.length) as Measured[];
  writeFileSync(values.out, cardOf(facts as Facts, measured, rest.slice(folds.length) as SpanOutcome[]));
  console.log(`${values.out} written after ${seconds()} s`);
}

function nameOf(job: Job): string {
  if (job === 'facts') return job;
  return 'attributions' in job ? `attributions ${job.attributions + 1}` : `${job.scheme} ${job.index + 1}`;
}

await main();
