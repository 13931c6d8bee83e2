/** How the article introduces an entity: the words around its first mentions, and its age. Read once an entity. */
import type { Tokens } from '../article.js';
import { peopleStem } from '../lexicon/peoples.js';
import type { Scene } from './scene.js';
import { yearsOld } from './wording.js';

/** What stands around the first mentions of an entity. */
export interface Introduction {
  /** Beginnings of the words that say something, with how many tokens away the nearest stands; of words with a capital what a people shares with its country too. */
  stems: ReadonlyMap<string, number>;
  /** Its age, or 0. */
  age: number;
}

/** So many mentions introduce an entity, */
const mostMentions = 3;

/** with so many tokens before and behind each, in its paragraph. */
const before = 14;
const behind = 26;

/** The beginning of a word that it shares with its kin (“hydrologist”, “hydrology”). */
export function stemOf(lower: string): string {
  return lower.slice(0, 5);
}

/** How the article introduces an entity, as far as its mentions are known. */
export function introductionOf(scene: Scene, entity: number): Introduction {
  const own = scene.entities[entity].mentions;
  const seen = Math.min(own.length, mostMentions);
  const known = scene.introductions.get(entity);
  if (known !== undefined && known.seen === seen) return known;
  const stems = new Map<string, number>();
  let age = 0;
  for (const index of own.slice(0, seen)) {
    const { first, last } = scene.mentions.list[index];
    noteStems(scene.article.tokens, first, last, stems);
    age ||= ageBeside(scene.article.tokens, first, last);
  }
  const found = { seen, stems, age };
  scene.introductions.set(entity, found);
  return found;
}

function noteStems({ words, tags, paragraph, count }: Tokens, first: number, last: number, stems: Map<string, number>): void {
  const note = (stem: string, distance: number) => {
    const known = stems.get(stem);
    if (known === undefined || distance < known) stems.set(stem, distance);
  };
  for (let token = Math.max(0, first - before); token < Math.min(count, last + behind); token++) {
    if (paragraph[token] !== paragraph[first] || !tellingTags.has(tags[token])) continue;
    const { lower, capital } = words[token];
    if (lower.length < 3) continue;
    const distance = Math.max(0, first - token, token - last);
    note(stemOf(lower), distance);
    if (capital) note(peopleStem(lower), distance);
  }
}

const tellingTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM']);

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
