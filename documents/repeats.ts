import type { Group, Paragraph } from './types.js';

/** Words in a row that are compared. */
const stride = 4;

/** What says again at least this share of its words is a pull quote. */
const repeated = 0.6;

/**
 * Leaves out what is set apart and says again what the article says: pull quotes. An embedded post stays: it is a source of its own.
 */
export function withoutRepeats(paragraphs: readonly Paragraph[]): Paragraph[] {
  const said = new Set<string>();
  const groups = new Map<Group, string[]>();
  for (const { text, group, credit } of paragraphs) {
    const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    if (group === undefined) for (const run of runs(words)) said.add(run);
    else if (!credit) {
      const own = groups.get(group) ?? [];
      for (const run of runs(words)) own.push(run);
      groups.set(group, own);
    }
  }
  const isRepeat = (group: Group) => {
    const own = groups.get(group) ?? [];
    return group.kind !== 'post' && own.length > 0 && own.filter((run) => said.has(run)).length >= own.length * repeated;
  };
  const dropped = new Set([...groups.keys()].filter(isRepeat));
  return paragraphs.filter(({ group }) => group === undefined || !dropped.has(group));
}

function runs(words: readonly string[]): string[] {
  if (words.length < stride) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(stride - 1).map((_, at) => words.slice(at, at + stride).join(' '));
}
