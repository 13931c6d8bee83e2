import { AttribuneError } from './errors.js';
import { writeJson } from './formats/json.js';
import type { ArticleInput, Format, Result } from './types.js';

/**
 * Every format that a result can be written in; the service (`Accept`), the command (`--format`), the page and the documentation read this table.
 * A new format is one file in `formats/` and one row here. A format has no options: a variant is a row of its own.
 */
export const formats = [
  {
    name: 'json',
    mediaType: 'application/json',
    extension: 'json',
    title: 'The whole result, as JSON',
    several: 'array',
    write: writeJson,
  },
] as const satisfies readonly Format[];

/** Name of a row of the table. */
export type FormatName = (typeof formats)[number]['name'];

/**
 * Writes an article’s quotes in a format.
 *
 * @param article what was given to the attributor
 * @param result what it answered, in either unit of offsets
 * @throws {AttribuneError} UNKNOWN_FORMAT
 */
export function writeAs(name: FormatName, article: string | ArticleInput, result: Result): string {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new AttribuneError('UNKNOWN_FORMAT', { name, known: formats.map((one) => one.name).join(', ') });
  return format.write(typeof article === 'string' ? { text: article } : article, result);
}
