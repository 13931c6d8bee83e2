/** Nouns that titles stand for, by the title in lower case and without its full stop. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['sgt', 'sergeant'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['fr', 'priest'],
  ['rev', 'pastor'],
  ['cllr', 'councillor'],
  ['adv', 'advocate'],
  ['engr', 'engineer'],
  ['justice', 'judge'],
  ['sir', 'knight'],
  ['dame', 'dame'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
]);

/** The noun that a title in lower case stands for; undefined where none does. */
export function nounOfTitle(lower: string): string | undefined {
  return nouns.get(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}
