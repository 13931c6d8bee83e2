import { DocumentError } from './errors.js';
import { withoutRepeats } from './repeats.js';
import type { Block, Extracted, Group, Paragraph, Parts } from './types.js';

/**
 * Lays the parts of an article out: paragraphs with blank lines between, block quotations in quotation marks, and for every stretch its place in the
 * document.
 *
 * @throws {DocumentError} no-article where no word is left
 */
export function layOut({ title, byline, captions, paragraphs }: Parts): Extracted {
  const kept = inMarks(withoutRepeats(paragraphs.filter(({ text }) => text !== '')));
  if (kept.length === 0) throw new DocumentError('no-article');
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of kept) {
    if (text !== '') text += paragraph.close ? '\n' : '\n\n';
    blocks.push({ start: text.length, end: text.length + paragraph.text.length, ...paragraph.place });
    text += paragraph.text;
  }
  const whole = (field: string, { text: own, place }: Paragraph) => blocks.push({ start: 0, end: own.length, field, ...place });
  if (title !== undefined) whole('title', title);
  if (byline !== undefined) whole('byline', byline);
  captions.forEach((caption, at) => {
    whole(`captions/${at}`, caption);
  });
  return {
    ...(title === undefined ? {} : { title: title.text }),
    ...(byline === undefined ? {} : { byline: byline.text }),
    ...(captions.length === 0 ? {} : { captions: captions.map((caption) => caption.text) }),
    text,
    blocks,
  };
}

const opening = /^["“‘«„'「]/;
const closing = /["”’»“'」][.,]?$/;

/**
 * Puts quotation marks around block quotations, as print does without: a mark before each paragraph and one behind the last; unless they stand there
 * already.
 */
function inMarks(paragraphs: readonly Paragraph[]): Paragraph[] {
  const members = new Map<Group, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.group === undefined || paragraph.credit || paragraph.group.kind === 'pull') continue;
    const known = members.get(paragraph.group);
    if (known === undefined) members.set(paragraph.group, [paragraph]);
    else known.push(paragraph);
  }
  const marked = new Map<Paragraph, Paragraph>();
  for (const own of members.values()) {
    const last = own[own.length - 1];
    if (opening.test(own[0].text) && closing.test(last.text)) continue;
    for (const paragraph of own)
      marked.set(paragraph, {
        ...paragraph,
        text: `${opening.test(paragraph.text) ? '' : '“'}${paragraph.text}${paragraph === last ? '”' : ''}`,
      });
  }
  return paragraphs.map((paragraph) => marked.get(paragraph) ?? paragraph);
}
