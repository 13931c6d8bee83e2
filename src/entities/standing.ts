import type { Mention } from '../article.js';
import type { Scene } from './scene.js';

/** How a mention stands in its sentence: 1 as a subject, 2 as an object, 3 as both at once, 0 as neither; found once. */
export function standsAs(scene: Scene, index: number): number {
  const known = scene.course.stands[index];
  if (known > 0) return known - 1;
  const mention = scene.mentions.list[index];
  const found = (isSubject(scene, mention) ? 1 : 0) + (isObject(scene, mention) ? 2 : 0);
  scene.course.stands[index] = found + 1;
  return found;
}

/** A verb right behind it, or behind the comma that ends its apposition or its relative clause. */
function isSubject({ article: { tokens }, sentences }: Scene, { first, last, phrase }: Mention): boolean {
  const isVerb = (token: number) => tokens.tags[token] === 'VERB' || tokens.tags[token] === 'AUX';
  if (isVerb(last + 1)) return true;
  if (tokens.words[last + 1]?.text !== ',') return false;
  if (phrase < first) return isVerb(last + 2);
  if (sentences.starts[phrase] === 0) return false;
  for (let token = last + 3; token < Math.min(tokens.count, last + longestApposition); token++) {
    if (sentences.of[token] !== sentences.of[last] || tokens.words[token].kind === 'mark') return false;
    if (tokens.words[token].text === ',' && isVerb(tokens.tags[token + 1] === 'ADV' ? token + 2 : token + 1)) return true;
  }
  return false;
}

/** What stands between commas behind a subject has at most so many tokens. */
const longestApposition = 26;

/** Behind a preposition or a verb. */
function isObject({ article: { tokens } }: Scene, { phrase }: Mention): boolean {
  const tag = tokens.tags[phrase - 1];
  return tag === 'ADP' || tag === 'VERB';
}
