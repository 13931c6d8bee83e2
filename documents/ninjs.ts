import { DocumentError } from './errors.js';
import { readHtml } from './html.js';
import { layOut } from './layout.js';
import type { Block, Extracted, Paragraph, Parts } from './types.js';

type Item = Record<string, unknown>;

/** A text of an item, where it stands, and whether it is HTML. */
interface Member {
  value: string;
  pointer: string;
  html: boolean;
}

/**
 * Reads an article of IPTC ninjs, a news item in JSON. Version 1 names its members (`headline`, `body_text`, `body_xhtml`, `associations` by name), versions
 * 2 and 3 list them (`headlines`, `bodies`, `by`, `associations`). A body in HTML says more than one in plain text and is preferred.
 *
 * @throws {DocumentError} malformed-document, no-article, too-complex
 */
export function readNinjs(json: string): Extracted {
  const item = itemOf(json);
  const headline = first(item, ['headline'], ['headlines'], ['title']);
  const byline = first(item, ['byline', 'by'], []);
  const bodies = membersOf(item, ['body'], ['bodies']);
  const body = bodies.find(({ html }) => html) ?? bodies[0];
  if (body === undefined) throw new DocumentError('no-article');
  const parts = { title: plain(headline), byline: plain(byline), captions: captionsOf(item) };
  return body.html ? joined(readHtml(body.value), body.pointer, parts) : layOut({ ...parts, paragraphs: paragraphsOf(body) });
}

function itemOf(json: string): Item {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new DocumentError('malformed-document');
  }
  if (!isItem(value)) throw new DocumentError('malformed-document');
  return value;
}

/** The main one of several: that whose name or role says so, else the first. */
function first(item: Item, ...names: [single: string[], listed: string[], last?: string[]]): Member | undefined {
  const [single, listed, last = []] = names;
  return membersOf(item, single, listed)[0] ?? membersOf(item, last, [])[0];
}

/**
 * The texts under some names.
 *
 * @param names of members such as `body`, which version 1 also has as `body_text`, `body_xhtml` and so on
 * @param lists of members that list objects with `role`, `contentType` and `value`
 */
function membersOf(item: Item, names: readonly string[], lists: readonly string[]): Member[] {
  const found: (Member & { main: boolean })[] = [];
  for (const [key, value] of Object.entries(item)) {
    if (lists.includes(key) && Array.isArray(value)) {
      value.forEach((one: unknown, at) => {
        if (!isItem(one) || typeof one.value !== 'string') return;
        const type = one.contentType ?? one.contenttype ?? '';
        found.push({ value: one.value, pointer: `/${key}/${at}/value`, html: isHtml(String(type), one.value), main: one.role === 'main' });
      });
    }
    const name = names.find((one) => key === one || key.startsWith(`${one}_`));
    if (name !== undefined && typeof value === 'string')
      found.push({
        value,
        pointer: `/${escaped(key)}`,
        html: isHtml(key.slice(name.length + 1), value),
        main: key === name || key === `${name}_main`,
      });
  }
  const said = found.filter(({ value }) => value.trim() !== '');
  return [...said.filter(({ main }) => main), ...said.filter(({ main }) => !main)];
}

/** Whether a text is HTML: as its type has it, or as it looks where its type does not say. */
function isHtml(type: string, value: string): boolean {
  if (/html/i.test(type)) return true;
  return !/plain|^text$/i.test(type) && /<(?:p|div|br|blockquote|h[1-6]|ul|section)\b[^>]*>/i.test(value);
}

/** What the item says of its pictures. */
function captionsOf({ associations }: Item): Paragraph[] {
  const entries: [string, unknown][] = typeof associations === 'object' && associations !== null ? Object.entries(associations) : [];
  return entries.flatMap(([name, one]) => {
    if (!isItem(one) || !['picture', 'graphic', 'video', undefined].includes(one.type as string | undefined)) return [];
    const said = membersOf(one, ['description'], ['descriptions'])[0];
    return said === undefined ? [] : [plain({ ...said, pointer: `/associations/${escaped(name)}${said.pointer}` }) as Paragraph];
  });
}

/** One line of text, of HTML only its words. */
function plain(member: Member | undefined): Paragraph | undefined {
  if (member === undefined) return undefined;
  const value = member.html ? readHtml(member.value).text : member.value;
  return { text: value.replace(/\s+/g, ' ').trim(), place: { pointer: member.pointer } };
}

function paragraphsOf({ value, pointer }: Member): Paragraph[] {
  return value.split(/\r\n|[\n\r]/).map((line) => ({ text: line.trim(), place: { pointer } }));
}

/** An article whose body was HTML, with what the item says beside it. */
function joined(body: Extracted, pointer: string, parts: Omit<Parts, 'paragraphs'>): Extracted {
  const { title, byline, captions } = body;
  const inside = body.blocks.map((block): Block => ({ ...block, pointer }));
  const own = (field: string, { text, place }: Paragraph): Block => ({ start: 0, end: text.length, field, ...place });
  const at = captions?.length ?? 0;
  const all = [...(captions ?? []), ...parts.captions.map(({ text }) => text)];
  const replaced = (field: string | undefined) =>
    (field === 'title' && parts.title !== undefined) || (field === 'byline' && parts.byline !== undefined);
  const headline = parts.title?.text ?? title;
  const author = parts.byline?.text ?? byline;
  return {
    ...(headline === undefined ? {} : { title: headline }),
    ...(author === undefined ? {} : { byline: author }),
    ...(all.length === 0 ? {} : { captions: all }),
    text: body.text,
    blocks: [
      ...inside.filter(({ field }) => !replaced(field)),
      ...(parts.title ? [own('title', parts.title)] : []),
      ...(parts.byline ? [own('byline', parts.byline)] : []),
      ...parts.captions.map((caption, index) => own(`captions/${at + index}`, caption)),
    ],
  };
}

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
