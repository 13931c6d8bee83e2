/** Writes what the last `npm run mutation` found into bench/RESULTS.md: of the mutants of each file, how many the tests noticed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.js';
import { record, table, today } from './record.js';

type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError' | 'Pending';
type Outcome = { files: Record<string, { mutants: { status: Status }[] }> };

const { files } = JSON.parse(readFileSync(path.join(root, 'dist/mutation.json'), 'utf8')) as Outcome;
const rows = Object.entries(files).map(([file, { mutants }]) => {
  const count = (...statuses: Status[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, missed, unreached] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const share = (of: number) => `${((100 * noticed) / of).toFixed(0)} %`;
  return [`\`${file}\``, ...[noticed, missed, unreached].map(String), share(noticed + missed + unreached), share(noticed + missed)];
});
const heading = ['', 'noticed', 'not noticed', 'in no test', 'score', 'of those in a test'];
record('mutation', `\`npm run mutation\`, ${today()}.\n\n${table([heading, ...rows])}`);
