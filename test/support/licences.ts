/**
 * `npm run licences`: what Attribune is shipped with must be free to be shipped with a program under the MIT licence. Reads the lock file, which holds
 * the licence of each package as the registry has it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Licences that ask for no more than that they are named. */
const free = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages whose licence the lock file does not have, by name and version, as somebody has read it. */
const read: Record<string, string> = {
  // Its package.json has the older “licenses”, a list with MIT alone.
  'format@0.2.2': 'MIT',
};

/** Packages that only a build needs, but that are in what it builds: the page. */
const bundled = ['preact'];

/** A lock file, as far as it matters. */
export interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>;
}

/** Packages that are shipped and must not be, with their licences. */
export function refused({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { version, license, dev = false }]) => {
    const name = place.replace(/^.*node_modules\//, '');
    if (place === '' || (dev && !bundled.includes(name))) return [];
    const known = license ?? read[`${name}@${version}`];
    return known !== undefined && isFree(known) ? [] : [`${name}@${version}: ${known ?? 'no licence'}`];
  });
}

/** Of several that one may choose from, one must be free; of several that hold together, all. */
function isFree(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain.split(/ OR /).some((choice) => choice.split(/ AND /).every((one) => free.has(one.trim())));
}

export const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = refused(lock);
  for (const one of found) console.error(one);
  console.log(found.length === 0 ? 'Every package that is shipped has a free licence.' : `${found.length} packages must not be shipped.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
