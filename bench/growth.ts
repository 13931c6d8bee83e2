/** What an article costs the engine as it grows: the time of a thousand words should stay the same, and the memory grow no faster than the text. */
import { words } from './articles.js';
import { inventedArticle } from './invented.js';
import { table } from './record.js';
import { inProcess } from './runners/process.js';
import type { Runner } from './runners/runner.js';
import { median } from './statistics.js';

const LENGTHS = [1_000, 10_000, 100_000, 1_000_000];

/** Words that are read before any are measured, in short articles: the compiler is still at work. */
const WARM_UP = 200_000;

/** Words a round has at least, by reading several articles: a single short one would measure noise. */
const ENOUGH = 100_000;

/** Milliseconds that a thousand words take in articles of each length, and the memory of a process that reads nothing longer. */
export async function growth(rounds: number): Promise<string> {
  const started: Reader[] = [];
  try {
    for (const length of LENGTHS) started.push(await reader(length));
    // In turns, so that whatever else the machine does meets all lengths alike.
    for (let number = 0; number < rounds; number++) {
      for (const { runner, count, each } of started) each.push((1000 * (await runner.round()).all) / count);
    }
    return await report(started, rounds);
  } finally {
    await Promise.all(started.map(({ runner }) => runner.stop()));
  }
}

interface Reader {
  length: number;
  runner: Runner;
  /** Words that a round of it has. */
  count: number;
  /** Milliseconds that a thousand words took, in each round. */
  each: number[];
}

async function reader(length: number): Promise<Reader> {
  const texts = Array.from({ length: Math.max(1, ENOUGH / length) }, (_, number) => inventedArticle(length, number + 1));
  const warming = Array.from({ length: WARM_UP / LENGTHS[0] }, (_, number) => inventedArticle(LENGTHS[0], number + 1000));
  const runner = await inProcess('the engine', './engine.js', texts);
  await runner.round(warming);
  return { length, runner, count: texts.reduce((sum, text) => sum + words(text), 0), each: [] };
}

async function report(started: Reader[], rounds: number): Promise<string> {
  const [first] = started;
  const rows = started.map(async ({ length, runner, each }) => {
    const peak = await runner.peak();
    // To the first length in the same round: the machine is not the same from round to round.
    const ratio = median(each.map((took, number) => took / first.each[number]));
    const memory = peak === null ? '–' : `${Math.round(peak)} MiB`;
    return [length.toLocaleString('en'), `${median(each).toFixed(2)} ms`, ratio.toFixed(2), memory];
  });
  const heading = ['words of an article', '1,000 words take', 'of the first row’s', 'peak memory'];
  const about = `one article of invented text, in which ever new people come (\`bench/invented.ts\`); medians of ${rounds} rounds, of the ratios too, each to the first row in its round, on Node ${process.versions.node}`;
  return `${about}.\n\n${table([heading, ...(await Promise.all(rows))])}`;
}
