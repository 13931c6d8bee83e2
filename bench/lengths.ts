/** How many articles a second the service answers, short ones, middling ones and long ones. */
import { words } from './articles.js';
import { inventedArticle } from './invented.js';
import { table } from './record.js';
import { services } from './runners/service.js';
import { median } from './statistics.js';

/** A brief, a report and a long read, in words. */
const LENGTHS = [200, 800, 8_000];

/** Words a round has. */
const ENOUGH = 80_000;

/** Articles a second and their ratio to one connection, for articles of each length. */
export async function lengths(rounds: number): Promise<string> {
  const rows = [['words of an article', 'articles a second, one connection', 'four connections', 'words a second, four connections']];
  for (const length of LENGTHS) {
    const texts = Array.from({ length: ENOUGH / length }, (_, number) => inventedArticle(length, number + 1));
    const count = texts.reduce((sum, text) => sum + words(text), 0);
    const runners = await services(texts, [1, 4]);
    try {
      const speeds: number[][] = runners.map(() => []);
      for (let number = 0; number <= rounds; number++) {
        for (const [at, runner] of runners.entries()) {
          const { all } = await runner.round();
          // The first round warms up.
          if (number > 0) speeds[at].push((texts.length / all) * 1000);
        }
      }
      const [alone, together] = speeds.map(median);
      const read = Math.round((together * count) / texts.length);
      rows.push([length.toLocaleString('en'), alone.toFixed(1), together.toFixed(1), read.toLocaleString('en')]);
    } finally {
      await Promise.all(runners.map((runner) => runner.stop()));
    }
  }
  const about = `the service over loopback, invented articles, the client on the same machine; medians of ${rounds} rounds on Node ${process.versions.node}`;
  return `${about}.\n\n${table(rows)}`;
}
