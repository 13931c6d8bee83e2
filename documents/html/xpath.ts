import { type Element, isElement, type Parent } from './parse.js';

/** A name that XPath takes as it stands, of an element of HTML. */
const plain = /^[a-z][a-z0-9-]*$/;
const html = 'http://www.w3.org/1999/xhtml';

/**
 * Makes what names elements by XPath: a path of children from the root, each with its number among those of its name. Selects the element in the
 * document that a browser makes of the same source.
 */
export function createPaths(): (element: Element) => string {
  const steps = new Map<Element, string>();
  const counted = new Set<Parent>();
  const count = (parent: Parent) => {
    counted.add(parent);
    const totals = new Map<string, number>();
    const numbered = parent.childNodes.filter(isElement).map((element, at) => {
      const name = element.namespaceURI === html && plain.test(element.tagName) ? element.tagName : '*';
      const number = (totals.get(name) ?? 0) + 1;
      totals.set(name, number);
      return { element, name, number, at };
    });
    // A name that XPath cannot say, or of another vocabulary, is counted among all.
    for (const { element, name, number, at } of numbered)
      steps.set(element, name === '*' ? `*[${at + 1}]` : `${name}${totals.get(name) === 1 ? '' : `[${number}]`}`);
  };
  return (element) => {
    const path: string[] = [];
    for (let one: Element | null = element; one !== null; ) {
      const parent: Parent | null = one.parentNode;
      if (parent === null) break;
      if (!counted.has(parent)) count(parent);
      path.unshift(steps.get(one) as string);
      one = isElement(parent as Element) ? (parent as Element) : null;
    }
    return `/${path.join('/')}`;
  };
}
