/** Reads the text format of Prometheus, strictly: what its documents do not allow is an error. */

/** A figure. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** A metric with its figures. */
export interface Metric {
  name: string;
  help: string;
  type: string;
  samples: Sample[];
}

const number = /^[+-]?(\d+(\.\d+)?(e[+-]?\d+)?|Inf)$|^NaN$/i;
const sampleLine = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (\S+)$/;
/** What a name may end in beside its metric's own. */
const endings: Record<string, RegExp> = { histogram: /^_(bucket|sum|count)$/, summary: /^(_sum|_count)?$/, counter: /^$/, gauge: /^$/ };

/**
 * The metrics of an answer.
 *
 * @throws {Error} with the first line that is not as it should be
 */
export function readMetrics(text: string): Metric[] {
  const metrics: Metric[] = [];
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  for (const line of text.split('\n')) {
    const wrong = () => new Error(`Not a line of the format: ${line}`);
    const [, kind, about = '', said = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    const current = metrics.at(-1);
    if (line === '') continue;
    if (kind === 'HELP') {
      if (metrics.some(({ name }) => name === about)) throw wrong();
      metrics.push({ name: about, help: said, type: '', samples: [] });
    } else if (kind === 'TYPE' && current?.name === about && Object.hasOwn(endings, said)) current.type = said;
    else if (current === undefined) throw wrong();
    else current.samples.push(sampleOf(line, current) ?? raise(wrong()));
  }
  return metrics;
}

function sampleOf(line: string, { name: metric, type }: Metric): Sample | null {
  const [whole, name = '', labels = '', value = ''] = sampleLine.exec(line) ?? [];
  if (whole === undefined || !number.test(value) || !name.startsWith(metric) || !endings[type]?.test(name.slice(metric.length)))
    return null;
  const pairs = [...labels.matchAll(/([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"/g)].map(([, label, text]) => [label, text]);
  return { name, labels: Object.fromEntries(pairs), value: Number(value.replace(/Inf$/, 'Infinity')) };
}

function raise(error: Error): never {
  throw error;
}

/** The sum of all figures of a name that have these labels, whichever others they have. */
export function figure(text: string, name: string, labels: Record<string, string> = {}): number {
  return readMetrics(text)
    .flatMap(({ samples }) => samples)
    .filter((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
}

/** The metrics that are our own, as a table in Markdown, for the README. */
export function metricsTable(text: string): string {
  const rows = readMetrics(text).map(({ name, help, type, samples }) => {
    const labels = new Set(samples.flatMap((sample) => Object.keys(sample.labels)));
    labels.delete('le');
    return `| \`${name}\` | ${type} | ${[...labels].map((label) => `\`${label}\``).join(', ')} | ${help} |`;
  });
  return ['| Metric | Kind | Labels | What it is |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
