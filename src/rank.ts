import type { Article, Candidate, Decision, Entities, Passages, Ranked, Sentences, Stages } from './article.js';
import type { Models } from './model/models.js';
import { copied, createRows } from './model/rows.js';
import { shortlist } from './model/shortlist.js';
import { nobodyWeights, sharpness, speakerWeights } from './model/weights.js';
import type { Observer } from './observer.js';
import { candidatesOf } from './rank/candidates.js';
import { speakerColumns } from './rank/columns.js';
import { calibrateAll } from './rank/confidence.js';
import { echo } from './rank/echo.js';
import { nobodyFeatures } from './rank/nobody.js';
import { rowsOf } from './rank/rows.js';
import type { Counts, Range, Scene } from './rank/scene.js';
import { surroundingsOf } from './rank/surroundings.js';

/**
 * Decides who said each passage, in order, outer ones before those inside them: the best candidate, or nobody where that is likelier.
 *
 * @param keep whether each candidate keeps its row, to be explained: a kilobyte each
 */
export function rankSpeakers(
  stages: Stages,
  entities: Entities,
  { speakers, calibration }: Models,
  observer?: Observer,
  keep = false,
): Decision[] {
  const { article, passages, sentences } = stages;
  const scene: Scene = {
    ...stages,
    entities,
    ranges: rangesOf(article, sentences),
    scenes: scenesOf(article),
    counts: countsOf(article, passages),
    usualMark: usualMarkOf(article, passages),
    decisions: [],
    previous: previousOf(passages),
    spoken: [],
    times: new Map(),
    rows: createRows(speakerColumns.length),
  };
  passages.list.forEach((_, index) => {
    const around = surroundingsOf(scene, index);
    const all = candidatesOf(scene, index, around).map((candidate) => ({ candidate, score: weigh(candidate.features, speakerWeights) }));
    const weighed = shortlist(all, ({ score }) => score * sharpness);
    const candidates = weighed.map(({ candidate }) => candidate);
    const hasCue = candidates.some(({ cue, features }) => cue >= 0 || features.label !== undefined);
    const nobody = nobodyFeatures(scene, around, hasCue);
    const byHand = [...weighed.map(({ score }) => score), weigh(nobody, nobodyWeights)];
    const rows = speakers === null && observer === undefined ? [] : rowsOf(scene, index, around, candidates, byHand, nobody);
    const learned = speakers?.scores(rows);
    const scores = byHand.map((score, at) => score * sharpness + (learned === undefined ? 0 : learned[at]));
    const taught = observer?.passage(
      index,
      candidates,
      copied(rows),
      byHand.map((score) => score * sharpness),
      (mention) => entities.readings[mention][0]?.entity ?? -1,
    );
    if (taught !== undefined) scores[taught < 0 ? candidates.length : taught] += 50;
    const decision = decide(scene, index, candidates, scores, keep ? copied(rows) : []);
    scene.decisions.push(decision);
    if (decision.entity >= 0 && passages.list[index].parent < 0) {
      scene.spoken.push(decision.entity);
      scene.times.set(decision.entity, (scene.times.get(decision.entity) ?? 0) + 1);
    }
    if (decision.chosen?.cue !== undefined && decision.chosen.cue >= 0) giveBack(scene, index, decision);
  });
  calibrateAll(scene, calibration, observer);
  echo(scene);
  return scene.decisions;
}

/** Numbers the scenes of a live blog: each time stamp begins one. */
function scenesOf({ paragraphs }: Article): Int32Array {
  let scene = 0;
  return Int32Array.from(paragraphs, ({ stamp }) => (stamp >= 0 ? ++scene : scene));
}

/** A quotation of several paragraphs may name its speaker at its end: what was decided there holds for the paragraphs before that had no cue. */
function giveBack({ decisions, passages }: Scene, index: number, decision: Decision): void {
  for (let at = passages.list[index].continues; at >= 0 && at < index; at = passages.list[at].continues) {
    if ((decisions[at].chosen?.cue ?? -1) >= 0) return;
    decisions[at] = decision;
  }
}

/** A speaker who is less likely than this is not named, even if nobody else is likelier. */
const leastSure = 0.2;

/** Sum of value times weight. */
function weigh<Name extends string>(features: Partial<Record<Name, number>>, weights: Readonly<Record<Name, number>>): number {
  let score = 0;
  for (const name in features) score += (features[name] as number) * weights[name];
  return score;
}

