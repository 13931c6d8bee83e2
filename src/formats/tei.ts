import type { ArticleInput, Quote, Result, Speaker } from '../types.js';
import { version } from '../version.js';
import { iriOf } from './naming.js';
import { fieldsOf, quotesInUnits } from './places.js';
import { type Mark, type Step, weave } from './weave.js';
import { xmlAttributes, xmlText } from './xml.js';

/**
 * TEI P5: the whole article, each statement in `<said who direct>`, quoted words inside reported ones in `<q>`, scare quotes in `<soCalled>`, titles
 * in `<title>`. Pieces of one quote are chained by `next` and `prev`; `cert` is the confidence.
 */
export function writeTei(article: ArticleInput, result: Result): string {
  const quotes = quotesInUnits(article, result);
  const parts = new Map(fieldsOf(article).map(({ name, text }) => [name, text]));
  const woven = (field: string, whole: boolean) => {
    const text = parts.get(field) ?? '';
    return weave(text, field, quotes, whole).map((steps) => inline(text, steps));
  };
  const [title, byline] = [parts.get('title'), parts.get('byline')];
  const captions = [...parts.keys()].filter((name) => name.startsWith('captions/'));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ...header(article, result, byline),
    '<text>',
    '<body>',
    ...(title === undefined ? [] : [`<head>${woven('title', true).join('')}</head>`]),
    ...(byline === undefined ? [] : [`<byline>${woven('byline', true).join('')}</byline>`]),
    ...woven('text', false).map((words) => `<p>${words}</p>`),
    ...captions.map(
      (name) =>
        `<figure>${woven(name, false)
          .map((words) => `<p>${words}</p>`)
          .join('')}</figure>`,
    ),
    '</body>',
    '</text>',
    '</TEI>',
  ];
  return `${lines.join('\n')}\n`;
}

function header(article: ArticleInput, { speakers }: Result, byline: string | undefined): string[] {
  const title = xmlText(article.title ?? 'An article');
  const author = byline === undefined ? '' : `<author>${xmlText(byline)}</author>`;
  const documents = speakers.filter(({ kind }) => kind === 'document');
  const others = speakers.filter(({ kind }) => kind !== 'document' && kind !== 'organisation');
  const organisations = speakers.filter(({ kind }) => kind === 'organisation');
  const list = (element: string, entries: Speaker[]) =>
    entries.length === 0 ? [] : [`<${element}>`, ...entries.map(entryOf), `</${element}>`];
  const participants = [...list('listPerson', others), ...list('listOrg', organisations)];
  return [
    '<teiHeader>',
    `<fileDesc><titleStmt><title>${title}</title>${author}</titleStmt>`,
    '<publicationStmt><p>Not published in this form.</p></publicationStmt>',
    `<sourceDesc><bibl><title>${title}</title><idno>${xmlText(article.id ?? iriOf(article))}</idno></bibl>`,
    ...list('listBibl', documents),
    '</sourceDesc></fileDesc>',
    `<encodingDesc><appInfo><application ident="attribune"${xmlAttributes({ version })}><label>Attribune</label></application></appInfo></encodingDesc>`,
    ...(participants.length === 0 ? [] : ['<profileDesc><particDesc>', ...participants, '</particDesc></profileDesc>']),
    '</teiHeader>',
  ];
}

/** A speaker with the id that `who` points to. */
function entryOf({ id, name, kind, role }: Speaker): string {
  const own = xmlAttributes({ 'xml:id': id });
  const words = xmlText(name);
  if (kind === 'document') return `<bibl${own}><title>${words}</title></bibl>`;
  if (kind === 'organisation') return `<org${own}><orgName>${words}</orgName>${role === null ? '' : `<desc>${xmlText(role)}</desc>`}</org>`;
  if (kind === 'group') return `<personGrp${own}><name>${words}</name></personGrp>`;
  return `<person${own}><persName>${words}</persName>${role === null ? '' : `<occupation>${xmlText(role)}</occupation>`}</person>`;
}

function inline(text: string, steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'text') return xmlText(text.slice(step.start, step.end));
      const element = elementOf(step.mark);
      return step.kind === 'close' ? `</${element}>` : `<${element}${attributes(step.mark, step.nth)}>`;
    })
    .join('');
}

function elementOf({ part, quote: { type } }: Mark): string {
  if (part === 'passage') return 'q';
  if (type === 'scare') return 'soCalled';
  return type === 'title' ? 'title' : 'said';
}

/** The pieces are counted when the whole field is woven, so the last one is known here. */
function attributes({ part, quote, pieces, start, end }: Mark, nth: number): string {
  if (part === 'passage') return '';
  const chain = {
    'xml:id': `${quote.id}.${nth}`,
    next: nth < pieces.count ? `#${quote.id}.${nth + 1}` : null,
    prev: nth > 1 ? `#${quote.id}.${nth - 1}` : null,
  };
  if (quote.type === 'scare' || quote.type === 'title') return xmlAttributes(chain);
  const { speaker, confidence, act } = quote;
  return xmlAttributes({
    ...chain,
    who: speaker === null ? null : `#${speaker.id}`,
    direct: String(isVerbatim(quote, start, end)),
    aloud: act === 'speech' ? 'true' : 'false',
    cert: speaker === null ? null : confidence,
  });
}

/** Whether all of a segment is the speaker’s own words. */
function isVerbatim({ type, passages }: Quote, start: number, end: number): boolean {
  return type === 'direct' || passages.some((passage) => passage.start <= start && passage.end >= end);
}
