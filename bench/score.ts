/**
 * Scores the built command on gold articles.
 *
 *   npm run score                      on those beside the project; prints the figures
 *   npm run score -- --errors 20       and the first wrong passages of the sets that may be looked at
 *   npm run score -- --write           and writes the figures into bench/RESULTS.md
 *   npm run score -- --gold FILE       on your own, in the form that the page exports; any number of times
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Result } from '../src/index.js';
import { type GoldArticle, kinds, type Tally, tally } from './judge.js';
import { command, gold, hasGold, root, scorer } from './paths.js';
import { record, table, today } from './record.js';

type Figures = Record<string, number | null>;
type Report = { documents: number; missing: number } & Partial<Record<Part, Figures>>;

const parts = ['passages', 'attributions', 'statements'] as const;
type Part = (typeof parts)[number];

/** A set of articles with its figures. */
interface Scored {
  name: string;
  report: Report;
  tally: Tally;
}

/** What a speaker has to be sure of for the figures of those who want no mistakes. */
const sure = 0.9;

const { values } = parseArgs({
  options: {
    errors: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    gold: { type: 'string', multiple: true, default: [] },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'attribune-score-'));
const run = promisify(execFile);

/** Scores the sets beside the project. */
async function scoreSets(): Promise<void> {
  const [speakers, attributions, genres] = [gold('speakers-dev'), gold('polnear-dev'), gold('genres-dev')];
  const [odd, even] = halves(genres);
  // Gold of attributions has beliefs and intentions too; who said what stands in quotation marks is the same without them.
  const all = await answersTo([speakers, attributions], ['--acts', 'all']);
  const [plain, surely] = [await answersTo([speakers, genres]), await answersTo([speakers, genres], ['--min-confidence', String(sure)])];
  // Only the first and the odd half may be looked at: the even half keeps us honest.
  const sets = [
    await score('speakers-dev, polnear-dev', [speakers, attributions], { all, plain, surely }, true),
    await score('genres-dev', [genres], { all: plain, plain, surely }, false),
    await score('its odd lines', [odd], { all: plain, plain, surely }, true),
    await score('its even lines', [even], { all: plain, plain, surely }, false),
  ];
  const markdown = [...parts.map((part) => section(part, sets)), kindTable(sets)].join('\n\n');
  console.log(markdown);
  if (values.write) record('score', `\`npm run score -- --write\`, ${today()}.\n\n${markdown}`);
  if (sets.some(({ report }) => report.missing > 0)) process.exitCode = 1;
}

/** Scores what somebody else has marked, without the scorer beside the project. */
async function scoreOwn(files: readonly string[]): Promise<void> {
  const count = tally(files.flatMap(articlesIn), resultsIn(await answersTo(files)));
  const told = Object.values(count.told);
  const sum = (of: 'all' | 'right' | 'wrong') => told.reduce((all, one) => all + one[of], 0);
  const claimed = sum('right') + sum('wrong') + count.others - count.rejected;
  const rows = [
    ['speech', String(count.speech)],
    ['found', share(count.found, count.speech)],
    ['speaker right, of what is given one', share(sum('right'), claimed)],
    ['speaker right, of all', share(sum('right'), sum('all'))],
    ['called a scare quote or title', share(count.slighted, count.speech)],
    ['scare quotes and titles given no speaker', share(count.rejected, count.others)],
    ...kinds.map((kind) => [`speaker right, of ${count.told[kind].all}: ${kind}`, share(count.told[kind].right, count.told[kind].all)]),
  ];
  console.log(table([['', 'passages'], ...rows]));
}

let answered = 0;

/** Runs the built command on the texts of files, and gives the file of its results. */
async function answersTo(files: readonly string[], options: readonly string[] = []): Promise<string> {
  answered += 1;
  const [input, output] = [path.join(folder, `articles-${answered}.jsonl`), path.join(folder, `results-${answered}.jsonl`)];
  const lines = files.flatMap(linesIn).map((line) => {
    const { id, text }: GoldArticle = JSON.parse(line);
    return `${JSON.stringify({ id, text })}\n`;
  });
  writeFileSync(input, lines.join(''));
  await run(process.execPath, [command, '--ndjson', '--no-progress', ...options, '--output', output, input], { cwd: root });
  return output;
}

/** Copies the odd and the even lines of a file, counted from 1, into two files. */
function halves(file: string): [odd: string, even: string] {
  const lines = linesIn(file);
  const half = (name: string, remainder: number): string => {
    const copy = path.join(folder, name);
    writeFileSync(
      copy,
      lines
        .filter((_, at) => at % 2 === remainder)
        .map((line) => `${line}\n`)
        .join(''),
    );
    return copy;
  };
  return [half('odd.jsonl', 0), half('even.jsonl', 1)];
}

/** Files of results: as the scorer gets them, without statements, and with no speaker that is not sure. */
interface Answers {
  all: string;
  plain: string;
  surely: string;
}

/** Runs the scorer, and adds what it does not count. */
async function score(name: string, files: readonly string[], answers: Answers, look: boolean): Promise<Scored> {
  const report = await judged(files, answers.all, look ? values.errors : '0');
  const own = tally(files.flatMap(articlesIn), resultsIn(answers.plain));
  const { passages: surely } = await judged(files, answers.surely, '0');
  if (report.passages)
    Object.assign(report.passages, {
      'speech called a scare quote or a title': own.slighted / own.speech,
      [`speaker precision, named at confidence ${sure} only`]: surely?.['speaker precision'] ?? null,
      [`speaker recall, named at confidence ${sure} only`]: surely?.['speaker recall'] ?? null,
    });
  return { name, report, tally: own };
}

/** What the scorer says, and the errors that it lists, where they may be looked at. */
async function judged(files: readonly string[], answers: string, errors: string): Promise<Report> {
  const args = [scorer, ...files.flatMap((file) => ['--gold', file]), '--pred', answers, '--json', '--errors', errors];
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 });
  const lines = stdout.trimEnd().split('\n');
  const report = JSON.parse(lines.pop() ?? '') as Report;
  if (lines.length > 0) console.log(`${lines.join('\n')}\n`);
  return report;
}

function linesIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The articles of a file whose passages are marked. */
function articlesIn(file: string): GoldArticle[] {
  return linesIn(file)
    .map((line): GoldArticle => JSON.parse(line))
    .filter(({ passages }) => passages !== undefined);
}

function resultsIn(file: string): Map<string, Result> {
  return new Map(
    linesIn(file).map((line) => {
      const result: Result & { id: string } = JSON.parse(line);
      return [result.id, result];
    }),
  );
}

function section(part: Part, sets: readonly Scored[]): string {
  const shown = sets.filter(({ report }) => report[part]);
  const names = Object.keys(shown[0]?.report[part] ?? {});
  const rows = names.map((name) => [name.trim(), ...shown.map(({ report }) => figure(name, report[part]?.[name] ?? null))]);
  return table([heading(part, shown), ...rows]);
}

/** Speakers by what kind of passage it is. */
function kindTable(sets: readonly Scored[]): string {
  const rows = kinds.map((kind) => [
    kind,
    ...sets.map(({ tally: { told } }) => `${share(told[kind].right, told[kind].all)} of ${told[kind].all}`),
  ]);
  return table([heading('speaker right, by kind of passage', sets), ...rows]);
}

function heading(what: string, sets: readonly Scored[]): string[] {
  return [what, ...sets.map(({ name, report: { documents } }) => `${name} (${documents})`)];
}

/** The scorer's figures that are counts; all others are shares. */
const counts = new Set(['quoted passages', 'gold', 'predicted']);

function figure(name: string, value: number | null): string {
  if (value === null) return '–';
  return counts.has(name) ? String(value) : percent(value);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percent(part / whole);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

try {
  if (values.gold.length > 0) await scoreOwn(values.gold);
  else if (hasGold) await scoreSets();
  else console.log('No score: the gold files and the scorer are not here (../shared/gold, ../shared/eval). Your own: --gold FILE.');
} finally {
  rmSync(folder, { recursive: true });
}
