/**
 * Writes the list of known misses anew from what the engine answers now: `npx tsx test/support/known-misses.ts`.
 * A miss that was listed keeps its cause; a new one gets "todo", to be replaced by the cause once somebody has read the passage.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createAttributor } from '../../src/index.js';
import { readArticles } from './articles.js';
import { findMisses, knownMissesFile, missKey, readKnownMisses } from './misses.js';

const causes = new Map(readKnownMisses().map((miss) => [missKey(miss), miss.cause]));
const attribute = createAttributor();
const articles = readArticles();
const misses = articles.flatMap((article) => findMisses(article, attribute));
const listed = misses.map((miss) => ({ ...miss, cause: causes.get(missKey(miss)) ?? 'todo' }));

writeFileSync(knownMissesFile, `${JSON.stringify(listed, null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', knownMissesFile], { stdio: 'ignore' });

const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
const share = ((100 * misses.length) / passages).toFixed(1);
const unexplained = listed.filter((miss) => miss.cause === 'todo').length;
console.log(`${misses.length} of ${passages} passages missed (${share} %), ${unexplained} of them without a cause`);
