/**
 * Reads articles of invented words, no two alike, with one attributor, and prints how the memory grew, as JSON in MiB. Run with --expose-gc.
 *
 *   node --expose-gc --import tsx test/children/invented.ts 300000
 */
import { createAttributor } from '../../src/index.js';

const syllables = ['ka', 'ro', 'mi', 'ven', 'tul', 'shi', 'bor', 'ne', 'gla', 'du', 'pes', 'zo', 'fri', 'wam', 'qui', 'lo'];

/** A word for each number, another for every other number. */
function invent(number: number): string {
  let word = '';
  for (let rest = number + 4096; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
  return word;
}

/** An article of a hundred words that no article before it had. */
function article(first: number): string {
  const sentences = [];
  for (let at = first; at < first + 100; at += 5) {
    const [name, family, one, two, three] = [0, 1, 2, 3, 4].map((step) => invent(at + step));
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    sentences.push(`“The ${one} is ${two},” said ${capital(name)} ${capital(family)} of ${capital(three)}’s council.`);
  }
  return sentences.join('\n\n');
}

function held(): number {
  if (gc === undefined) throw new Error('Run with --expose-gc.');
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

const words = Number(process.argv[2]);
const attribute = createAttributor();
let quotes = 0;
const read = (from: number, to: number) => {
  for (let first = from; first < to; first += 100) quotes += attribute(article(first)).quotes.length;
};

// The model is loaded and the caches have something in them before the count begins.
const warmUp = 10_000;
read(0, warmUp);
const before = held();
const after = [];
for (let part = 0; part < 3; part++) {
  read(warmUp + (words * part) / 3, warmUp + (words * (part + 1)) / 3);
  after.push(held());
}
console.log(JSON.stringify({ before, after, quotes }));
