/**
 * Looks for requests and texts over which the service or the engine go wrong, further than the tests do. A case that fails is printed in its
 * smallest form, and its seed is put into seeds.json, where the tests try it first.
 *
 *   npm run fuzz                        10,000 cases of each property
 *   npm run fuzz -- --cases 100000      more
 *   npm run fuzz -- --minutes 10        no longer than that
 *   npm run fuzz -- --only texts        one property
 */
import { parseArgs } from 'node:util';
import { buildApp } from '../../routes/app.js';
import { warmUp } from '../../routes/lifecycle.js';
import { readSettings } from '../../routes/settings.js';
import { createAttributor } from '../../src/index.js';
import { here } from '../../workers/here.js';
import { createWorkers } from '../../workers/queue.js';
import { properties, settings } from './properties.js';
import { attempt, keep, readSeeds } from './seeds.js';

/** Cases of one seed; then comes the next property. */
const ROUND = 500;

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, minutes: { type: 'string', default: '600' }, only: { type: 'string' } },
});
const cases = Number(values.cases);
const end = performance.now() + 60_000 * Number(values.minutes);

const chosen = readSettings(settings);
const workers = createWorkers(here(createAttributor()), chosen.QUEUE_LIMIT);
const app = buildApp({ settings: chosen, workers });
await warmUp(app.lifecycle, workers);
const tried = Object.entries(properties(app)).filter(([name]) => values.only === undefined || name === values.only);
const counts = new Map(tried.map(([name]) => [name, 0]));
let failures = 0;

async function look(name: string, property: (typeof tried)[number][1], seed: number, path: string | undefined, count: number) {
  const found = await attempt(name, property, { seed, path, cases: count });
  if (found === null) return;
  failures++;
  console.error(`${found.failure}\n`);
  if (!readSeeds().some((known) => known.property === name && known.seed === found.seed.seed && known.path === found.seed.path))
    keep(found.seed);
}

for (const { property: name, seed, path } of readSeeds()) {
  for (const [known, property] of tried) if (known === name) await look(name, property, seed, path, path === undefined ? ROUND : 1);
}
search: for (let done = 0; done < cases; done += ROUND) {
  for (const [name, property] of tried) {
    if (performance.now() > end || failures >= 10) break search;
    const count = Math.min(ROUND, cases - done);
    // The clock is a seed that nobody has tried; it is printed where it matters.
    await look(name, property, (Date.now() ^ done) | 0, undefined, count);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  if ((done / ROUND) % 10 === 9) console.log(`${done + ROUND} cases of each`);
}
await app.close();
console.log([...counts].map(([name, count]) => `${name}: ${count} cases`).join(', '), `${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
