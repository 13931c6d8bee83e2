import type { Group, Paragraph } from '../types.js';
import { isBoilerplate, isCaption, isHidden, isInline, isPost, isPull, unread } from './kinds.js';
import { type Element, elementsIn, isElement, isText, type Node, type Text, wordsOf } from './parse.js';

/** What the walk is told. */
export interface Route {
  /** Where it begins. */
  root: Element;
  /** Whether a text node belongs to the article. */
  keeps(text: Text): boolean;
  /** Whether an element is the headline or the byline, which are fields of their own. */
  isField(element: Element): boolean;
  pathOf(element: Element): string;
}

/** Where the walk is. */
interface Place {
  /** The innermost element that is a block. */
  block: Element;
  group: Group | undefined;
  /** Whether the words say who is quoted. */
  credit: boolean;
  /** How many `<q>` are around. */
  depth: number;
  /** Whether all words count, whatever the library says of them. */
  all: boolean;
}

/** Above this share of its root's words nothing is boilerplate, whatever it is called. */
const most = 0.5;
/** A list or table with less than this share of its words in links is no list of links. */
const fewLinks = 0.3;
const dash = /^\s*[—–―-]+\s*\S/;

/** Reads the paragraphs and the captions of an article, in order. */
export function walk({ root, keeps, isField, pathOf }: Route): { paragraphs: Paragraph[]; captions: Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  const captions: Paragraph[] = [];
  const measures = measuresOf(root);
  const whole = measures.get(root)?.size ?? 0;
  const lines = createLines(paragraphs, pathOf);
  const { flush } = lines;

  const into = (nodes: readonly Node[], place: Place) => {
    for (const node of nodes) {
      if (isText(node)) {
        if (place.all || keeps(node)) lines.write(node.value);
      } else if (isElement(node)) element(node, place);
    }
  };

  const element = (node: Element, place: Place) => {
    const name = node.tagName;
    if (name === 'br') {
      lines.breakAt(place);
      return;
    }
    if (name === 'wbr' || unread.has(name) || isHidden(node) || isField(node)) return;
    const around = place.group !== undefined;
    if (!around && isBoilerplate(node) && (measures.get(node)?.size ?? 0) < most * whole && !isPost(node)) return;
    if (name === 'q') {
      quoted(node, place);
      return;
    }
    if (isInline(node)) {
      into(node.childNodes, place);
      return;
    }
    block(node, place);
  };

  const quoted = (node: Element, place: Place) => {
    const first = firstOf(node);
    const marks = /["“‘«]/.test(first) ? ['', ''] : [place.depth % 2 === 0 ? '“' : '‘', place.depth % 2 === 0 ? '”' : '’'];
    const shown = first !== '' && (place.all || someText(node, keeps));
    if (shown) lines.write(marks[0]);
    into(node.childNodes, { ...place, depth: place.depth + 1 });
    if (shown) lines.write(marks[1]);
  };

  const block = (node: Element, place: Place) => {
    const { tagName: name } = node;
    flush(place);
    lines.begin();
    const inside = { ...place, block: node };
    if (place.group === undefined && isCaption(node) && name !== 'table') {
      const text = wordsOf(node);
      if (text !== '') captions.push({ text, place: { xpath: pathOf(node) } });
      return;
    }
    if (name === 'figure' && place.group === undefined) {
      figure(node, inside);
      return;
    }
    if (name === 'footer' && place.group === undefined) return;
    if (place.group === undefined && (name === 'blockquote' || isPull(node))) {
      inside.group = { kind: kindOf(node) };
      inside.all = place.all || someText(node, keeps) || (measures.get(node)?.linkShare ?? 0) < fewLinks;
    } else if (name === 'footer' || name === 'figcaption') inside.credit = true;
    else if (/^(?:ul|ol|dl|table)$/.test(name) && !place.all) inside.all = (measures.get(node)?.linkShare ?? 0) < fewLinks;
    into(node.childNodes, inside);
    flush(inside);
    lines.begin();
  };

  /** Of a figure only its caption is read, unless it is a quotation with its source. */
  const figure = (node: Element, place: Place) => {
    const quotation = [...elementsIn(node)].find(({ tagName }) => tagName === 'blockquote' || tagName === 'table');
    if (quotation?.tagName === 'blockquote') {
      const group: Group = { kind: isPull(node) ? 'pull' : kindOf(quotation) };
      into(node.childNodes, { ...place, group, all: true });
      flush({ ...place, group });
      return;
    }
    if (quotation !== undefined) into(node.childNodes, place);
    else for (const one of captionsIn(node)) block(one, place);
    flush(place);
  };

  const start: Place = { block: root, group: undefined, credit: false, depth: 0, all: false };
  into(root.childNodes, start);
  flush(start);
  return { paragraphs, captions: captions.filter(({ text }, at) => captions.findIndex((one) => one.text === text) === at) };
}

/** Gathers words into paragraphs. */
function createLines(paragraphs: Paragraph[], pathOf: (element: Element) => string) {
  let line = '';
  /** Whether a line break, and not a block, ended the paragraph before. */
  let broken = false;
  const flush = ({ block, group, credit }: Place) => {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    const signed = group !== undefined && group.kind !== 'pull' && dash.test(text) && paragraphs.at(-1)?.group === group;
    paragraphs.push({
      text,
      place: { xpath: pathOf(block) },
      ...(group ? { group } : {}),
      ...(credit || signed ? { credit: true } : {}),
      ...(broken ? { close: true } : {}),
    });
    broken = false;
  };
  return {
    flush,
    write: (words: string) => {
      line += words;
    },
    begin: () => {
      broken = false;
    },
    breakAt: (place: Place) => {
      const before = paragraphs.length;
      flush(place);
      broken = paragraphs.length > before;
    },
  };
}

function kindOf(node: Element): Group['kind'] {
  if (isPull(node)) return 'pull';
  return isPost(node) ? 'post' : 'quotation';
}

/** Characters of the words under each element, and which share of them stands in links. */
function measuresOf(root: Element): Map<Element, { size: number; linkShare: number }> {
  const measures = new Map<Element, { size: number; linkShare: number }>();
  const measure = (element: Element) => {
    const sum = { size: 0, linked: 0 };
    for (const child of element.childNodes) {
      if (isText(child)) sum.size += child.value.trim().length;
      else if (isElement(child) && !unread.has(child.tagName)) {
        const { size, linked } = measure(child);
        sum.size += size;
        sum.linked += linked;
      }
    }
    if (element.tagName === 'a') sum.linked = sum.size;
    measures.set(element, { size: sum.size, linkShare: sum.linked / Math.max(1, sum.size) });
    return sum;
  };
  measure(root);
  return measures;
}

/** Whether some text under a node, that is not blank, is of a kind. */
function someText(node: Element, is: (text: Text) => boolean): boolean {
  return node.childNodes.some((child) =>
    isText(child) ? child.value.trim() !== '' && is(child) : isElement(child) && someText(child, is),
  );
}

/** The first character under a node that is not blank, or nothing. */
function firstOf(node: Element): string {
  let first = '';
  someText(node, ({ value }) => {
    first = value.trimStart().slice(0, 1);
    return true;
  });
  return first;
}

/** The captions under a node. Parts of one that are called so too are said with it. */
function captionsIn(node: Element): Element[] {
  return node.childNodes.filter(isElement).flatMap((one) => (isCaption(one) ? [one] : captionsIn(one)));
}
