import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder; this file runs from dist/bench. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const command = path.join(root, 'dist/src/cli.js');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
/** What Node is given to start the service, as `npm start` gives it: options, and the file last. */
export const server = scripts.start.split(' ').slice(1, -1).concat(path.join(root, 'dist/routes/server.js'));
export const results = path.join(root, 'bench/RESULTS.md');

/** The gold files and the scorer stand beside the project, and are no part of it: not everybody has them. */
export const scorer = path.join(root, '../shared/eval/score.mjs');
export const gold = (name: string) => path.join(root, '../shared/gold', `${name}.jsonl`);
export const hasGold = existsSync(scorer) && ['speakers-dev', 'polnear-dev', 'genres-dev'].every((name) => existsSync(gold(name)));
