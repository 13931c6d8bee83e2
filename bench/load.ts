/**
 * Puts the service as it is shipped under load, over loopback, with articles of 800 words: how many it answers, how soon at half of that, what it
 * does with three times as many, and how soon it has recovered. It measures whatever the service does; it fails only where a request was not answered.
 *
 *   npm run load                  prints the figures
 *   npm run load -- --write       and writes them into bench/RESULTS.md
 *   npm run load -- --seconds 4   shorter
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inventedArticle } from './invented.js';
import type { Answers } from './load/answers.js';
import { fire } from './load/cannon.js';
import { flood } from './load/flood.js';
import { record, table, today } from './record.js';
import { inProcess } from './runners/process.js';
import { freePort, startService } from './runners/service.js';
import { median } from './statistics.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, write: { type: 'boolean', default: false } } });
const seconds = Number(values.seconds);

const WORDS = 800;

/** Enough for every core to be busy while answers are on their way, and too few to be a crowd. */
const connections = 2 * availableParallelism();

/** How long the service is left alone after an overload, in milliseconds. */
const RECOVERY = 2000;

const texts = Array.from({ length: 100 }, (_, number) => inventedArticle(WORDS, number + 1));

/** Articles a second that the engine reads on so many cores at once, by itself, in several rounds: what is left of a core beside others differs by machine. */
async function onCores(count: number): Promise<number[]> {
  const runners = await Promise.all(Array.from({ length: count }, () => inProcess('the engine', './engine.js', texts)));
  try {
    const speeds: number[] = [];
    for (let number = 0; number < 5; number++) {
      const rounds = await Promise.all(runners.map((runner) => runner.round()));
      speeds.push(rounds.reduce((sum, { all }) => sum + (1000 * texts.length) / all, 0));
    }
    return speeds.slice(2);
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
}

const perSecond = (answers: Answers & { seconds: number }) => answers.count(200) / answers.seconds;
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function main(): Promise<void> {
  const before = await onCores(1);
  const together = median(await onCores(availableParallelism()));
  const port = await freePort();
  const { child, stop } = await startService(port, texts[0]);
  try {
    await fire({ port, texts, connections, seconds: Math.max(5, seconds / 2) });
    const full = await fire({ port, texts, connections, seconds });
    const capacity = perSecond(full);
    const half = await fire({ port, texts, connections, seconds, rate: Math.max(connections, Math.round(capacity / 2)) });
    const even = await flood(port, texts, capacity / 2, seconds).answered;
    const over = flood(port, texts, 3 * capacity, seconds);
    await over.sent;
    await sleep(RECOVERY);
    const after = perSecond(await fire({ port, texts, connections, seconds: Math.max(3, seconds / 2) }));
    const flooded = await over.answered;
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}.`);
    await stop();
    // Before and after, because the machine may not be the same.
    const core = median([...before, ...(await onCores(1))]);
    const lost = [full, half, even, flooded].reduce((sum, answers) => sum + answers.count('none'), 0);
    const rows = [
      ['', 'articles a second', 'ratio', 'p50', 'p99'],
      ['the engine on one core, by itself', core.toFixed(1), '1.00', '–', '–'],
      [`the engine on all ${availableParallelism()} cores at once, by itself`, ...rated(together, core), '–', '–'],
      [`the service, ${connections} connections`, ...rated(capacity, core), ms(full.within(0.5, 200)), ms(full.within(0.99, 200))],
      ['at half of that, sent in a burst each second', ...rated(perSecond(half), capacity), ...spread(half)],
      ['at half of that, sent evenly', ...rated(even.count(200) / seconds, capacity), ...spread(even)],
      [`${RECOVERY / 1000} s after three times as many`, ...rated(after, capacity), '–', '–'],
    ];
    const answers = [['three times as many', 'answers', 'share', 'p50', 'p99'], ...statuses(flooded)];
    const about = `articles of ${WORDS} invented words, ${seconds} s each, on ${availableParallelism()} cores, which the client shares; Node ${process.versions.node}`;
    const ends = `${flooded.sent} were sent, ${flooded.sent - flooded.count('none')} answered; ${flooded.refusedInVain} refusals lacked \`Retry-After\`. Everywhere else ${lost - flooded.count('none')} requests had no answer.`;
    const markdown = `${about}. The ratios of the engine and of the service are to the engine on one core, all others are to the service.\n\n${table(rows)}\n\n${table(answers)}\n\n${ends}`;
    console.log(markdown);
    if (values.write) record('load', `\`npm run load -- --write\`, ${today()}: ${markdown}`);
    if (lost > 0) process.exitCode = 1;
  } finally {
    await stop();
  }
}

function rated(speed: number, reference: number): [string, string] {
  return [speed.toFixed(1), (speed / reference).toFixed(2)];
}

/** Times of what was answered, p99 with how many times the median it is. */
function spread(answers: Answers): [string, string] {
  const [middle, slow] = [answers.within(0.5, 200), answers.within(0.99, 200)];
  return [ms(middle), `${ms(slow)} (× ${(slow / middle).toFixed(1)})`];
}

function statuses(answers: Answers & { sent: number }): string[][] {
  const named = [...answers.byStatus.keys()].sort((one, other) => String(one).localeCompare(String(other)));
  return named.map((status) => {
    const count = answers.count(status);
    const times = status === 'none' ? ['–', '–'] : [ms(answers.within(0.5, status)), ms(answers.within(0.99, status))];
    return [String(status), String(count), `${((100 * count) / answers.sent).toFixed(1)} %`, ...times];
  });
}

await main();
