import type { ArticleInput, Quote, Result } from '../types.js';
import { fieldsOf, quotesInUnits } from './places.js';
import { type Step, weave } from './weave.js';
import { xmlAttributes, xmlText } from './xml.js';

/**
 * NITF 3.6 of the IPTC: the whole article, each quotation in `<q>` with its speaker as `quote-source`, titles of works in `<object.title>`. Pieces of
 * one quote have its id as their class. A caption is a paragraph of that class, because `<media>` needs a picture to refer to.
 */
export function writeNitf(article: ArticleInput, result: Result): string {
  const quotes = quotesInUnits(article, result);
  const parts = new Map(fieldsOf(article).map(({ name, text }) => [name, text]));
  const woven = (field: string, whole: boolean) =>
    weave(parts.get(field) ?? '', field, quotes, whole).map((steps) => inline(parts.get(field) ?? '', steps));
  const [title, byline] = [parts.get('title'), parts.get('byline')];
  const captions = [...parts.keys()].filter((name) => name.startsWith('captions/'));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">',
    '<head>',
    ...(title === undefined ? [] : [`<title>${xmlText(title)}</title>`]),
    '<docdata>',
    ...(article.id === undefined ? [] : [`<doc-id${xmlAttributes({ 'id-string': article.id })}/>`]),
    ...identified(result),
    '</docdata>',
    '</head>',
    '<body>',
    '<body.head>',
    ...(title === undefined ? [] : [`<hedline><hl1>${woven('title', true).join('')}</hl1></hedline>`]),
    ...(byline === undefined ? [] : [`<byline>${xmlText(byline)}</byline>`]),
    '</body.head>',
    '<body.content>',
    ...woven('text', false).map((words) => `<p>${words}</p>`),
    ...captions.flatMap((name) => woven(name, false).map((words) => `<p class="caption">${words}</p>`)),
    '</body.content>',
    '</body>',
    '</nitf>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The people and organisations that are quoted. */
function identified({ speakers }: Result): string[] {
  const known = speakers.flatMap(({ id, name, kind }) => {
    if (kind === 'person') return [`<person${xmlAttributes({ id })}>${xmlText(name)}</person>`];
    return kind === 'organisation' ? [`<org${xmlAttributes({ id })}>${xmlText(name)}</org>`] : [];
  });
  return known.length === 0 ? [] : ['<identified-content>', ...known, '</identified-content>'];
}

function inline(text: string, steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'text') return xmlText(text.slice(step.start, step.end));
      const { quote, part } = step.mark;
      if (part === 'passage') return '';
      const element = elementOf(quote);
      return step.kind === 'close' ? `</${element}>` : `<${element}${attributes(quote, step.nth)}>`;
    })
    .join('');
}

function elementOf({ type }: Quote): string {
  return type === 'title' ? 'object.title' : 'q';
}

function attributes({ id, type, speaker }: Quote, nth: number): string {
  return xmlAttributes({ id: `${id}.${nth}`, class: id, 'quote-source': type === 'title' ? null : speaker?.name });
}
