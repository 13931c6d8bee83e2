import { paragraphsOf } from '../paragraphs.js';
import type { ArticleInput, Quote, Result, Speaker } from '../types.js';
import { attributionOf, kinds, label } from './labels.js';
import { contentOf, fieldOf, fieldsOf, quotesInUnits } from './places.js';

/** Every mark that Markdown (CommonMark, GitHub’s) reads as more than itself somewhere. */
const special = /[\\`*_{}[\]<>()#+\-.!|~&=:$^@]/g;

/** Quotes to paste into notes or a message: each with its speaker, how sure that is and its place; then who speaks. */
export function writeMarkdown(article: ArticleInput, result: Result): string {
  const texts = new Map(fieldsOf(article).map(({ name, text }) => [name, text]));
  const units = quotesInUnits(article, result);
  const blocks = result.quotes.map((quote, at) => entry(quote, contentOf(texts.get(fieldOf(quote)) ?? '', units[at])));
  return [
    `# ${article.title === undefined ? 'Who said what' : plain(label(article.title))}`,
    ...(blocks.length === 0 ? ['No quotations.'] : blocks),
    ...(result.speakers.length === 0 ? [] : ['## Speakers', table(result.speakers)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function entry(quote: Quote, content: string): string {
  const paragraphs = paragraphsOf(content).map(
    ({ start, end }) => `> ${plain(content.slice(start, end).replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' '))}`,
  );
  const field = fieldOf(quote);
  const details = [
    `**${plain(attributionOf(quote))}**`,
    kinds[quote.type],
    ...(quote.parent === null ? [] : [`inside ${quote.parent}`]),
    `${quote.id}, ${field === 'text' ? '' : `${field} `}${quote.start}–${quote.end}`,
  ];
  return `${paragraphs.join('\n>\n')}\n>\n> — ${details.join(' · ')}`;
}

function table(speakers: readonly Speaker[]): string {
  const rows = speakers.map(({ name, kind, role, quotes }) => [
    plain(label(name)),
    kind,
    role === null ? '' : plain(label(role)),
    quotes.join(' '),
  ]);
  return [['Speaker', 'Kind', 'Role', 'Quotes'], ['---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Words that Markdown shows as they are. */
function plain(words: string): string {
  return words.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD').replace(special, '\\$&');
}
