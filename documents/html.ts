import { DocumentError } from './errors.js';
import { isByline, isHidden, unread } from './html/kinds.js';
import { attribute, type Document, type Element, elementsIn, isElement, type Node, type Parent, parse, wordsOf } from './html/parse.js';
import { isPage, type Readable, readable } from './html/readable.js';
import { walk } from './html/walk.js';
import { createPaths } from './html/xpath.js';
import { layOut } from './layout.js';
import type { Extracted, Paragraph } from './types.js';

/** The longest byline, in characters. */
const longestByline = 120;

/**
 * Reads the article of an HTML page, or of a part of one such as the body that a CMS keeps. Of a page the library says what belongs to the article; a part is
 * the article.
 *
 * @throws {DocumentError} too-complex, no-article
 */
export function readHtml(html: string): Extracted {
  const document = parse(html);
  const body = [...elementsIn(document)].find(({ tagName }) => tagName === 'body');
  if (body === undefined) throw new DocumentError('no-article');
  const pathOf = createPaths();
  const found = isPage(document) ? readable(document) : null;
  const elements = [...elementsIn(body)].filter((element) => !unread.has(element.tagName) && !isHidden(element));
  const headline = headlineOf(document, elements, found);
  const author = elements.find((element) => isByline(element) && isShort(element));
  const byline = author ?? bylineOf(elements, found);
  const root = found === null || found.kept.size === 0 ? rootWithout(body) : commonRoot([...found.kept], body);
  const { paragraphs, captions } = walk({
    root,
    keeps: found === null || found.kept.size === 0 ? () => true : (text) => found.kept.has(text),
    isField: (element) => element === headline?.element || element === byline,
    pathOf,
  });
  const at = (element: Element): Paragraph => ({ text: wordsOf(element), place: { xpath: pathOf(element) } });
  return layOut({
    title: headline && { text: headline.text, place: { xpath: `${pathOf(headline.element)}${headline.step}` } },
    byline: byline === undefined ? metaAuthor(document, pathOf) : at(byline),
    captions,
    paragraphs,
  });
}

interface Headline {
  element: Element;
  /** Step from the element to an attribute, or empty. */
  step: string;
  text: string;
}

/** The heading that says what the library took for the title, or the only one; else what the head of the page says. */
function headlineOf(document: Document, elements: readonly Element[], found: Readable | null): Headline | undefined {
  const headings = elements.filter((element) => element.tagName === 'h1' && wordsOf(element) !== '');
  const title = plain(found?.title ?? '');
  const same = headings.find((element) => plain(wordsOf(element)) === title);
  const like = headings.find(
    (element) => title !== '' && (title.includes(plain(wordsOf(element))) || plain(wordsOf(element)).includes(title)),
  );
  const metas = [...elementsIn(document)].filter(({ tagName }) => tagName === 'meta' || tagName === 'title');
  const meta = metas.find((element) => attribute(element, 'property') === 'og:title' && attribute(element, 'content').trim() !== '');
  const heading = same ?? like ?? (found === null || headings.length === 1 ? headings[0] : undefined);
  if (heading !== undefined) return { element: heading, step: '', text: wordsOf(heading) };
  if (meta !== undefined) return { element: meta, step: '/@content', text: attribute(meta, 'content') };
  const named = metas.find((element) => element.tagName === 'title' && wordsOf(element) !== '');
  return named && { element: named, step: '', text: wordsOf(named) };
}

/** The smallest element that says what the library took for the byline. */
function bylineOf(elements: readonly Element[], found: Readable | null): Element | undefined {
  const byline = plain(found?.byline ?? '');
  if (byline === '') return undefined;
  return elements.findLast((element) => isShort(element) && plain(wordsOf(element)) === byline);
}

function metaAuthor(document: Document, pathOf: (element: Element) => string): Paragraph | undefined {
  const author = [...elementsIn(document)].find(
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'author' && attribute(element, 'content').trim() !== '',
  );
  return author && { text: attribute(author, 'content'), place: { xpath: `${pathOf(author)}/@content` } };
}

function isShort(element: Element): boolean {
  const { length } = wordsOf(element);
  return length > 2 && length <= longestByline;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Without the library's word: the only article, or the main part, or all. */
function rootWithout(body: Element): Element {
  const elements = [...elementsIn(body)];
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  return articles.length === 1 ? articles[0] : (elements.find(({ tagName }) => tagName === 'main') ?? body);
}

/** The innermost element around all of these nodes. */
function commonRoot(nodes: readonly Node[], body: Element): Element {
  let path = pathTo(nodes[0]);
  for (const node of nodes) {
    const other = pathTo(node);
    let same = 0;
    while (same < path.length && path[same] === other[same]) same += 1;
    path = path.slice(0, same);
  }
  const root = path.at(-1);
  return root !== undefined && isElement(root) ? root : body;
}

function pathTo(node: Node): Parent[] {
  const path: Parent[] = [];
  for (let one = node.parentNode; one !== null; one = isElement(one) ? one.parentNode : null) path.unshift(one);
  return path;
}
