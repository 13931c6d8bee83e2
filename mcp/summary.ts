import type { Quote, Result } from '../src/door.js';

/** What is said of a quote that has no speaker, by its kind. */
const unspoken: Partial<Record<Quote['type'], string>> = { scare: 'Nobody (scare quotes)', title: 'Nobody (title of a work)' };

/**
 * The result in lines for whoever reads no structured content: one a quote, with all its words; white space in them is one space.
 */
export function summary({ quotes }: Pick<Result, 'quotes'>): string {
  if (quotes.length === 0) return 'No quotations.';
  const count = quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`;
  return [`${count}, in the order of the article:`, ...quotes.map(line)].join('\n');
}

function line({ id, type, speaker, confidence, alternatives, text }: Quote): string {
  return `${id} ${speaker === null ? nobody(type, alternatives) : `${speaker.name} (${percent(confidence)})`}: ${text.replace(/\s+/g, ' ')}`;
}

function nobody(type: Quote['type'], [likeliest]: Quote['alternatives']): string {
  const said = unspoken[type];
  if (said !== undefined) return said;
  return likeliest === undefined ? 'No speaker' : `No speaker (perhaps ${likeliest.name}, ${percent(likeliest.confidence)})`;
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}
