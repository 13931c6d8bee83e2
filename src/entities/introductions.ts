/** How the article introduces an entity: the words around its first mentions, and its age. Read once an entity. */
import type { Tag, Tokens } from '../article.js';
import type { Scene } from './scene.js';
import { yearsOld } from './wording.js';

/** What stands around the first mentions of an entity. */
export interface Introduction {
  /** Beginnings of the words that say something, as numbers; of words with a capital what a people shares with its country too. */
  stems: number[];
  /** How many tokens away the word of each of them stands. */
  distances: number[];
  /** Its age, or 0. */
  age: number;
  /** Of how many mentions. */
  seen: number;
}

/** So many mentions introduce an entity, */
const mostMentions = 3;

/** with so many tokens before and behind each, in its paragraph. */
const before = 14;
const behind = 26;

/** How the article introduces an entity, as far as its mentions are known. */
export function introductionOf(scene: Scene, entity: number): Introduction {
  const own = scene.entities[entity].mentions;
  const seen = Math.min(own.length, mostMentions);
  let known = scene.introductions[entity];
  if (known === undefined) {
    known = { seen: 0, stems: [], distances: [], age: 0 };
    scene.introductions[entity] = known;
  }
  for (; known.seen < seen; known.seen++) {
    const { first, last } = scene.mentions.list[own[known.seen]];
    noteStems(scene.article.tokens, first, last, known);
    known.age ||= ageBeside(scene.article.tokens, first, last);
  }
  return known;
}

function noteStems({ words, tags, paragraph, count }: Tokens, first: number, last: number, introduction: Introduction): void {
  const end = Math.min(count, last + behind);
  for (let token = Math.max(0, first - before); token < end; token++) {
    if (paragraph[token] !== paragraph[first] || !tells(tags[token])) continue;
    const { lower, capital, beginning, people } = words[token];
    if (lower.length < 3) continue;
    const distance = Math.max(0, first - token, token - last);
    note(introduction, beginning, distance);
    if (capital) note(introduction, people, distance);
  }
}

function note({ stems, distances }: Introduction, stem: number, distance: number): void {
  stems.push(stem);
  distances.push(distance);
}

/** A word that stands beside a bearer tells more than one that stands further off. */
const beside = 10;

/** Whether the words that introduce a bearer have a beginning: 2 where it stands beside it, 1 where it stands further off, 0 where they do not. */
export function closenessOf({ stems, distances }: Introduction, stem: number): number {
  let found = 0;
  // Gone through one by one: they are few, and to put them into a map takes longer than to ask them all.
  for (let at = 0; at < stems.length; at++) {
    if (stems[at] !== stem) continue;
    if (distances[at] < beside) return 2;
    found = 1;
  }
  return found;
}

function tells(tag: Tag): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'VERB' || tag === 'NUM';
}

/** “Pat Roe, 43, …”, “Pat Roe (43)”, “Pat Roe, aged 43”, “43-year-old Pat Roe”; or 0. */
function ageBeside({ words }: Tokens, first: number, last: number): number {
  const years = yearsOld(words[first - 1]?.lower) || yearsOld(words[first]?.lower);
  if (years > 0) return years;
  const text = words[last + 1]?.text;
  if (text !== ',' && text !== '(') return 0;
  const at = words[last + 2]?.lower === 'aged' ? last + 3 : last + 2;
  const number = words[at]?.text ?? '';
  return /^\d\d?$/.test(number) && /^[,.)]$/.test(words[at + 1]?.text ?? '') ? Number(number) : 0;
}

/** How a bearer’s age agrees with a noun that tells of one (“the teenager”, “the pensioner”): 1, -1, or 0 where either tells nothing. */
export function fitsAge(noun: string, age: number): number {
  const range = ages.get(noun);
  if (range === undefined || age === 0) return 0;
  return age >= range[0] && age <= range[1] ? 1 : -1;
}

const ages: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['teenager', [13, 19]],
  ['teen', [13, 19]],
  ['youngster', [8, 23]],
  ['boy', [1, 20]],
  ['girl', [1, 20]],
  ['child', [1, 17]],
  ['kid', [1, 22]],
  ['pensioner', [60, 110]],
  ['retiree', [55, 110]],
  ['septuagenarian', [70, 79]],
  ['octogenarian', [80, 89]],
  ['nonagenarian', [90, 99]],
]);
