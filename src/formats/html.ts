import type { ArticleInput, Quote, Result, Span, Speaker } from '../types.js';
import { style } from './html-style.js';
import { attributionOf, kinds, label } from './labels.js';
import { fieldsOf, quotesInUnits } from './places.js';
import { type Step, weave } from './weave.js';

/** The colours of `html-style.ts`. */
const COLOURS = 8;

/** What HTML has no way to hold, beside tab and line feed. */
const unwritable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A page that needs nothing else and runs nothing: the article with its quotes marked, who speaks, and what the marks mean. Each piece of a quote tells
 * its place in UTF-16 code units of its field. Carriage returns are line feeds, because HTML reads them so.
 */
export function writeHtml(article: ArticleInput, result: Result): string {
  const quotes = quotesInUnits(article, result);
  const numbers = new Map(result.speakers.map(({ id }, at) => [id, at]));
  const bodies = fieldsOf(article).map(({ name, text }) => {
    const whole = name === 'title' || name === 'byline';
    const paragraphs = weave(text, name, quotes, whole).map((steps) => inline(text, name, steps, numbers));
    const [open, close] = frameOf(name);
    return paragraphs.map((words) => `${open}${words}${close}\n`).join('');
  });
  const heading = escaped(label(article.title ?? 'Who said what'));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>${style}</style>
</head>
<body>
<main>
<article>
${bodies.join('')}</article>
<aside>
<h2>Speakers</h2>
<ol>
${result.speakers.map((speaker, at) => entry(speaker, at)).join('')}</ol>
<h2>Marks</h2>
<ul>
${Object.entries(kinds)
  .map(([type, words]) => `<li><mark class="none ${type}">${words}</mark></li>\n`)
  .join('')}</ul>
</aside>
</main>
</body>
</html>
`;
}

function frameOf(field: string): [open: string, close: string] {
  if (field === 'title') return ['<h1 dir="auto">', '</h1>'];
  if (field === 'byline') return ['<p class="byline" dir="auto">', '</p>'];
  return field === 'text' ? ['<p dir="auto">', '</p>'] : ['<figure><figcaption dir="auto">', '</figcaption></figure>'];
}

function entry({ id, name, kind, role, quotes }: Speaker, at: number): string {
  const details = [role === null ? '' : escaped(label(role)), kind === 'person' ? '' : kind].filter((one) => one !== '').join(', ');
  const links = quotes.map((quote) => `<a href="#${escaped(quote)}">${escaped(quote)}</a>`).join(' ');
  const aside = details === '' ? '' : ` <span class="quiet"><bdi>${details}</bdi></span>`;
  return `<li id="${escaped(id)}"><mark class="c${at % COLOURS}"><bdi>${escaped(label(name))}</bdi></mark>${aside} ${links}</li>\n`;
}

function inline(text: string, field: string, steps: readonly Step[], numbers: ReadonlyMap<string, number>): string {
  return steps
    .map((step, at) => {
      if (step.kind === 'text') return escaped(text.slice(step.start, step.end));
      const { quote, part, end } = step.mark;
      if (part === 'passage') return '';
      if (step.kind === 'open') return opening(quote, step.nth, field, spanOf(steps, at), numbers);
      // Only its last piece has its speaker's number behind it.
      return `</mark>${end === quote.end && endBefore(steps, at) === end ? reference(quote, numbers) : ''}`;
    })
    .join('');
}

/** Where the words before a step end. */
function endBefore(steps: readonly Step[], at: number): number {
  for (let before = at - 1; before >= 0; before--) {
    const step = steps[before];
    if (step.kind === 'text') return step.end;
  }
  return -1;
}

/** From where to where a piece goes: from its opening to its own closing. */
function spanOf(steps: readonly Step[], opened: number): Span {
  let depth = 0;
  let [start, end] = [-1, -1];
  for (let at = opened; at < steps.length; at++) {
    const step = steps[at];
    if (step.kind === 'open') depth++;
    else if (step.kind === 'close') depth--;
    else [start, end] = [start < 0 ? step.start : start, step.end];
    if (depth === 0) break;
  }
  return { start, end };
}

function opening(quote: Quote, nth: number, field: string, { start, end }: Span, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(quote.speaker?.id ?? '');
  const looks = `${number === undefined ? 'none' : `c${number % COLOURS}`} ${quote.type}`;
  const id = nth === 1 ? ` id="${escaped(quote.id)}"` : '';
  const place = field === 'text' ? '' : ` data-field="${escaped(field)}"`;
  const title = escaped(`${attributionOf(quote)} · ${kinds[quote.type]}`);
  return `<mark${id} class="${looks}" data-quote="${escaped(quote.id)}"${place} data-start="${start}" data-end="${end}" title="${title}">`;
}

/** The number of the speaker, which a reader hears as the name. */
function reference({ speaker }: Quote, numbers: ReadonlyMap<string, number>): string {
  if (speaker === null) return '';
  const number = (numbers.get(speaker.id) ?? 0) + 1;
  return `<a class="by" href="#${escaped(speaker.id)}" aria-label="${escaped(`said by ${label(speaker.name)}`)}">${number}</a>`;
}

/** Words as text or in the quotation marks of an attribute. */
function escaped(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, (character) => (character === '\t' || character === '\n' ? character : '\uFFFD'))
    .replace(/[&<>"]/g, (character) => entities[character]);
}
