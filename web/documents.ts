import type { ArticleInput } from '../src/index.js';

/** Longer files are no articles, and would only make the browser wait. In bytes. */
const longest = 2_000_000;

/**
 * Reads a file that was dropped or chosen.
 *
 * @throws {Error} whose message tells the reader what to do
 */
export async function readFile(file: File): Promise<ArticleInput> {
  if (file.size > longest) throw new Error(`“${file.name}” is longer than 2 MB. Choose a single article.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(`“${file.name}” is not text in UTF-8. Save it as plain text or HTML first.`);
  }
  if (text.includes('\u0000')) throw new Error(`“${file.name}” is not text. Choose a text or HTML file.`);
  if (text.trim() === '') throw new Error(`“${file.name}” is empty.`);
  return isHtml(file) ? readHtml(text) : { text };
}

function isHtml({ type, name }: File): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml' || /\.x?html?$/i.test(name);
}

/** What begins and ends a paragraph of its own. */
const blocks =
  'address,article,aside,blockquote,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,li,main,ol,p,pre,section,table,td,th,tr,ul';

/** What is no part of an article. */
const besides = 'script,style,noscript,template,nav,header,footer,aside,form,button,svg,iframe,head';

/** The text of a page, paragraph by paragraph. The parser runs nothing and loads nothing, and only text is taken out of what it made. */
export function readHtml(html: string): ArticleInput {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const root = parsed.querySelector('article') ?? parsed.querySelector('main') ?? parsed.body;
  const paragraphs: string[] = [];
  let current = '';
  const end = () => {
    const words = current.replace(/\s+/g, ' ').trim();
    if (words !== '') paragraphs.push(words);
    current = '';
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) current += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element !== root && element.matches(besides)) return;
    const isBlock = element.matches(blocks) || element.localName === 'br';
    if (isBlock) end();
    for (const child of element.childNodes) visit(child);
    if (isBlock) end();
  };
  visit(root);
  end();
  return { text: paragraphs.join('\n\n') };
}
