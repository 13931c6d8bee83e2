/**
 * Measures the models by cross-validation and writes train/MODEL-CARD.md: `npm run report`. It learns as train/train.ts does, once for each fold, in two
 * processes; the same data give the same card, byte for byte.
 *
 *   --section TITLE  only one section is measured and written into the card as it is
 *   --slice N        every Nth article only, to try the report itself
 *   --out FILE       where to write the card
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cardOf, type Known, sections, withSection } from './card.js';
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
      section: { type: 'string' },
      slice: { type: 'string', default: '1' },
      out: { type: 'string', default: fileURLToPath(new URL('MODEL-CARD.md', import.meta.url)) },
    },
  });
  const { section } = values;
  const needs = sections.find(({ title }) => title === section)?.needs;
  if (section !== undefined && needs === undefined) {
    console.error(`There is no section “${section}”: ${sections.map(({ title }) => title).join('; ')}.`);
    process.exitCode = 1;
    return;
  }
  const gold = readGoldArticles();
  if (gold.length === 0 && needs !== null) {
    console.error('There is no gold data at ../shared/gold: the models cannot be measured here.');
    process.exitCode = 1;
    return;
  }
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const isNeeded = (part: keyof Known) => section === undefined || needs === part;
  const folds = isNeeded('measured') ? allFolds(gold) : [];
  const facts: Job[] = isNeeded('facts') ? ['facts'] : [];
  const jobs: Job[] = [...facts, ...folds, ...(isNeeded('attributions') ? parts.map((attributions) => ({ attributions })) : [])];
  let count = 0;
  const answers = await runAll<Job, Facts | Measured | SpanOutcome>(
    fileURLToPath(new URL('report-worker.ts', import.meta.url)),
    [values.slice],
    jobs,
    2,
    (job) => console.log(`${seconds()} s: ${++count} of ${jobs.length}, ${nameOf(job)}`),
  );
  const rest = answers.slice(facts.length);
  const known: Known = {
    facts: facts.length > 0 ? (answers[0] as Facts) : null,
    measured: rest.slice(0, folds.length) as Measured[],
    attributions: rest.slice(folds.length) as SpanOutcome[],
  };
  writeFileSync(values.out, section === undefined ? cardOf(known) : withSection(readFileSync(values.out, 'utf8'), section, known));
  console.log(`${values.out} written after ${seconds()} s`);
}

function nameOf(job: Job): string {
  if (job === 'facts') return job;
  return 'attributions' in job ? `attributions ${job.attributions + 1}` : `${job.scheme} ${job.index + 1}`;
}

await main();
