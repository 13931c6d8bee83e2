/**
 * Keeps the service as it is shipped busy for long, with whatever callers do, and sees that it neither fails nor grows. Ends with 1 where an answer
 * was not what it must be, where the memory of the last third is more than a tenth above that of the second, or where the service did not end well.
 *
 *   npm run soak                       30 minutes
 *   npm run soak -- --minutes 5        shorter
 *   npm run soak -- --write            and writes the figures into bench/RESULTS.md
 */
import { parseArgs } from 'node:util';
import { inventedArticle } from './invented.js';
import { record, table, today } from './record.js';
import { freePort, startService } from './runners/service.js';
import { LEAK, type Report, soak } from './soak/soak.js';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, write: { type: 'boolean', default: false } } });
const minutes = Number(values.minutes);

const port = await freePort();
const { child, stop } = await startService(port, inventedArticle(100));
const report = await soak({ port, pid: child.pid, seconds: 60 * minutes, callers: 3, every: 1 }).finally(stop);
const { faults, memory } = report;
const markdown = written(report);
console.log(markdown);
for (const fault of faults.slice(0, 20)) console.error(fault);
if (values.write) record('soak', `\`npm run soak -- --minutes ${minutes} --write\`, ${today()}: ${markdown}`);
if (memory === null) console.error('This system does not tell the memory of another process: it was not watched.');
else if (memory.growth > LEAK)
  console.error(`The service grows: by ${(100 * (memory.growth - 1)).toFixed(0)} % from the second third to the last.`);
if (child.exitCode !== 0) console.error(`The service ended with ${child.exitCode ?? child.signalCode}.`);
if (faults.length > 0 || (memory?.growth ?? 1) > LEAK || child.exitCode !== 0) process.exitCode = 1;

function written({ statuses, faults, memory }: Report): string {
  const counts = [...statuses].sort(([one], [other]) => String(one).localeCompare(String(other)));
  const answers = table([['answer', 'times'], ...counts.map(([status, count]) => [String(status), count.toLocaleString('en')])]);
  const mib = (value: number) => `${Math.round(value)} MiB`;
  const grown =
    memory === null
      ? 'its memory could not be watched'
      : `its memory ${mib(memory.min)} at least, ${mib(memory.median)} in the median, ${mib(memory.max)} at most; second third ${mib(memory.second)}, last third ${mib(memory.last)} (× ${memory.growth.toFixed(2)})`;
  return `three callers, mixed errands, on Node ${process.versions.node}: ${grown}. Answers that were not what they must be: ${faults.length}.\n\n${answers}`;
}
