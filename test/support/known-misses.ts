/**
 * Writes the list of known misses anew from what the engine answers now: `npx tsx test/support/known-misses.ts`.
 * Each gets the kind of miss it is, as far as that shows.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createAttributor } from '../../src/index.js';
import { readArticles } from './articles.js';
import { findMisses, knownMissesFile } from './misses.js';

const attribute = createAttributor();
const articles = readArticles();
const misses = articles.flatMap((article) => findMisses(article, attribute));

writeFileSync(knownMissesFile, `${JSON.stringify(misses, null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', knownMissesFile], { stdio: 'ignore' });

const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
const share = ((100 * misses.length) / passages).toFixed(1);
console.log(`${misses.length} of ${passages} passages missed (${share} %)`);
