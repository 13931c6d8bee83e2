/** Seeds under which something was wrong once: they are tried before all others. */
import { readFileSync, writeFileSync } from 'node:fs';
import fc, { type IAsyncProperty, type RunDetails } from 'fast-check';

/** Where a case is found again, as long as what makes the cases stays as it is: then the seed leads to others, which are as good as any. */
export interface Seed {
  property: string;
  seed: number;
  /** Leads from the seed to the smallest case; all cases of the seed are tried where it is left out. */
  path?: string;
  /** What was wrong. */
  why: string;
}

const file = new URL('seeds.json', import.meta.url);

export function readSeeds(): Seed[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Seed[];
}

/** Puts a seed with those that are tried first. */
export function keep(seed: Seed): void {
  writeFileSync(file, `${JSON.stringify([...readSeeds(), seed], null, 2)}\n`);
}

/** Tries a property, and tells of a failure how it is found again. */
export async function attempt(
  name: string,
  property: IAsyncProperty<unknown>,
  { seed, path, cases }: { seed: number; path?: string | undefined; cases: number },
): Promise<{ failure: string; seed: Seed } | null> {
  const details = (await fc.check(property, { seed, numRuns: cases, ...(path === undefined ? {} : { path }) })) as RunDetails<unknown>;
  if (!details.failed) return null;
  const why = String((details.errorInstance as Error | null)?.message ?? details.errorInstance).split('\n')[0];
  const found: Seed = {
    property: name,
    seed: details.seed,
    ...(details.counterexamplePath === null ? {} : { path: details.counterexamplePath }),
    why,
  };
  const failure = `${name}: ${why}\nseed ${found.seed}, path ${found.path}\n${fc.stringify(details.counterexample)}`;
  return { failure, seed: found };
}
