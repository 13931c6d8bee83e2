/** Finders for dialogue: who is called by name, who answers, and whose turn it is by the tags that come later. */
import type { Candidate, Passage } from '../article.js';
import type { Scene } from './scene.js';
import { firstMention, sameScene } from './search.js';
import type { Surroundings } from './surroundings.js';

/** A dialogue is looked ahead into over so many turns. */
const turnsAhead = 5;

/** The one whom the passage before calls by name (“Who is that, Mr Roe?”), where this one stands alone behind it. */
export function* byAnswer(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  const before = scene.previous[index];
  if (before < 0 || !around.alone || !around.beginsParagraph) return;
  const earlier = scene.passages.list[before];
  if (earlier.paragraph !== around.passage.paragraph - 1 || !sameScene(scene, earlier.paragraph, around.passage.paragraph)) return;
  const called = calledIn(scene, earlier);
  if (called >= 0) yield { mention: called, cue: -1, basis: 'context', features: { addressed: 1, distance: 0 } };
}

/** The source of the next tag in a dialogue: two turns on the voice is the same again. */
export function* byTurns(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  if (!around.alone || !around.beginsParagraph || around.passage.parent >= 0 || around.passage.label !== null) return;
  if (scene.article.paragraphs[around.passage.paragraph].last > around.last + 1) return;
  const { list } = scene.passages;
  let steps = 0;
  let paragraph = around.passage.paragraph;
  for (let next = index + 1; next < list.length && steps < turnsAhead; next++) {
    if (list[next].parent >= 0 || list[next].paragraph === paragraph) continue;
    const { first, stamp } = scene.article.paragraphs[paragraph + 1] ?? {};
    if (stamp !== -1) return;
    if (list[next].paragraph !== paragraph + 1 || list[next].open !== first || list[next].continues >= 0) return;
    paragraph += 1;
    steps += 1;
    const source = tagOf(scene, list[next]);
    if (source < 0) continue;
    yield { mention: source, cue: -1, basis: 'context', features: { turn: steps % 2 === 0 ? 1 : -1, distance: 1 } };
    return;
  }
}

/** The subject of the narration that a dialogue follows on (“Roe said nothing until Sen. Dale pressed her. ⏎ ‘Who told you?’ …”). */
export function* byScene(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  if (!around.alone || !around.beginsParagraph || around.passage.parent >= 0 || around.passage.label !== null) return;
  const { paragraphs, tokens } = scene.article;
  const before = scene.previous[index];
  if (before < 0 || scene.passages.list[before].paragraph !== around.passage.paragraph - 1) return;
  for (let back = around.passage.paragraph - 1; back >= Math.max(0, around.passage.paragraph - turnsAhead); back--) {
    const { first, last } = paragraphs[back];
    if (!sameScene(scene, back, around.passage.paragraph)) return;
    if (tokens.words[first]?.kind === 'mark') continue;
    const subject = firstMention(scene, { first, last }, last + 1, -1);
    if (subject >= 0) yield { mention: subject, cue: -1, basis: 'context', features: { sceneSubject: 1, distance: 1 } };
    return;
  }
}

/** The subject of the paragraph behind quotations that an article begins with (“‘There were three of us.’ ⏎ Jo Roe is 97 now.”). */
export function* byOpening(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  if (!around.alone || !around.beginsParagraph || around.passage.parent >= 0 || scene.spoken.length > 0) return;
  const { list } = scene.passages;
  const { paragraphs } = scene.article;
  let last = index;
  while (list[last + 1] !== undefined && (list[last + 1].parent >= 0 || list[last + 1].continues >= 0)) last += 1;
  const next = paragraphs[list[last].paragraph + 1];
  if (next === undefined || next.stamp >= 0 || list[last].paragraph - around.passage.paragraph > 6) return;
  const subject = firstMention(scene, { first: next.first, last: next.last }, next.last + 1, -1);
  if (subject >= 0) yield { mention: subject, cue: -1, basis: 'context', features: { opens: 1, distance: 1 } };
}

/** Whom a passage calls by name, as a mention: a name between commas, or between a comma and an end; or -1. */
export function calledIn({ article: { tokens }, mentions, passages }: Scene, { first, last }: Passage): number {
  for (let token = first; token <= last; token++) {
    const index = mentions.at[token];
    if (index < 0 || mentions.list[index].kind !== 'name' || mentions.list[index].possessive) continue;
    const mention = mentions.list[index];
    token = mention.last;
    if (passages.inner[mention.core] !== passages.inner[first]) continue;
    const before = mention.first === first || tokens.words[mention.first - 1].text === ',';
    const end = tokens.words[mention.last + 1];
    const behind = mention.last >= last || end.text === ',' || (/^[.?!]$/.test(end.text) && mention.last + 2 >= last);
    if (before && behind && !(mention.first === first && mention.last >= last - 1)) return index;
  }
  return -1;
}

/** The source of the tag right behind a passage (“…,” said Ms Roe), or -1. */
function tagOf({ cues, mentions, article: { tokens } }: Scene, { close }: Passage): number {
  if (close < 0) return -1;
  for (let token = close + 1; token <= close + 6 && tokens.paragraph[token] === tokens.paragraph[close]; token++) {
    const mention = mentions.at[token];
    if (mention < 0) continue;
    const said = (cues.of.get(mention) ?? []).some((cue) => cues.list[cue].first > close && cues.list[cue].first <= close + 8);
    return said ? mention : -1;
  }
  return -1;
}
