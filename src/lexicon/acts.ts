import type { Act } from '../types.js';
import { stemOf } from './stems.js';

/** What the words of a cue do when it is not saying. */
const words: Record<Exclude<Act, 'speech'>, string> = {
  thought: `think believe know feel hope fear worry doubt consider expect assume suspect wonder understand realise realize regret love like hate wish
    imagine dream forget remember trust prefer favour favor support oppose view regard deem judge guess reckon figure presume suppose
    convince persuade satisfy concern surprise anger outrage delight disappoint frustrate upset scare alarm impress
    belief opinion thought idea mind assumption suspicion expectation sense confidence impression feeling concern attitude conviction
    confident sure certain optimistic pessimistic skeptical sceptical aware unsure uncertain afraid proud happy glad sorry sad angry hopeful doubtful
    worried concerned convinced interested unhappy comfortable uncomfortable wary sympathetic leery nervous anxious eager enthusiastic`,
  intention: `plan intend aim want seek try attempt decide prepare resolve opt choose hesitate strive struggle hurry move
    intention goal purpose effort bid desire determination ambition decision willingness attempt
    determined willing ready poised committed unwilling reluctant bound intent keen`,
  perception: `see hear watch notice witness discover learn detect perceive smell overhear glimpse spot view look listen find`,
};

const acts: ReadonlyMap<string, Act> = new Map(
  Object.entries(words).flatMap(([act, list]) => list.split(/\s+/).map((word): [string, Act] => [stemOf(word), act as Act])),
);

/** What somebody does who does what a word says: speaks, unless the lists know better. */
export function actOf(lower: string): Act {
  return acts.get(stemOf(lower)) ?? 'speech';
}
