/** How much an entity’s names and the pronouns taken to mean it tell of its kind and gender. */
import type { Entity } from '../article.js';

/** Whether names say so little of their bearer that it may be a person as well as an organisation; `names` is how many have a say together. */
export function isOpen({ kind, gender, likelyGender, evidence }: Entity, names: number): boolean {
  return (
    (kind === 'person' || kind === 'organisation') &&
    gender === null &&
    likelyGender === null &&
    evidence.person < 1.3 * names &&
    evidence.organisation < 1.6 * names
  );
}

/** Whether most pronouns that were taken to mean an entity are of a gender: 1, of the other one: -1, or 0. */
export function votesFor({ votes: { male, female } }: Entity, gender: string | null): number {
  if (gender === null || Math.abs(male - female) < 0.5) return 0;
  return (male > female ? 'male' : 'female') === gender ? 1 : -1;
}
