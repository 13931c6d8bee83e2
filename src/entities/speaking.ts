import type { Cue } from '../article.js';
import { firstFromToken } from '../sorted.js';
import type { Scene } from './scene.js';

/** Between a passage and its tag stand at most so many tokens. */
const reach = 3;

/** Of what goes on without a tag of its own so many passages are looked back over. */
const back = 6;

/**
 * Who says a passage, as far as it is plain before the ranking: its label, the tag right behind or before it, or that of the passage it goes on from in
 * the same paragraph. An entity, or -1. Whoever talks does not mean himself by “he”.
 */
export function speakerOf(scene: Scene, passage: number): number {
  const { list } = scene.passages;
  for (let at = passage, count = 0; at >= 0 && count < back; count++) {
    const source = labelOf(scene, at) ?? tagOf(scene, at);
    if (source !== undefined) return scene.readings[source][0]?.entity ?? -1;
    at = list[at].continues >= 0 ? list[at].continues : before(scene, at);
  }
  return -1;
}

/** The passage before one in its paragraph, at the same level; or -1. */
function before({ passages: { list } }: Scene, passage: number): number {
  const { parent, paragraph } = list[passage];
  for (let at = passage - 1; at > passage - back && at >= 0; at--) {
    if (list[at].paragraph !== paragraph) return -1;
    if (list[at].parent === parent) return at;
  }
  return -1;
}

function labelOf({ passages, mentions }: Scene, passage: number): number | undefined {
  const { label } = passages.list[passage];
  if (label === null) return undefined;
  for (let token = label.first; token <= label.last; token++) if (mentions.at[token] >= 0) return mentions.at[token];
  return undefined;
}

/** The source of the tag right beside a passage. */
function tagOf({ passages, cues: { list }, mentions, sentences, article: { tokens } }: Scene, passage: number): number | undefined {
  const { open, close, first, last, parent } = passages.list[passage];
  const from = open >= 0 ? open : first;
  const to = close >= 0 ? close : last;
  const behind = firstFromToken(list, to + 1);
  const beginOf = ({ first: cue, source }: Cue) => Math.min(cue, mentions.list[source].phrase, mentions.list[source].first);
  for (let at = behind; at < list.length && at < behind + 2; at++) {
    const cue = list[at];
    if (cue.passage !== parent || cue.source < 0 || cue.kind === 'noun') continue;
    const begin = beginOf(cue);
    if (begin > to && begin - to <= reach && sentences.of[begin] === sentences.of[to]) return cue.source;
    break;
  }
  for (let at = firstFromToken(list, from) - 1; at >= 0 && at >= behind - back; at--) {
    const cue = list[at];
    if (cue.passage !== parent) continue;
    if (cue.source < 0 || from - cue.last > reach || tokens.paragraph[cue.last] !== tokens.paragraph[from]) return undefined;
    return cue.source;
  }
  return undefined;
}
