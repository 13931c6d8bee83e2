/**
 * Sends short invented articles through the batch endpoint and the command, with a malformed and an oversized line among them, and sees that every
 * answer comes in its place, while it watches the memory of the processes.
 *
 *   npm run bench:batch                    100,000 articles
 *   npm run bench:batch -- --count 2000    fewer
 *   npm run bench:batch -- --write         and writes the figures into bench/RESULTS.md
 */
import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { splitLines } from '../src/index.js';
import { inventedLine } from './invented.js';
import { command } from './paths.js';
import { record, table, today } from './record.js';
import { freePort, peakOf, startService } from './runners/service.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } } });
const count = Number(values.count);

/** Where the two lines stand that cannot be answered, counted from 1. */
const malformed = Math.floor(count / 3);
const oversized = Math.floor((2 * count) / 3);

/** Longer than the service and the command take a line. */
const tooLong = 17 * 1024 * 1024;

function* lines(): Generator<string> {
  let some = '';
  for (let number = 1; number <= count; number++) {
    if (number === malformed) some += '{"text": "“Broken\n';
    else if (number === oversized) some += `{"text": "${'x'.repeat(tooLong)}"}\n`;
    else some += `${inventedLine(number)}\n`;
    if (some.length < 32768) continue;
    yield some;
    some = '';
  }
  yield some;
}

interface Line {
  id?: string;
  type?: string;
  problem?: { type: string };
}

/** Reads answers to their end, and throws where one is not in its place. */
async function check(answers: AsyncIterable<Uint8Array>): Promise<void> {
  let number = 0;
  for await (const some of splitLines(answers, 2 ** 24)) {
    for (const line of some) {
      number++;
      const { id, type, problem } = JSON.parse(Buffer.from(line ?? []).toString()) as Line;
      const name = (type ?? problem?.type)?.replace('/problems/', '') ?? id;
      const expected = { [malformed]: /^malformed-json$/, [oversized]: /^(line-)?too-long$/ }[number] ?? new RegExp(`^a${number}$`);
      if (!expected.test(String(name))) throw new Error(`Line ${number} is answered by ${name}.`);
    }
  }
  if (number !== count) throw new Error(`${number} answers came to ${count} lines.`);
}

async function throughService(): Promise<Figures> {
  const port = await freePort();
  const { child, stop } = await startService(port, inventedText());
  try {
    const start = performance.now();
    const headers = { 'content-type': 'application/x-ndjson' };
    const request = http.request({ host: '127.0.0.1', port, path: '/v1/batch', method: 'POST', headers });
    const answered = new Promise<http.IncomingMessage>((resolve, reject) => request.on('response', resolve).on('error', reject));
    await Promise.all([pipeline(Readable.from(lines()), request), answered.then(check)]);
    return { name: 'POST /v1/batch', seconds: (performance.now() - start) / 1000, peak: await peakOf(child) };
  } finally {
    await stop();
  }
}

async function throughCommand(jobs: number): Promise<Figures> {
  const start = performance.now();
  const child = spawn(process.execPath, [command, '--ndjson', '--jobs', String(jobs)], { stdio: ['pipe', 'pipe', 'ignore'] });
  const watch = watchPeak(child);
  await Promise.all([pipeline(Readable.from(lines()), child.stdin as Writable), check(child.stdout)]);
  return { name: `attribune --ndjson --jobs ${jobs}`, seconds: (performance.now() - start) / 1000, peak: watch() };
}

interface Figures {
  name: string;
  seconds: number;
  /** Highest resident memory of the process, threads and all, in MiB. */
  peak: number | null;
}

/** Looks at the peak of a process until it is gone, when nobody can be asked any more. */
function watchPeak(child: ChildProcess): () => number | null {
  let peak: number | null = null;
  const timer = setInterval(async () => {
    peak = (await peakOf(child)) ?? peak;
  }, 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function inventedText(): string {
  return (JSON.parse(inventedLine(1)) as { text: string }).text;
}

const rows: string[][] = [['', 'seconds', 'articles a second', 'peak memory of the process']];
for (const run of [throughService, () => throughCommand(1), () => throughCommand(2)]) {
  const { name, seconds, peak } = await run();
  rows.push([`\`${name}\``, seconds.toFixed(0), (count / seconds).toFixed(0), peak === null ? '–' : `${Math.round(peak)} MiB`]);
  console.log(rows.at(-1)?.join('  '));
}
const about = `${count.toLocaleString('en')} short articles, one malformed line and one of 17 MiB among them, every answer in its place; Node ${process.versions.node}`;
const markdown = `${about}.\n\n${table(rows)}`;
if (values.write) record('batch', `\`npm run bench:batch -- --write\`, ${today()}: ${markdown}`);
else console.log(markdown);
