import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5';
import { DocumentError } from '../errors.js';

export type Document = DefaultTreeAdapterMap['document'];
export type Element = DefaultTreeAdapterMap['element'];
export type Text = DefaultTreeAdapterMap['textNode'];
export type Node = DefaultTreeAdapterMap['childNode'];
export type Parent = DefaultTreeAdapterMap['parentNode'];

/**
 * What an article never has, and what would take the parser more than linear time: browsers nest no deeper than 512 either. The most elements and
 * attributes of the largest pages are less. The sums of all depths, of elements and of the characters of texts, bound what it costs to look at all words
 * under every element.
 */
const limits = { depth: 250, elements: 20_000, attributes: 1000, depths: 500_000, characters: 20_000_000 };

/** Code units that the tokenizer is given at once; attributes are counted between. */
const piece = 4096;

/**
 * Parses HTML as browsers do, in bounded time.
 *
 * @throws {DocumentError} too-complex
 */
export function parse(html: string): Document {
  let depth = 0;
  let elements = 0;
  let depths = 0;
  let characters = 0;
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      if (++elements > limits.elements) throw new DocumentError('too-complex');
      return defaultTreeAdapter.createElement(...args);
    },
    insertText: (parent, text) => {
      characters += depth * text.length;
      if (characters > limits.characters) throw new DocumentError('too-complex');
      defaultTreeAdapter.insertText(parent, text);
    },
    // What is moved out of a table goes right before it: found from the end, however much was moved before.
    insertBefore: (parent, node, reference) => {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
      node.parentNode = parent;
    },
    onItemPush: () => {
      depths += ++depth;
      if (depth > limits.depth || depths > limits.depths) throw new DocumentError('too-complex');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: adapter, sourceCodeLocationInfo: true });
  // The tag that is being read; the parser compares each attribute with all before it.
  const state = parser.tokenizer as unknown as { currentToken: { attrs?: unknown[] } | null };
  for (let at = 0; at < html.length || at === 0; at += piece) {
    parser.tokenizer.write(html.slice(at, at + piece), at + piece >= html.length);
    if ((state.currentToken?.attrs?.length ?? 0) > limits.attributes) throw new DocumentError('too-complex');
  }
  return parser.document;
}

/** Whether a node is an element. */
export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

/** Whether a node is text. */
export function isText(node: Node): node is Text {
  return node.nodeName === '#text';
}

/** An attribute of an element, or an empty string. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Every element under a node, in order. */
export function* elementsIn(node: Parent): Generator<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The words under a node, white space made one space. */
export function wordsOf(node: Node | Parent): string {
  return raw(node)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

function raw(node: Node | Parent): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(raw).join('') : '';
}
