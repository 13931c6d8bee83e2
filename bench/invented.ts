/** Articles by the thousand, made of invented templates: the same ones for the same seed. For measuring and testing speed and memory, not accuracy. */

const given = ['Ada', 'Moira', 'Tomas', 'Priya', 'Owen', 'Lena', 'Yusuf', 'Ines', 'Callum', 'Nadia', 'Piet', 'Rosa'];
const family = ['Quill', 'Lennox', 'Okoro', 'Varga', 'Halloran', 'Strand', 'Yeo', 'Brill', 'Coyle', 'Adeyemi', 'Marsh', 'Sandhu'];
const roles = ['Mayor', 'Councillor', 'Inspector', 'Professor', 'Captain', 'Dr', 'Minister', 'Coach'];
const bodies = ['the harbour board', 'Stromvik Council', 'the ferry company', 'the farmers’ union', 'the school trust'];
const things = ['quay', 'bridge', 'library', 'bus line', 'sea wall', 'orchard', 'clock tower', 'reservoir'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const claims = [
  'will open on time',
  'cannot stay as it is',
  'was never safe',
  'belongs to everybody',
  'costs more than it should',
  'is worth the wait',
];

type Pick = (list: readonly string[]) => string;

/** Paragraphs; each takes the same two people and the same thing. */
const paragraphs: ((pick: Pick, one: string, other: string, thing: string) => string)[] = [
  (pick, one, _, thing) => `“The ${thing} ${pick(claims)},” ${pick(roles)} ${one} said on ${pick(days)}.`,
  (pick, one, _, thing) => `According to ${pick(bodies)}, the ${thing} ${pick(claims)}. “We have seen the figures,” ${last(one)} added.`,
  (pick, _, other, thing) =>
    `${other}, who lives beside the ${thing}, called the plan “a promise on ${pick(['paper', 'sand', 'credit'])}”.`,
  (pick, one, other, thing) => `Asked about it, ${last(other)} said: “Ask ${last(one)}. The ${thing} ${pick(claims)}.”`,
  (pick, _, __, thing) => `The ${thing} has been closed since ${pick(days)}, and ${pick(bodies)} has yet to say when work begins.`,
  (pick, one) => `“No,” replied ${last(one)}. “Not before ${pick(days)}.”`,
];

const last = (name: string) => name.split(' ')[1] as string;

/** One line of NDJSON, without its end: an article of two to four paragraphs. Its id is its number. */
export function inventedLine(number: number, seed = 1): string {
  const next = generator(seed * 1_000_003 + number);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)] as string;
  const [one, other, thing] = [`${pick(given)} ${pick(family)}`, `${pick(given)} ${pick(family)}`, pick(things)];
  const count = 2 + Math.floor(next() * 3);
  const text = Array.from({ length: count }, () => paragraphs[Math.floor(next() * paragraphs.length)](pick, one, other, thing)).join(
    '\n\n',
  );
  return JSON.stringify({ id: `a${number}`, text });
}

/** Passages of an invented article in which the same two people speak; then come two new ones. */
const SCENE = 6;

/**
 * An article of about so many words: paragraphs of the same templates, in which again and again new people and places come whose names nobody has
 * seen, as in a long record of a council. So what an article keeps of names grows with its length, as it does in real ones.
 *
 * @param words how many it has at least; it ends with the paragraph that reaches them
 * @param number the same article for the same number
 */
export function inventedArticle(words: number, number = 1): string {
  const next = generator(number * 7_368_787);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)] as string;
  const person = (at: number) => `${pick(given)} ${strange(number * 100_003 + at)}`;
  const article: string[] = [];
  for (let count = 0, met = 0; count < words; met += 3) {
    const [one, other, thing] = [person(met), person(met + 1), `${pick(things)} of ${strange(number * 100_003 + met + 2)}`];
    for (let at = 0; at < SCENE && count < words; at++) {
      const paragraph = paragraphs[Math.floor(next() * paragraphs.length)](pick, one, other, thing);
      article.push(paragraph);
      count += paragraph.split(' ').length;
    }
  }
  return article.join('\n\n');
}

const syllables = ['ba', 'cho', 'dri', 'fen', 'gu', 'hal', 'ji', 'kro', 'lem', 'mu', 'nar', 'po', 'sti', 'ty', 'vel', 'wo'];

/** A name for each number, another for every other number. */
function strange(number: number): string {
  let word = '';
  for (let rest = number + 256; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Marsaglia's xorshift of 32 bits: numbers from 0 to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  const step = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 4; warm++) step();
  return step;
}
