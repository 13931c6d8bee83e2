import type { Entity } from '../article.js';

type Known = Partial<Pick<Entity, 'plural' | 'gender' | 'likelyGender' | 'nouns' | 'evidence'>>;

/** An entity that nothing is known of but its name, its kind, and what is given besides. */
export function newEntity(name: string, kind: Entity['kind'], known: Known): Entity {
  return {
    name,
    kind,
    plural: known.plural ?? null,
    gender: known.gender ?? null,
    likelyGender: known.likelyGender ?? null,
    role: null,
    nouns: known.nouns ?? new Set(),
    mentions: [],
    votes: { male: 0, female: 0 },
    hints: { male: 0, female: 0 },
    evidence: known.evidence ?? { person: 0, organisation: 0, document: 0, place: 0 },
  };
}
