import { parseArgs } from 'node:util';
import { readers } from '../../documents/door.js';
import { allActs, allTypes, formats as engineFormats, type FormatName, type Options } from '../index.js';

export type Format = 'text' | 'ndjson' | FormatName;

/** What the command can print: what a person reads, one JSON result a line, and every format of the engine. */
export const formats: readonly Format[] = [...new Set<Format>(['text', 'json', 'ndjson', ...engineFormats.map(({ name }) => name)])];

/** The formats of which a file holds one article. */
const single: readonly string[] = engineFormats.filter(({ several }) => several === 'none').map(({ name }) => name);

/** The formats that have a line or a row for what a line of input holds. */
const byLine: readonly string[] = ['ndjson', ...engineFormats.filter(({ several }) => several === 'table').map(({ name }) => name)];

/** What an input can be: plain text, or a document of a kind that is read. */
export const inputKinds: readonly string[] = ['text', ...readers.map(({ name }) => name)];

/** A command line that was understood. */
export interface Settings {
  /** Paths of the inputs; `-` is standard input. Never empty. */
  files: string[];
  /** Whether the inputs hold one JSON object a line instead of one article. */
  ndjson: boolean;
  format: Format;
  /** What the inputs are; undefined where the end of each name tells. */
  input: string | undefined;
  /** Headline of the one article. */
  title: string | undefined;
  /** File to write to; standard output where there is none. */
  output: string | undefined;
  /** Whether to go on where an earlier run stopped writing `output`. */
  resume: boolean;
  /** How many articles to read at once; as many as pay where nothing is said. */
  jobs: number | undefined;
  /** Whether a terminal may be shown how far it is. */
  progress: boolean;
  options: Partial<Options>;
}

/** A command line that makes no sense; the message says what to write instead. */
export class UsageError extends Error {}

export const usage = `Usage: attribune [OPTION…] [FILE…]
       attribune mcp

Reads news articles and says who said what. With no FILE, or with -, it reads
standard input. An article is plain text in UTF-8, or an HTML page, Markdown or
ninjs.

  --format FORMAT       text: for people to read (what you get by default)
                        ndjson: one result a line
${engineFormats.map(({ name, title }) => `                        ${name}: ${title}`).join('\n')}
                        of several files json, annotation and quotation print a
                        list, csv one table
  --ndjson              the input holds one {"id", "text", "title"} a line; prints
                        one result a line, in the same order
  --jobs N              with --ndjson: how many processor cores to use; by default
                        all, or fewer where there is little to do
  --output FILE         write to FILE; what is in it is lost, but for --resume
  --resume              with --ndjson and --output: go on where an earlier run,
                        with the same input and options, was interrupted
  --no-progress         with --ndjson: show no progress bar on a terminal
  --input KIND          what the input is: text, html, markdown or ninjs (an IPTC
                        news item in JSON); by default as its name ends
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

attribune mcp serves the Model Context Protocol on standard input and output,
for an assistant on this machine.

Exit status: 0 all done, 1 some input failed, 2 the command line is wrong.

Examples:
  attribune article.txt
  attribune --format json --offsets codepoint article.txt
  attribune --ndjson < articles.jsonl > results.jsonl
  attribune --format csv-bom articles/*.txt > quotes.csv
  attribune --ndjson --output results.jsonl --resume articles.jsonl
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
  const many = manyOptions(values, ndjson);
  if (many.resume && format !== 'ndjson')
    throw new UsageError(`--resume counts the answers that are there, one a line; ${format} has rows instead.`);
  const options = engineOptions(values);
  if (format === 'text') options.offsets = 'utf16'; // the readable view slices the article, and shows no offsets
  if (values.input !== undefined && ndjson) throw new UsageError('--input is of whole files; it does not go with --ndjson.');
  const input = values.input === undefined ? undefined : oneOf('--input', inputKinds, values.input);
  return { files, ndjson, format, input, title: values.title, ...many, options };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        ndjson: { type: 'boolean' },
        input: { type: 'string' },
        title: { type: 'string' },
        'min-confidence': { type: 'string' },
        offsets: { type: 'string' },
        acts: { type: 'string' },
        types: { type: 'string' },
        explain: { type: 'boolean' },
        jobs: { type: 'string' },
        output: { type: 'string' },
        resume: { type: 'boolean' },
        'no-progress': { type: 'boolean' },
        version: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** What is chosen for an input of many articles. */
function manyOptions(
  values: ReturnType<typeof parse>['values'],
  ndjson: boolean,
): Pick<Settings, 'output' | 'resume' | 'jobs' | 'progress'> {
  const { output, resume = false, jobs, 'no-progress': quiet = false } = values;
  if (output === '' || output === '-') throw new UsageError('--output must name a file; standard output is what you get without it.');
  if (resume && (!ndjson || output === undefined)) throw new UsageError('--resume goes with --ndjson and --output FILE.');
  if (jobs !== undefined && !ndjson) throw new UsageError('--jobs goes with --ndjson.');
  if (jobs !== undefined && !(/^\d+$/.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= 256)) {
    throw new UsageError('--jobs must be a whole number from 1 to 256.');
  }
  return { output, resume, jobs: jobs === undefined ? undefined : Number(jobs), progress: !quiet };
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
