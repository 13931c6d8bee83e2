/**
 * Scores the built command on the gold articles beside the project.
 *
 *   npm run score                  prints the figures
 *   npm run score -- --errors 20   and the first wrong passages of the sets that may be looked at
 *   npm run score -- --write       and writes the figures into bench/RESULTS.md
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { command, gold, hasGold, root, scorer } from './paths.js';
import { record, table, today } from './record.js';

type Figures = Record<string, number | null>;
type Report = { documents: number; missing: number } & Partial<Record<Part, Figures>>;

const parts = ['passages', 'attributions', 'statements'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' }, write: { type: 'boolean', default: false } } });

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribune-score-'));
  try {
    const [odd, even] = halves(gold('genres-dev'), folder);
    // Only the first and the odd half may be looked at: the even half keeps us honest.
    const columns: [string, Report][] = [
      ['speakers-dev, polnear-dev', await score([gold('speakers-dev'), gold('polnear-dev')], true)],
      ['genres-dev', await score([gold('genres-dev')], false)],
      ['its odd lines', await score([odd], true)],
      ['its even lines', await score([even], false)],
    ];
    const markdown = parts.map((part) => section(part, columns)).join('\n\n');
    console.log(markdown);
    if (values.write) record('score', `\`npm run score -- --write\`, ${today()}.\n\n${markdown}`);
    if (columns.some(([, report]) => report.missing > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Copies the odd and the even lines of a file, counted from 1, into two files of a folder. */
function halves(file: string, folder: string): [odd: string, even: string] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
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

/** Runs the scorer, and prints the errors that it lists where they may be looked at. */
async function score(files: string[], look: boolean): Promise<Report> {
  // Gold of attributions has beliefs and intentions too; who said what stands in quotation marks is the same without them.
  const acts = files.some((file) => file.includes('polnear')) ? ' --acts all' : '';
  const run = `"${process.execPath}" "${command}" --ndjson${acts}`;
  const args = [scorer, ...files.flatMap((file) => ['--gold', file]), '--run', run, '--json', '--errors', look ? values.errors : '0'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 });
  const lines = stdout.trimEnd().split('\n');
  const report = JSON.parse(lines.pop() ?? '') as Report;
  if (lines.length > 0) console.log(`${lines.join('\n')}\n`);
  return report;
}

function section(part: Part, columns: [string, Report][]): string {
  const shown = columns.filter(([, report]) => report[part]);
  const names = Object.keys(shown[0]?.[1][part] ?? {});
  const rows = names.map((name) => [name.trim(), ...shown.map(([, report]) => figure(name, report[part]?.[name] ?? null))]);
  return table([[part, ...shown.map(([name, { documents }]) => `${name} (${documents})`)], ...rows]);
}

/** The scorer's figures that are counts; all others are shares. */
const counts = new Set(['quoted passages', 'gold', 'predicted']);

function figure(name: string, value: number | null): string {
  if (value === null) return '–';
  return counts.has(name) ? String(value) : `${(value * 100).toFixed(1)} %`;
}

if (hasGold) await main();
else console.log('No score: the gold files and the scorer are not here (../shared/gold, ../shared/eval).');
