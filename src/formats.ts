import { AttribuneError } from './errors.js';
import { writeAnnotation } from './formats/annotation.js';
import { writeCsv, writeCsvWithBom } from './formats/csv.js';
import { writeHtml } from './formats/html.js';
import { writeJson } from './formats/json.js';
import { writeMarkdown } from './formats/markdown.js';
import { writeNitf } from './formats/nitf.js';
import { writeQuotation } from './formats/quotation.js';
import { writeTei } from './formats/tei.js';
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
  {
    name: 'csv',
    mediaType: 'text/csv; header=present',
    extension: 'csv',
    title: 'CSV, one row a quote',
    several: 'table',
    write: writeCsv,
  },
  {
    name: 'csv-bom',
    mediaType: 'text/csv; header=present; bom=present',
    extension: 'csv',
    title: 'CSV with a byte order mark, for Excel',
    several: 'table',
    write: writeCsvWithBom,
  },
  {
    name: 'annotation',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'anno.jsonld',
    title: 'W3C Web Annotation',
    several: 'array',
    write: writeAnnotation,
  },
  {
    name: 'quotation',
    mediaType: 'application/ld+json; profile="https://schema.org"',
    extension: 'jsonld',
    title: 'schema.org Quotation, as JSON-LD',
    several: 'array',
    write: writeQuotation,
  },
  {
    name: 'nitf',
    mediaType: 'application/nitf+xml',
    extension: 'nitf.xml',
    title: 'IPTC NITF, the article with its quotes',
    several: 'none',
    write: writeNitf,
  },
  {
    name: 'tei',
    mediaType: 'application/tei+xml',
    extension: 'tei.xml',
    title: 'TEI P5, the article with its quotes',
    several: 'none',
    write: writeTei,
  },
  {
    name: 'html',
    mediaType: 'text/html',
    extension: 'html',
    title: 'A page with the quotes marked',
    several: 'none',
    write: writeHtml,
  },
  {
    name: 'markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    title: 'Markdown, a list of quotes',
    several: 'pages',
    write: writeMarkdown,
  },
] as const satisfies readonly Format[];

/** Name of a row of the table. */
export type FormatName = (typeof formats)[number]['name'];

/**
 * Writes an article’s quotes in a format.
 *
 * @param name of a row of the table
 * @param article what was given to the attributor
 * @param result what it answered, in either unit of offsets
 * @returns the whole file, as a string whose characters are to be written as UTF-8
 * @throws {AttribuneError} UNKNOWN_FORMAT
 */
export function writeAs(name: FormatName, article: string | ArticleInput, result: Result): string {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new AttribuneError('UNKNOWN_FORMAT', { name, known: formats.map((one) => one.name).join(', ') });
  return format.write(typeof article === 'string' ? { text: article } : article, result);
}
