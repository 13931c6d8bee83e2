import type { Entity, Reading, Stages } from '../article.js';
import type { Gender } from '../types.js';

/** The pronouns that somebody is said to use, in the first case, by their gender; and in the others. */
const first: ReadonlyMap<string, Gender> = new Map([
  ['they', 'nonbinary'],
  ['she', 'female'],
  ['he', 'male'],
]);
const others: ReadonlyMap<string, Gender> = new Map([
  ['them', 'nonbinary'],
  ['their', 'nonbinary'],
  ['theirs', 'nonbinary'],
  ['her', 'female'],
  ['hers', 'female'],
  ['him', 'male'],
  ['his', 'male'],
]);

/** No pronoun in the first case is longer: of other words it need not be asked. */
const longest = 4;

const joins: ReadonlySet<string> = new Set(['/', 'and', ',']);
const announces: ReadonlySet<string> = new Set(['use', 'uses', 'used', 'using', 'goes', 'go', 'going', 'prefers', 'pronouns']);

/** So many tokens back the words that announce pronouns stand, and the name whose they are. */
const nearby = 4;
const reach = 14;

/** People whose pronouns the article tells (“Alex Roe, who uses they and them”, “Roe (they/them)”) have the gender of those. */
export function declareGenders(
  { article: { tokens }, mentions }: Stages,
  entities: readonly Entity[],
  readings: readonly Reading[][],
): void {
  const { words, paragraph } = tokens;
  for (let token = 1; token + 2 < tokens.count; token++) {
    const { lower } = words[token];
    if (lower.length > longest) continue;
    const gender = first.get(lower);
    if (gender === undefined || !joins.has(words[token + 1].lower) || others.get(words[token + 2].lower) !== gender) continue;
    if (!isAnnounced(token)) continue;
    for (let back = token - 1; back >= Math.max(0, token - reach) && paragraph[back] === paragraph[token]; back--) {
      const index = mentions.at[back];
      const entity = index >= 0 && mentions.list[index].kind === 'name' ? entities[readings[index][0]?.entity ?? -1] : undefined;
      if (entity?.kind !== 'person') continue;
      entity.gender = gender;
      break;
    }
  }

  function isAnnounced(token: number): boolean {
    if (words[token - 1].text === '(' && words[token + 1].text === '/') return true;
    for (let back = token - 1; back >= Math.max(0, token - nearby); back--) if (announces.has(words[back].lower)) return true;
    for (let ahead = token + 3; ahead < Math.min(tokens.count, token + 5); ahead++) if (words[ahead].lower === 'pronouns') return true;
    return false;
  }
}
