import type { Extracted } from './types.js';

/** An extracted article, its blocks counted in UTF-16 code units, with blocks that count code points, for a result that does. */
export function inCodePoints(article: Extracted): Extracted {
  const points = new Map<string | undefined, Uint32Array>();
  const pointsOf = (field: string | undefined) => {
    const known = points.get(field) ?? counted(wordsIn(article, field));
    points.set(field, known);
    return known;
  };
  const blocks = article.blocks.map((block) => {
    const at = pointsOf(block.field);
    return { ...block, start: at[block.start], end: at[block.end] };
  });
  return { ...article, blocks };
}

/** The text of an article, or of the field that a block or a span names. */
export function wordsIn({ title = '', byline = '', captions = [], text }: Omit<Extracted, 'blocks'>, field: string | undefined): string {
  if (field === undefined) return text;
  if (field === 'title') return title;
  return field === 'byline' ? byline : captions[Number(field.slice('captions/'.length))];
}

/** For each offset in UTF-16 code units how many code points stand before it. */
function counted(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; count++) {
    const size = (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
    points.fill(count, unit, unit + size);
    unit += size;
  }
  points[text.length] = count;
  return points;
}
