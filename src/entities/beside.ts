import type { Mention } from '../article.js';
import { formOf } from './course.js';
import type { Scene } from './scene.js';

/** What stands in the same sentence as a pronoun outside quotation marks. */
export interface Beside {
  /** 1 where a passage stands before it, 2 behind, 3 both; 0 for none, and for a pronoun inside one. */
  passage: number;
  /** Bits of the forms of pronouns in those passages: 1 for the first person, else 1 shifted by the form. */
  forms: number;
  /** Whom those passages name or describe: somebody who is talked of does not talk. */
  entities: number[];
  /** What the verb beside the pronoun does: 1 goes on (“he added”), 2 turns to the other (“he replied”, “he asked”), 0 neither. */
  turn: number;
}

/** So many mentions on each side are looked at. */
const reach = 14;

export function lookBeside(
  { article: { tokens }, sentences, mentions: { list }, readings }: Scene,
  mention: Mention,
  index: number,
): Beside {
  const beside: Beside = {
    passage: 0,
    forms: 0,
    entities: [],
    turn: turnOf(tokens.words[mention.last + 1]?.saying?.lemma, tokens.words[mention.first - 1]?.saying?.lemma),
  };
  if (mention.passage >= 0) return beside;
  const sentence = sentences.of[mention.first];
  const note = (other: number) => {
    const { passage, kind, key, first } = list[other];
    if (passage < 0) return;
    beside.passage |= first < mention.first ? 1 : 2;
    if (kind === 'pronoun') beside.forms |= /^(?:i|we|my|our)$/.test(key) ? 1 : 1 << formOf(list[other]);
    else if (readings[other].length > 0) beside.entities.push(readings[other][0].entity);
  };
  for (let other = index - 1; other >= Math.max(0, index - reach) && sentences.of[list[other].head] === sentence; other--) note(other);
  for (let other = index + 1; other < Math.min(list.length, index + reach) && sentences.of[list[other].head] === sentence; other++)
    note(other);
  return beside;
}

const goesOn = new Set(['add', 'continue', 'conclude', 'go', 'explain']);
const turns = new Set(['reply', 'respond', 'retort', 'answer', 'ask', 'agree', 'counter', 'protest', 'disagree', 'deny']);

function turnOf(behind: string | undefined, before: string | undefined): number {
  const lemma = behind ?? before;
  if (lemma === undefined) return 0;
  if (goesOn.has(lemma)) return 1;
  return turns.has(lemma) ? 2 : 0;
}
