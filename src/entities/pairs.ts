import type { Mention, Reading } from '../article.js';
import { newEntity } from './new-entity.js';
import type { Scene } from './scene.js';

/** The entity of two people named together: the same one each time both are. */
export function resolvePair({ article: { text, tokens }, entities, mentions, pairs, readings }: Scene, mention: Mention): Reading[] {
  const parts = mention.parts.map((part) => readings[part][0]?.entity ?? -1);
  if (parts.length !== 2 || parts[0] === parts[1]) return [];
  const key = parts.join(' ');
  const known = pairs.get(key);
  if (known !== undefined) return [{ entity: known, probability: 1 }];
  const [one, other] = mention.parts.map((part) => mentions.list[part]);
  // “Anna and Dora Roe” share a surname: the names stay as they stand.
  const surname = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  const [first, second] = parts.map((part) => entities[part].name);
  const given = first.slice(0, first.lastIndexOf(' '));
  const whole = text.slice(tokens.start[one.core], tokens.end[other.last]).replace(/\s+/g, ' ');
  const bare = one.core === one.last && other.core < other.last && !first.includes(' ');
  const name = bare ? whole : `${given !== '' && surname(first) === surname(second) ? given : first} and ${second}`;
  entities.push(newEntity(name, 'group', { plural: true, evidence: { person: 3, organisation: 0, document: 0, place: 0 } }));
  pairs.set(key, entities.length - 1);
  return [{ entity: entities.length - 1, probability: 1 }];
}
