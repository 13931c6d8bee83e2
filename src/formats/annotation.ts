import type { ArticleInput, Quote, Result, Span, Speaker } from '../types.js';
import { version } from '../version.js';
import { iriOf } from './naming.js';
import { fieldOf, fieldsOf, pointsOf, quotesInUnits } from './places.js';

/** Characters of context on either side of a quotation. */
const CONTEXT = 32;

/** What a speaker is, in the words of the annotation context. */
const agents: Record<Speaker['kind'], string> = {
  person: 'Person',
  group: 'foaf:Group',
  organisation: 'Organization',
  document: 'foaf:Document',
  unnamed: 'foaf:Agent',
};

/**
 * W3C Web Annotation: a collection of one page, an annotation a quote. A quote with several segments has several targets. Positions are in code
 * points, as the recommendation has them, whatever the result counts.
 */
export function writeAnnotation(article: ArticleInput, result: Result): string {
  const iri = iriOf(article);
  const kinds = new Map(result.speakers.map(({ id, kind }) => [id, kind]));
  const target = targets(article, iri);
  const items = quotesInUnits(article, result).map((quote) => ({
    id: `${iri}#${quote.id}`,
    type: 'Annotation',
    motivation: quote.speaker === null ? 'tagging' : 'identifying',
    body: bodies(quote, iri, kinds),
    target: one(quote.segments.map((segment) => target(segment, fieldOf(quote)))),
  }));
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#quotes`,
    type: 'AnnotationCollection',
    ...(article.title === undefined ? {} : { label: article.title }),
    generator: { type: 'Software', name: `Attribune ${version}` },
    total: items.length,
    first: { id: `${iri}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  });
}

/** Who said it, what kind of quote it is, and how sure the speaker is. */
function bodies({ speaker, type, confidence }: Quote, iri: string, kinds: ReadonlyMap<string, Speaker['kind']>) {
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
  if (speaker === null) return [text('tagging', type)];
  const source = { id: `${iri}#${speaker.id}`, type: agents[kinds.get(speaker.id) ?? 'unnamed'], name: speaker.name };
  return [{ type: 'SpecificResource', purpose: 'identifying', source }, text('tagging', type), text('assessing', String(confidence))];
}

function targets(article: ArticleInput, iri: string) {
  const texts = new Map(fieldsOf(article).map(({ name, text }) => [name, text]));
  const points = pointsOf(article);
  return ({ start, end }: Span, field: string) => {
    const text = texts.get(field) ?? '';
    const convert = points(field);
    return {
      type: 'SpecificResource',
      source: { id: field === 'text' ? iri : `${iri}#${field}`, type: 'Text', format: 'text/plain' },
      selector: [
        { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: lastOf(text, start), suffix: firstOf(text, end) },
        { type: 'TextPositionSelector', start: convert(start), end: convert(end) },
      ],
    };
  };
}

/** The characters before an offset; characters, so that no surrogate pair is cut. */
function lastOf(text: string, end: number): string {
  return [...text.slice(Math.max(0, end - 2 * CONTEXT), end)]
    .slice(-CONTEXT)
    .join('')
    .replace(/^[\uDC00-\uDFFF]/, '');
}

function firstOf(text: string, start: number): string {
  return [...text.slice(start, start + 2 * CONTEXT)].slice(0, CONTEXT).join('');
}

/** A list of one as the one: what the recommendation’s own examples do. */
function one<T>(list: T[]): T | T[] {
  return list.length === 1 ? list[0] : list;
}
