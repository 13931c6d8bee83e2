import type { Entity, Reading, Stages } from '../article.js';
import type { Rows } from '../model/rows.js';
import type { Course } from './course.js';
import type { Introduction } from './introductions.js';

/** What the resolvers read, and the readings that they have found so far. */
export interface Scene extends Stages {
  entities: Entity[];
  readings: Reading[][];
  /** The entities that were mentioned last, the latest first, at most as many as a description looks back over; and the last mention of each. */
  recent: number[];
  latest: number[];
  /** Groups of two by the entities of the two. */
  pairs: Map<string, number>;
  /** Mentions that a cue has as the ones spoken to. */
  addressees: ReadonlySet<number>;
  /** For each mention that was resolved what speaks for it as an antecedent. */
  standing: number[];
  /** How the story has gone on, entity by entity. */
  course: Course;
  /** What each sentence outside quotations was about, in order. */
  topics: { sentence: number; paragraph: number; entity: number }[];
  /** The mentions that were resolved so far, in order. */
  resolved: number[];
  /** The entity that said something last, by a strong cue outside quotation marks, or -1; and in which sentence. */
  lastSource: { entity: number; sentence: number };
  /** The entity that was spoken to last (“Roe was asked …”, “told Roe”), or -1; and in which sentence. */
  lastAddressed: { entity: number; sentence: number };
  /** Named entities by the head nouns of what describes them. */
  byNoun: ReadonlyMap<string, readonly number[]>;
  /** Where the rows of a question are filled: of descriptions, and of pronouns. */
  describedRows: Rows;
  pronounRows: Rows;
  /** How the article introduces each entity; undefined as long as nobody has asked. */
  introductions: (Introduction | undefined)[];
}
