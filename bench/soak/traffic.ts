/** What a service meets in a week, in turns: articles of many lengths, documents, batches, mistakes, and callers who hang up. No two are alike. */
import { inventedArticle } from '../invented.js';

/** One thing that a caller does. */
export interface Errand {
  /** What it is, for a report of what went wrong. */
  name: string;
  method?: string;
  path: string;
  /** Media type of the body. */
  type?: string;
  body?: string;
  accept?: string;
  /** The status that it must be answered with; null where the caller hangs up before. */
  status: number | null;
  /** What must stand in the answer. */
  holds?: string;
  /** Hangs up when this much of the body has been sent, or when the first of the answer comes. */
  hangsUp?: 'sending' | 'reading';
}

const json = (value: object) => ({ type: 'application/json', body: JSON.stringify(value) });
const quotes = '/v1/quotes';

/** Words of the articles, in turns: most are short, some are not. */
const lengths = [40, 300, 800, 120, 2000, 60, 500, 6000];

const article = (number: number, length = lengths[number % lengths.length]) => inventedArticle(length, number);
const paragraphs = (number: number) => article(number, 400).split('\n\n');
const page = (number: number) =>
  `<!doctype html><title>News ${number}</title><nav>Home</nav><article><h1>News of the day</h1>${paragraphs(number)
    .map((words) => `<p>${words}</p>`)
    .join('')}</article>`;
const lines = (number: number, count: number) =>
  Array.from({ length: count }, (_, at) => JSON.stringify({ id: `${at}`, text: article(number * 31 + at, 80) }));

/** Each makes an errand of its kind, another for every number. */
const kinds: ((number: number) => Errand)[] = [
  (number) => ({ name: 'an article', path: quotes, ...json({ text: article(number) }), status: 200, holds: '"quotes":[' }),
  (number) => ({
    name: 'bare words',
    path: `${quotes}?types=direct&types=indirect`,
    type: 'text/plain',
    body: article(number, 300),
    status: 200,
  }),
  (number) => ({ name: 'a page', path: quotes, type: 'text/html', body: page(number), status: 200, holds: '"xpath"' }),
  (number) => ({
    name: 'an article explained',
    path: quotes,
    ...json({ text: article(number, 150), options: { explain: true } }),
    status: 200,
  }),
  (number) => ({
    name: 'a batch',
    path: '/v1/batch',
    type: 'application/x-ndjson',
    body: [...lines(number, 12), '{"text": 7}', `{"id": "last", "text": ${JSON.stringify(article(number, 80))}}`].join('\n'),
    status: 200,
    holds: '{"id":"last","quotes":[',
  }),
  (number) => ({ name: 'JSON cut short', path: quotes, type: 'application/json', body: `{"text": "${article(number, 60)}`, status: 400 }),
  (number) => ({ name: 'an unknown field', path: quotes, ...json({ text: article(number, 60), [`field${number}`]: 1 }), status: 400 }),
  (number) => ({ name: 'a page in Markdown', path: quotes, type: 'text/markdown', body: `# News\n\n${article(number)}`, status: 200 }),
  (number) => ({ name: 'an upload given up', path: quotes, ...json({ text: article(number, 3000) }), status: null, hangsUp: 'sending' }),
  () => ({ name: 'no words', path: quotes, ...json({ text: ' \u200b ' }), status: 422 }),
  (number) => ({ name: 'a type not read', path: quotes, type: `text/x-${number}`, body: article(number, 60), status: 415 }),
  (number) => ({ name: 'an address of nothing', method: 'GET', path: `/news/${number}`, status: 404 }),
  (number) => ({ name: 'a type not written', path: quotes, ...json({ text: article(number, 60) }), accept: 'image/png', status: 406 }),
  (number) => ({
    name: 'a table',
    path: quotes,
    ...json({ text: article(number) }),
    accept: 'text/csv',
    status: 200,
    holds: 'article,quote',
  }),
  (number) => ({
    name: 'a batch given up',
    path: '/v1/batch',
    type: 'application/x-ndjson',
    body: lines(number, 40).join('\n'),
    status: null,
    hangsUp: 'reading',
  }),
  (number) => ({ name: 'a body too long', path: quotes, type: 'text/plain', body: `${number} words `.repeat(150_000), status: 413 }),
  () => ({ name: 'a probe', method: 'GET', path: '/readyz', status: 200 }),
];

/** The errand of a number: the kinds come in turns, and with each turn all of them are new. */
export function errand(number: number): Errand {
  const turn = Math.floor(number / kinds.length);
  return kinds[number % kinds.length](turn * kinds.length + (number % kinds.length) + 1);
}
