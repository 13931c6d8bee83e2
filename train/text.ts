/** Figures as text. */
import type { Share } from './held-out.js';

/** A table in Markdown; every column but the first is of numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** A share in percent, with one digit behind the point; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

export function share({ right, all }: Share): string {
  return percent(right, all);
}

/** A count with commas. */
export function many(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Sums several objects of numbers, name by name. */
export function sum<Numbers extends { [Name in keyof Numbers]: number }>(list: readonly Numbers[]): Numbers {
  const total = { ...list[0] };
  for (const one of list.slice(1)) for (const name in one) total[name] = (total[name] + one[name]) as Numbers[typeof name];
  return total;
}
