/** `npm run lint:openapi`: the committed contract under Redocly's linter, by its library: the command would ask its makers for news. */
import { fileURLToPath } from 'node:url';
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';

/**
 * What the linter finds in a document. Nothing is fetched: the contract has no reference outside itself.
 *
 * @param path of the document
 */
export async function lintContract(path: string) {
  const config = await createConfig({ extends: ['recommended-strict'] });
  return lint({ ref: path, config });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('openapi.json', import.meta.url));
  const problems = await lintContract(path);
  formatProblems(problems, { totals: getTotals(problems), version: '3.1' });
  process.exitCode = problems.length > 0 ? 1 : 0;
  if (problems.length === 0) process.stdout.write('The contract is clean.\n');
}
