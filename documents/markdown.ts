import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse as parseYaml } from 'yaml';
import { DocumentError } from './errors.js';
import { layOut } from './layout.js';
import type { Extracted, Group, Paragraph, Parts } from './types.js';

/** No article nests deeper, is longer, or has so many marks in one paragraph: for each the parser may look at all before it. */
const limits = { depth: 100, marks: 2000, lines: 5000, length: 400_000 };

/**
 * Reads the article of a Markdown file: front matter, headings, paragraphs, lists, tables and block quotations; code and HTML are no part of it.
 *
 * @throws {DocumentError} too-complex, malformed-document (front matter), no-article
 */
export function readMarkdown(markdown: string): Extracted {
  refuseComplex(markdown);
  const root = fromMarkdown(markdown, {
    extensions: [frontmatter(), gfmTable(), gfmStrikethrough()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const parts: Parts = { captions: [], paragraphs: [], ...matterOf(root) };
  for (const node of root.children) blockOf(node, parts, undefined);
  return layOut(parts);
}

function refuseComplex(markdown: string): void {
  const lines = markdown.split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (markdown.length > limits.length || filled > limits.lines) throw new DocumentError('too-complex');
  for (const paragraph of markdown.split(/\n[ \t>]*\n/))
    if ((paragraph.match(/[*_~`[\]<>!&\\|]/g)?.length ?? 0) > limits.marks) throw new DocumentError('too-complex');
  for (const line of lines) if (/^(?:[ \t]*(?:[>*+-]|\d+[.)])){50}|^[ \t]{100}/.test(line)) throw new DocumentError('too-complex');
}

/** Adds what a block holds. */
function blockOf(node: Nodes, parts: Parts, group: Group | undefined, depth = 0): void {
  if (depth > limits.depth) throw new DocumentError('too-complex');
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'tableCell': {
      const own = linesOf(node.children, parts, line).map((paragraph, at) => ({
        ...paragraph,
        ...(group ? { group } : {}),
        ...(at > 0 ? { close: true } : {}),
      }));
      if (node.type === 'heading' && node.depth === 1 && parts.title === undefined && group === undefined) {
        const text = own.map((one) => one.text).join(' ');
        if (text !== '') parts.title = { text, place: { line } };
        return;
      }
      for (const one of own) {
        const signed = group !== undefined && /^[—–―-]+\s*\S/.test(one.text) && parts.paragraphs.at(-1)?.group === group;
        parts.paragraphs.push(signed ? { ...one, credit: true } : one);
      }
      return;
    }
    case 'blockquote': {
      const own: Group = group ?? { kind: 'quotation' };
      for (const child of node.children) blockOf(child, parts, own, depth + 1);
      return;
    }
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
      for (const child of node.children) blockOf(child, parts, group, depth + 1);
      return;
    default:
  }
}

/** The words of a paragraph, a line each, without what marks them. */
function linesOf(nodes: readonly PhrasingContent[], parts: Parts, first: number): Paragraph[] {
  const lines: Paragraph[] = [];
  let words = '';
  let line = first;
  const end = (next: number) => {
    const text = words.replace(/[ \t\r\n]+/g, ' ').trim();
    if (text !== '') lines.push({ text, place: { line } });
    words = '';
    line = next;
  };
  const into = (children: readonly PhrasingContent[]) => {
    for (const node of children) {
      if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
      else if (node.type === 'break') end((node.position?.start.line ?? line) + 1);
      else if (node.type === 'image') {
        const place = { line: node.position?.start.line ?? line };
        if (node.title) parts.captions.push({ text: node.title.replace(/\s+/g, ' ').trim(), place });
      } else if (node.type === 'html') {
        if (/^<br\s*\/?>$/i.test(node.value)) end(node.position?.start.line ?? line);
        else if (/^<q[\s>]/i.test(node.value)) words += '“';
        else if (/^<\/q>/i.test(node.value)) words += '”';
      } else if ('children' in node) into(node.children);
    }
  };
  into(nodes);
  end(line);
  return lines;
}

/** Headline and byline of the front matter, where it has them. */
function matterOf(root: Root): Pick<Parts, 'title' | 'byline'> {
  const [matter] = root.children;
  if (matter?.type !== 'yaml') return {};
  let values: unknown;
  try {
    values = parseYaml(matter.value, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    throw new DocumentError('malformed-document');
  }
  const begin = matter.position?.start.line ?? 1;
  const lines = matter.value.split('\n');
  const field = (...names: string[]): Paragraph | undefined => {
    for (const name of names) {
      const value = typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[name] : undefined;
      const text = (Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value) as unknown;
      if (typeof text !== 'string' || text.trim() === '') continue;
      const at = lines.findIndex((line) => line.startsWith(`${name}:`));
      return { text: text.replace(/\s+/g, ' ').trim(), place: { line: begin + 1 + Math.max(0, at) } };
    }
    return undefined;
  };
  return { title: field('title', 'headline'), byline: field('byline', 'author', 'authors') };
}
