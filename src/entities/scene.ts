import type { Entity, Reading, Stages } from '../article.js';

/** What the resolvers read, and the readings that they have found so far. */
export interface Scene extends Stages {
  entities: Entity[];
  readings: Reading[][];
  /** The mentions that were resolved so far, in order. */
  resolved: number[];
  /** The entity that said something last, by a strong cue outside quotation marks, or -1; and in which sentence. */
  lastSource: { entity: number; sentence: number };
  /** Named entities by the head nouns of what describes them. */
  byNoun: ReadonlyMap<string, readonly number[]>;
}
