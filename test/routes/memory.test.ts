import { once } from 'node:events';
import { expect, test } from 'vitest';
import { type Process, withServer } from './service.js';

const syllables = ['ba', 'cho', 'dri', 'fen', 'gu', 'hal', 'ji', 'kro', 'lem', 'mu', 'nar', 'po', 'sti', 'ty', 'vel', 'wo'];

/** A word for each number, another for every other number. */
function invented(number: number): string {
  let word = '';
  for (let rest = number + 65536; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
  return word;
}

/** An article of so many words that nobody has seen, in sentences with and without somebody who speaks. */
function article(first: number, words: number): string {
  const sentences: string[] = [];
  for (let at = first; at < first + words; at += 6) {
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((step) => invented(at + step));
    sentences.push(`“The ${a} will ${b},” said ${name(c)} ${name(d)}. The ${e} had a ${f}.`);
  }
  return sentences.join('\n\n');
}

const name = (word = '') => word.charAt(0).toUpperCase() + word.slice(1);

/** What a service holds after a collection of garbage, in MiB. */
async function heapOf({ child }: Process): Promise<number> {
  const answer = once(child, 'message');
  child.send('heap');
  return Number((await answer)[0]);
}

test('300,000 words that nobody has seen leave the heap of a service bounded', { timeout: 120_000 }, async () => {
  const probe = ['--expose-gc', '--import', './test/routes/heap-probe.mjs'];
  await withServer(
    {},
    async (server) => {
      const words = 5100;
      let sent = 0;
      let quotes = 0;
      const read = async (articles: number) => {
        for (let number = 0; number < articles; number++, sent += words) {
          const response = await fetch(`${server.url}/v1/quotes`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ text: article(sent, words), id: `number ${sent}`, title: invented(sent) }),
          });
          expect(response.status).toBe(200);
          quotes += ((await response.json()) as { quotes: unknown[] }).quotes.length;
        }
        return heapOf(server);
      };
      await read(1);
      const heaps = [await read(20), await read(20), await read(20)];
      const [early = 0] = heaps;
      expect(sent).toBeGreaterThan(300_000);
      expect(quotes).toBe(sent / 6);
      // wink-nlp alone keeps about 90 MiB of these words. What its caches hold in the end depends on when they were last emptied.
      expect(Math.max(...heaps) - early, `MiB: ${heaps}`).toBeLessThan(25);
      expect(await server.stop()).toBe(0);
    },
    probe,
  );
});