/** Turns scores into probabilities, sums them by entity, and takes the best. */
function decide(
  scene: Scene,
  index: number,
  candidates: readonly Candidate[],
  scores: readonly number[],
  rows: readonly Float64Array[],
): Decision {
  const top = scores.reduce((most, score) => Math.max(most, score));
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((total, share) => total + share, 0);
  const ranked: Ranked[] = candidates
    .map(({ mention, cue, basis, features }, at) => ({
      mention,
      cue,
      basis,
      features,
      score: scores[at],
      probability: shares[at] / sum,
      row: rows[at] ?? null,
    }))
    .sort((a, b) => b.probability - a.probability);
  const byEntity = new Map<number, number>();
  for (const { mention, probability } of ranked) {
    for (const reading of readingsOf(scene, index, mention))
      byEntity.set(reading.entity, (byEntity.get(reading.entity) ?? 0) + probability * reading.probability);
  }
  const entities = [...byEntity].map(([entity, probability]) => ({ entity, probability })).sort((a, b) => b.probability - a.probability);
  const nobody = shares[candidates.length] / sum;
  const best = entities[0];
  const chosen =
    best !== undefined && best.probability > Math.max(nobody, leastSure)
      ? (ranked.find(({ mention }) => readingsOf(scene, index, mention)[0]?.entity === best.entity) ??
        ranked.find(({ mention }) => readingsOf(scene, index, mention).some(({ entity }) => entity === best.entity)) ??
        null)
      : null;
  const link = chosen ?? (ranked.length > 0 && ranked[0].probability > nobody ? ranked[0] : null);
  return { passage: index, candidates: ranked, entities, entity: chosen ? best.entity : -1, chosen, link, nobody };
}

/** The entities that a candidate may be; the first person inside a passage is whoever says that passage. */
function readingsOf(
  { mentions, passages, entities, decisions }: Scene,
  index: number,
  mention: number,
): readonly { entity: number; probability: number }[] {
  const { kind, key, passage } = mentions.list[mention];
  const { parent } = passages.list[index];
  if (kind === 'pronoun' && passage >= 0 && passage === parent) {
    const outer = decisions[parent];
    if (/^(?:i|my|we|our)$/.test(key)) return outer && outer.entity >= 0 ? [{ entity: outer.entity, probability: 0.95 }] : [];
    // “He told me, ‘…’”: whoever says so speaks of somebody else.
    const others = entities.readings[mention].filter(({ entity }) => entity !== outer?.entity);
    const total = others.reduce((sum, { probability }) => sum + probability, 0);
    return others.map(({ entity, probability }) => ({ entity, probability: (probability / total) * 0.85 }));
  }
  return entities.readings[mention];
}

/** Token range of each sentence. */
function rangesOf({ tokens }: Article, { of }: Sentences): Range[] {
  const ranges: Range[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const known = ranges[of[token]];
    if (known === undefined) ranges[of[token]] = { first: token, last: token };
    else known.last = token;
  }
  return ranges;
}

/** Counts words outside passages, and beginnings of passages. */
function countsOf({ tokens }: Article, { list, outer }: Passages): Counts {
  const words = new Int32Array(tokens.count + 1);
  const openings = new Int32Array(tokens.count + 1);
  const verbs = new Int32Array(tokens.count + 1);
  const commas = new Int32Array(tokens.count + 1);
  for (const { first } of list) openings[first + 1] += 1;
  for (let token = 0; token < tokens.count; token++) {
    openings[token + 1] += openings[token];
    words[token + 1] = words[token];
    verbs[token + 1] = verbs[token];
    commas[token + 1] = commas[token];
    if (outer[token] >= 0) continue;
    const { kind, text } = tokens.words[token];
    if (kind === 'word' || kind === 'number') words[token + 1] += 1;
    else if (text === ',') commas[token + 1] += 1;
    if (tokens.tags[token] === 'VERB') verbs[token + 1] += 1;
  }
  return { words, openings, verbs, commas };
}

/** The opening mark that most passages at the top have, or an empty text. */
function usualMarkOf({ tokens: { words } }: Article, { list }: Passages): string {
  const counts = new Map<string, number>();
  for (const { open, parent } of list) if (open >= 0 && parent < 0) counts.set(words[open].text, (counts.get(words[open].text) ?? 0) + 1);
  let usual = '';
  for (const [mark, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = mark;
  return usual;
}

/** For each passage the one before it with the same parent, or, as the first inside its parent, -1. */
function previousOf({ list }: Passages): Int32Array {
  const previous = new Int32Array(list.length).fill(-1);
  const last = new Map<number, number>();
  list.forEach(({ parent }, index) => {
    previous[index] = last.get(parent) ?? -1;
    last.set(parent, index);
  });
  return previous;
}
