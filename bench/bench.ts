/**
 * Measures, in one run and on the same articles: wink-nlp's own pass, compromise's quotations, the engine, and the service over loopback; then the
 * engine on longer and longer articles, and the service on short, middling and long ones.
 *
 *   npm run bench                 prints the figures
 *   npm run bench -- --write      and writes them into bench/RESULTS.md
 *   npm run bench -- --rounds 9   takes the medians of nine rounds instead of five
 *
 * The rounds alternate, so that whatever else the machine does meets all of them alike.
 */
import { parseArgs } from 'node:util';
import { articles, words } from './articles.js';
import { growth } from './growth.js';
import { lengths } from './lengths.js';
import { record, table, today } from './record.js';
import { inProcess } from './runners/process.js';
import type { Runner } from './runners/runner.js';
import { services } from './runners/service.js';
import { median, quantile } from './statistics.js';

/** Words a round has at least, by repeating the articles: a shorter one would measure noise. */
const ENOUGH = 100_000;

/** Rounds that are not counted: the compiler is still at work on the hot paths. */
const WARM_UP = 5;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } } });

async function main(rounds: number): Promise<void> {
  const { texts, from } = articles();
  const once = texts.reduce((sum, text) => sum + words(text), 0);
  const times = Math.ceil(ENOUGH / once);
  const read = Array.from({ length: times }, () => texts).flat();
  const runners: Runner[] = [];
  try {
    runners.push(await inProcess('wink-nlp readDoc (sbd, pos)', './wink.js', read));
    runners.push(await inProcess('compromise quotations', './compromise.js', read));
    runners.push(await inProcess('the engine', './engine.js', read));
    runners.push(...(await services(read, [1, 4])));
    const measured = await measure(runners, rounds);
    const about = `${texts.length} articles of ${from}, ${once} words${times > 1 ? `, ${times} times` : ''}; medians of ${rounds} rounds on Node ${process.versions.node}`;
    const markdown = `${about}.\n\n${await report(runners, measured, once * times)}`;
    show('bench', markdown);
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
  show('growth', await growth(rounds));
  show('lengths', await lengths(Math.ceil(rounds / 2)));
}

function show(section: string, markdown: string): void {
  console.log(`${markdown}\n`);
  if (values.write) record(section, `\`npm run bench -- --rounds ${values.rounds} --write\`, ${today()}: ${markdown}`);
}

type Rounds = Awaited<ReturnType<Runner['round']>>[];

async function measure(runners: Runner[], rounds: number): Promise<Rounds[]> {
  const measured: Rounds[] = runners.map(() => []);
  for (let number = 0; number < WARM_UP + rounds; number++) {
    for (const [at, runner] of runners.entries()) {
      const figures = await runner.round();
      if (number >= WARM_UP) measured[at].push(figures);
    }
  }
  return measured;
}

async function report(runners: Runner[], measured: Rounds[], count: number): Promise<string> {
  const heading = ['', 'words a second', 'of wink’s', 'an article, p50', 'p99', 'start to first answer', 'peak memory'];
  const speeds = measured.map((rounds) => median(rounds.map(({ all }) => (count / all) * 1000)));
  const rows = runners.map(async (runner, at) => {
    const each = measured[at].flatMap((round) => round.each);
    const peak = await runner.peak();
    return [
      runner.name,
      Math.round(speeds[at]).toLocaleString('en'),
      `${((100 * speeds[at]) / speeds[0]).toFixed(0)} %`,
      `${quantile(each, 0.5).toFixed(2)} ms`,
      `${quantile(each, 0.99).toFixed(2)} ms`,
      `${Math.round(runner.start)} ms`,
      peak === null ? '–' : `${Math.round(peak)} MiB`,
    ];
  });
  return table([heading, ...(await Promise.all(rows))]);
}

await main(Number(values.rounds));
