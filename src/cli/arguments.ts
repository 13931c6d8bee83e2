import { parseArgs } from 'node:util';
import { allActs, allTypes, formats as engineFormats, type FormatName, type Options } from '../index.js';

export type Format = 'text' | 'ndjson' | FormatName;

/** What the command can print: what a person reads, one JSON result a line, and every format of the engine. */
export const formats: readonly Format[] = [...new Set<Format>(['text', 'json', 'ndjson', ...engineFormats.map(({ name }) => name)])];

/** The formats of which a file holds one article. */
const single: readonly string[] = engineFormats.filter(({ several }) => several === 'none').map(({ name }) => name);

/** The formats that have a line or a row for what a line of input holds. */
const byLine: readonly string[] = ['ndjson', ...engineFormats.filter(({ several }) => several === 'table').map(({ name }) => name)];

/** A command line that was understood. */
export interface Settings {
  /** Paths of the inputs; `-` is standard input. Never empty. */
  files: string[];
  /** Whether the inputs hold one JSON object a line instead of one article. */
  ndjson: boolean;
  format: Format;
  /** Headline of the one article. */
  title: string | undefined;
  options: Partial<Options>;
}

/** A command line that makes no sense; the message says what to write instead. */
export class UsageError extends Error {}

export const usage = `Usage: attribune [OPTION…] [FILE…]

Reads news articles and says who said what. With no FILE, or with -, it reads
standard input. An article is plain text in UTF-8.

  --format FORMAT       text: for people to read (what you get by default)
                        ndjson: one result a line
${engineFormats.map(({ name, title }) => `                        ${name}: ${title}`).join('\n')}
                        of several files json, annotation and quotation print a
                        list, csv one table
  --ndjson              the input holds one {"id", "text", "title"} a line; prints
                        one result a line, in the same order
  --title TITLE         headline of the article, where its text does not hold it
  --min-confidence N    name no speaker whose confidence is below N, 0 to 1
  --offsets UNIT        what positions count: utf16 (by default) or codepoint
  --types LIST          which quotes: any of direct, mixed, indirect (statements
                        without quotation marks), scare, title; or all;
                        all but indirect by default
  --acts LIST           also statements without quotation marks, of these acts:
                        any of speech, thought, intention, perception; or all
  --explain             say how the candidates for each quote were ranked
  --version             print the version
  --help                print this

An input that cannot be used is named on standard error, and the rest is still
done; json and ndjson also answer it in its place, with a problem.

Exit status: 0 all done, 1 some input failed, 2 the command line is wrong.

Examples:
  attribune article.txt
  attribune --format json --offsets codepoint article.txt
  attribune --ndjson < articles.jsonl > results.jsonl
  attribune --format csv-bom articles/*.txt > quotes.csv
`;

/**
 * Reads a command line.
 *
 * @param argv the arguments after the command's own name
 * @returns the settings, or what else was asked for
 * @throws {UsageError} where it makes no sense
 */
export function readArguments(argv: string[]): Settings | 'help' | 'version' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const ndjson = values.ndjson ?? false;
  const format = oneOf('--format', formats, values.format ?? (ndjson ? 'ndjson' : 'text'));
  if (ndjson && !byLine.includes(format)) {
    throw new UsageError(`--ndjson prints a line or rows for each line; it goes with --format ${byLine.join(' or ')}, not ${format}.`);
  }
  const files = positionals.length > 0 ? positionals : ['-'];
  if (single.includes(format) && files.length > 1) throw new UsageError(`--format ${format} writes one article: give one file at a time.`);
  if (values.title !== undefined && (ndjson || files.length > 1)) {
    throw new UsageError(
      '--title is of one article: it goes with one file, and not with --ndjson, whose lines have a "title" of their own.',
    );
  }
  const options = engineOptions(values);
  if (format === 'text') options.offsets = 'utf16'; // the readable view slices the article, and shows no offsets
  return { files, ndjson, format, title: values.title, options };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        ndjson: { type: 'boolean' },
        title: { type: 'string' },
        'min-confidence': { type: 'string' },
        offsets: { type: 'string' },
        acts: { type: 'string' },
        types: { type: 'string' },
        explain: { type: 'boolean' },
        version: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function engineOptions(values: ReturnType<typeof parse>['values']): Partial<Options> {
  const options: Partial<Options> = {};
  if (values.explain) options.explain = true;
  if (values.acts !== undefined) {
    options.acts = someOf('--acts', allActs, values.acts);
    options.types = allTypes;
  }
  if (values.types !== undefined) options.types = someOf('--types', allTypes, values.types);
  if (values.offsets !== undefined) options.offsets = oneOf('--offsets', ['utf16', 'codepoint'], values.offsets);
  if (values['min-confidence'] !== undefined) {
    const bar = values['min-confidence'].trim() === '' ? Number.NaN : Number(values['min-confidence']);
    if (!(bar >= 0 && bar <= 1)) throw new UsageError('--min-confidence must be a number from 0 to 1.');
    options.minConfidence = bar;
  }
  return options;
}

/** A list with commas between, or `all`. */
function someOf<T extends string>(option: string, allowed: readonly T[], value: string): readonly T[] {
  if (value === 'all') return allowed;
  return value.split(',').map((one) => oneOf(option, allowed, one.trim()));
}

function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${allowed.join(', ')}.`);
  return found;
}
