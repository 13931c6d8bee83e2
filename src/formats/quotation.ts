import type { ArticleInput, Quote, Result, Speaker } from '../types.js';
import { iriOf } from './naming.js';
import { contentOf, fieldOf, fieldsOf, quotesInUnits } from './places.js';

/** What schema.org calls a speaker. Whom a quotation is attributed to is a Person or an Organization there, so a group is the latter. */
const things: Record<Speaker['kind'], string> = {
  person: 'Person',
  group: 'Organization',
  organisation: 'Organization',
  document: 'CreativeWork',
  unnamed: 'Person',
};

/**
 * schema.org in JSON-LD: the article, whom it quotes, and a Quotation for each quote. What a quotation is attributed to is `spokenByCharacter`, also
 * `creator` of words in quotation marks; `isBasedOn` where it is a document. Titles of works are no quotations: the article mentions them.
 */
export function writeQuotation(article: ArticleInput, result: Result): string {
  const iri = iriOf(article);
  const texts = new Map(fieldsOf(article).map(({ name, text }) => [name, text]));
  const quotes = quotesInUnits(article, result);
  const works = quotes.filter(({ type }) => type === 'title');
  const kinds = new Map(result.speakers.map(({ id, kind }) => [id, kind]));
  const ref = (id: string) => ({ '@id': `${iri}#${id}` });
  const quotation = (quote: Quote) => {
    const text = texts.get(fieldOf(quote)) ?? '';
    const { id, parent, segments } = quote;
    return {
      '@type': 'Quotation',
      ...ref(id),
      text: contentOf(text, quote),
      isPartOf: parent === null ? { '@id': iri } : [{ '@id': iri }, ref(parent)],
      ...(segments.length > 1
        ? { hasPart: segments.map(({ start, end }) => ({ '@type': 'Quotation', text: text.slice(start, end) })) }
        : {}),
      ...sayer(quote, kinds, ref),
    };
  };
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': iri,
        ...(article.id === undefined ? {} : { identifier: article.id }),
        ...(article.title === undefined ? {} : { headline: article.title }),
        ...(works.length === 0 ? {} : { mentions: works.map(({ text }) => ({ '@type': 'CreativeWork', name: text })) }),
      },
      ...result.speakers.map(({ id, name, kind, role, gender }) => ({
        '@type': things[kind],
        ...ref(id),
        name,
        ...(role === null ? {} : { description: role }),
        ...(gender === null || things[kind] !== 'Person' ? {} : { gender }),
      })),
      ...quotes.filter(({ type }) => type !== 'title').map(quotation),
    ],
  });
}

function sayer({ speaker, type }: Quote, kinds: ReadonlyMap<string, Speaker['kind']>, ref: (id: string) => { '@id': string }) {
  if (speaker === null) return {};
  const who = ref(speaker.id);
  if (kinds.get(speaker.id) === 'document') return { isBasedOn: who };
  return type === 'indirect' ? { spokenByCharacter: who } : { spokenByCharacter: who, creator: who };
}
