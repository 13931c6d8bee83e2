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
import { type Answers, noAnswers } from './load/answers.js';
import { fire } from './load/cannon.js';
import { flood } from './load/flood.js';
import { record, table, today } from './record.js';
import { inProcess } from './runners/process.js';
import type { Runner } from './runners/runner.js';
import { freePort, startService } from './runners/service.js';
import { median, quantile } from './statistics.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, write: { type: 'boolean', default: false } } });
const seconds = Number(values.seconds);

const WORDS = 800;

/** Enough for every core to be busy while answers are on their way, and too few to be a crowd. */
const connections = 2 * availableParallelism();

/** How long the service is left alone after an overload, in milliseconds. */
const RECOVERY = 2000;

const texts = Array.from({ length: 100 }, (_, number) => inventedArticle(WORDS, number + 1));

/** How often the engine by itself and the service are measured, in turns: what a machine gives may change by a quarter within a minute. */
const TURNS = 13;

/** Articles a second in one turn. */
interface Turn {
  /** The engine on one core, before and after the others. */
  core: number;
  /** Engines on all cores at once. */
  cores: number;
  service: number;
}

/** An engine on a core: with no help from others, which V8 would take for its compiler and for clearing up. */
const engine = () => inProcess('the engine', './engine.js', texts, ['--single-threaded']);

/** Articles a second that engines read in a round, all at once. */
async function speedOf(engines: readonly Runner[]): Promise<number> {
  const rounds = await Promise.all(engines.map((one) => one.round()));
  return rounds.reduce((sum, { all }) => sum + (1000 * texts.length) / all, 0);
}

/** Measures the engine on one core, engines on all of them, and the service in turns, after some that do not count. */
async function inTurns(port: number): Promise<{ turns: Turn[]; answers: Answers }> {
  const engines: Runner[] = [];
  try {
    for (let number = 0; number < availableParallelism(); number++) engines.push(await engine());
    const alone = engines.slice(0, 1);
    for (let number = 0; number < 3; number++) await speedOf(engines);
    await fire({ port, texts, connections, seconds: Math.max(5, seconds / 2) });
    const answers = noAnswers();
    const turns: Turn[] = [];
    let before = await speedOf(alone);
    for (let number = 0; number < TURNS; number++) {
      const fired = await fire({ port, texts, connections, seconds: Math.max(1, seconds / 5) });
      const cores = await speedOf(engines);
      const after = await speedOf(alone);
      answers.addAll(fired);
      turns.push({ core: (before + after) / 2, cores, service: perSecond(fired) });
      before = after;
    }
    return { turns, answers };
  } finally {
    await Promise.all(engines.map((one) => one.stop()));
  }
}

const perSecond = (answers: Answers & { seconds: number }) => answers.count(200) / answers.seconds;
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function main(): Promise<void> {
  const port = await freePort();
  const { child, stop } = await startService(port, texts[0]);
  try {
    const { turns, answers: full } = await inTurns(port);
    const capacity = median(turns.map(({ service }) => service));
    const half = await fire({ port, texts, connections, seconds, rate: Math.max(connections, Math.round(capacity / 2)) });
    const even = await flood(port, texts, capacity / 2, seconds).answered;
    const over = flood(port, texts, 3 * capacity, seconds);
    await over.sent;
    await sleep(RECOVERY);
    const after = await fire({ port, texts, connections, seconds: Math.max(3, seconds / 2) });
    const flooded = await over.answered;
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}.`);
    await stop();
    const lost = [full, half, even, flooded, after].reduce((sum, answers) => sum + answers.count('none'), 0);
    const rows = [
      ['', 'articles a second', 'ratio', 'p50', 'p99'],
      ['the engine on one core, by itself', median(turns.map(({ core }) => core)).toFixed(1), '1.00', '–', '–'],
      [`the engine on all ${availableParallelism()} cores at once, by itself`, ...ratedInTurns(turns, 'cores'), '–', '–'],
      [`the service, ${connections} connections`, ...ratedInTurns(turns, 'service'), ms(full.within(0.5, 200)), ms(full.within(0.99, 200))],
      ['at half of that, sent in a burst each second', ...rated(perSecond(half), capacity), ...spread(half)],
      ['at half of that, sent evenly', ...rated(even.count(200) / seconds, capacity), ...spread(even)],
      [`${RECOVERY / 1000} s after three times as many`, ...rated(perSecond(after), capacity), '–', '–'],
    ];
    const answers = [['three times as many', 'answers', 'share', 'p50', 'p99'], ...statuses(flooded)];
    const about = `articles of ${WORDS} invented words on ${availableParallelism()} cores, which the client shares; Node ${process.versions.node}`;
    const ends = `${flooded.sent} were sent, ${flooded.sent - flooded.count('none')} answered; ${flooded.refusedInVain} refusals lacked \`Retry-After\`. Everywhere else ${lost - flooded.count('none')} requests had no answer.`;
    const markdown = `${about}. The first three rows were measured in ${TURNS} turns, the service for ${Math.max(1, seconds / 5)} s in each. Their ratios are to the engine on one core, in rounds before and after them: the median, and in brackets the quartiles. Each engine keeps to one core: \`--single-threaded\`. All other ratios are to the service; these rows took ${seconds} s each, the last ${Math.max(3, seconds / 2)} s.\n\n${table(rows)}\n\n${table(answers)}\n\n${ends}`;
    console.log(markdown);
    if (values.write) record('load', `\`npm run load -- --write\`, ${today()}: ${markdown}`);
    if (lost > 0) process.exitCode = 1;
  } finally {
    await stop();
  }
}

/** The median of what was done in each turn, and of its ratios to one core, with their quartiles. */
function ratedInTurns(turns: readonly Turn[], what: 'cores' | 'service'): [string, string] {
  const ratios = turns.map((turn) => turn[what] / turn.core);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  return [median(turns.map((turn) => turn[what])).toFixed(1), `${middle} (${low} to ${high})`];
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
