import type { Entity, Reading, Stages } from '../article.js';

/**
 * What the article’s pronouns say of each person’s gender before any of them is resolved: each counts for whoever was named last before it outside
 * quotation marks, in the same sentence or the one before. One alone proves little; all of an article together mostly tell, from its first line on.
 */
export function hintAtGender(
  { article: { tokens }, mentions, sentences }: Stages,
  entities: readonly Entity[],
  readings: readonly Reading[][],
): void {
  let person = -1;
  let sentence = -9;
  let rivals = 0;
  for (const [index, { kind, key, passage, first, describes }] of mentions.list.entries()) {
    if (passage >= 0) continue;
    if (kind === 'name') {
      const entity = readings[index][0]?.entity;
      if (entity === undefined || entities[entity].kind !== 'person' || describes >= 0) continue;
      rivals = person >= 0 && entity !== person && sentences.of[first] === sentence ? rivals + 1 : 0;
      person = entity;
      sentence = sentences.of[first];
      continue;
    }
    if (kind === 'description' && sentences.of[first] === sentence) rivals += 0.3;
    if (kind !== 'pronoun' || person < 0) continue;
    const gender = genderOf.get(key);
    if (gender === undefined) continue;
    const distance = sentences.of[first] - sentence;
    if (distance > 1 || tokens.paragraph[first] < 0) continue;
    entities[person].hints[gender] += (distance === 0 ? 1 : 0.7) / (1 + rivals);
  }
}

const genderOf: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);
