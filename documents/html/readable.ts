import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { attribute, type Document, type Element, isElement, isText, type Node, type Parent, type Text } from './parse.js';

/** What the library made of a page. */
export interface Readable {
  /** The text nodes that belong to the article. */
  kept: Set<Text>;
  title: string;
  byline: string;
}

/** A node of the library's document. */
interface Copy {
  nodeType: number;
  childNodes: Copy[];
  appendChild(child: Copy): void;
  setAttribute(name: string, value: string): void;
}

/** Attributes that the library looks at. */
const seen = 'id class role rel itemprop itemtype style hidden aria-hidden property name content href src type lang dir'.split(' ');

/**
 * Finds the article of a page with Mozilla's Readability. It works on a copy and moves text nodes about; which of them are left tells which belong to
 * the article. Asked for an article of any length, it tries once: a second try would begin with nodes that are not known.
 */
export function readable(page: Document): Readable | null {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: { documentElement: Copy; head: Copy; body: Copy; createElement(name: string): Copy; createTextNode(text: string): Copy };
  };
  const origin = new Map<Copy, Text>();
  const copyInto = (to: Copy, from: Parent) => {
    for (const node of from.childNodes) {
      if (isText(node)) {
        const text = document.createTextNode(node.value);
        origin.set(text, node);
        to.appendChild(text);
      } else if (isElement(node) && /^[a-z][a-z0-9-]*$/.test(node.tagName)) to.appendChild(copied(node));
    }
  };
  const copied = (element: Element): Copy => {
    const copy = document.createElement(element.tagName);
    for (const name of seen) {
      const value = attribute(element, name);
      if (value !== '') copy.setAttribute(name, value);
    }
    copyInto(copy, element);
    return copy;
  };
  const root = page.childNodes.find(isElement);
  for (const part of root?.childNodes ?? []) {
    if (part.nodeName === 'head') copyInto(document.head, part as Element);
    if (part.nodeName === 'body') {
      for (const name of ['id', 'class']) document.body.setAttribute(name, attribute(part as Element, name));
      copyInto(document.body, part as Element);
    }
  }
  const options = { charThreshold: 0, serializer: (node: unknown) => node };
  const result = new Readability(document as never, options as never).parse() as {
    content: Copy;
    title?: string | null;
    byline?: string | null;
  } | null;
  if (result === null) return null;
  const kept = new Set<Text>();
  const collect = (copy: Copy) => {
    const text = origin.get(copy);
    if (text !== undefined) kept.add(text);
    else for (const child of copy.childNodes) collect(child);
  };
  collect(result.content);
  return { kept, title: result.title ?? '', byline: result.byline ?? '' };
}

/** Whether a document is a page of its own, not a part of one: it says so by its outermost tags. */
export function isPage(document: Document): boolean {
  const root = document.childNodes.find(isElement);
  const outer: (Node | undefined)[] = [
    root,
    ...(root?.childNodes ?? []).filter((node) => node.nodeName === 'head' || node.nodeName === 'body'),
  ];
  return (
    document.childNodes.some(({ nodeName }) => nodeName === '#documentType') ||
    outer.some((node) => node?.sourceCodeLocation?.startOffset !== undefined)
  );
}
