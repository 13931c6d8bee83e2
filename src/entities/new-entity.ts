import type { Entity } from '../article.js';

/** An entity that nothing is known of but its name, its kind, and what is given besides. */
export function newEntity(name: string, kind: Entity['kind'], known: Partial<Entity>): Entity {
  return {
    name,
    kind,
    plural: null,
    gender: null,
    likelyGender: null,
    role: null,
    nouns: new Set(),
    mentions: [],
    votes: { male: 0, female: 0 },
    hints: { male: 0, female: 0 },
    evidence: { person: 0, organisation: 0, document: 0, place: 0 },
    ...known,
  };
}
