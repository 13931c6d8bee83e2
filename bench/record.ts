import { readFileSync, writeFileSync } from 'node:fs';
import { results } from './paths.js';

/**
 * Writes figures into their place in RESULTS.md.
 *
 * @param section what the place is called: it lies between `<!-- section -->` and `<!-- /section -->`
 * @throws {Error} where the file has no such place
 */
export function record(section: string, markdown: string): void {
  const page = readFileSync(results, 'utf8');
  const [before, after] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const start = page.indexOf(before);
  const end = page.indexOf(after);
  if (start === -1 || end < start) throw new Error(`bench/RESULTS.md has no place for ${section}.`);
  writeFileSync(results, `${page.slice(0, start + before.length)}\n\n${markdown}\n\n${page.slice(end)}`);
}

/** Rows as a table in Markdown; the first is the heading, numbers stand to the right. */
export function table([heading = [], ...rows]: string[][]): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '---:'));
  return [heading, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The day of a measurement, as the results state it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
