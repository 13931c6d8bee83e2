import type { Entities, Entity, Mention, Mentions, Reading, Stages } from './article.js';
import { resolveDescription } from './entities/descriptions.js';
import { linkNames } from './entities/names.js';
import { resolvePronoun } from './entities/pronouns.js';
import type { Scene } from './entities/scene.js';

/** Links mentions to entities: names by their parts, then descriptions and pronouns in the order of the text, each by what came before it. */
export function findEntities(stages: Stages): Entities {
  const { article, sentences, mentions, cues } = stages;
  const { entities, of } = linkNames(article, mentions);
  const readings: Reading[][] = mentions.list.map((_, index) => (of[index] >= 0 ? [{ entity: of[index], probability: 1 }] : []));
  const scene: Scene = {
    ...stages,
    entities,
    readings,
    resolved: [],
    lastSource: { entity: -1, sentence: -1 },
    byNoun: indexNouns(entities),
  };
  let nextCue = 0;
  mentions.list.forEach((mention, index) => {
    for (; nextCue < cues.list.length && cues.list[nextCue].first < mention.first; nextCue++) {
      const { source, strength, passage, first } = cues.list[nextCue];
      const entity = source >= 0 ? readings[source][0]?.entity : undefined;
      if (entity !== undefined && strength >= 0.7 && passage < 0) scene.lastSource = { entity, sentence: sentences.of[first] };
    }
    if (mention.kind === 'description') readings[index] = resolveDescription(scene, mention);
    else if (mention.kind === 'pronoun') readings[index] = resolvePronoun(scene, mention, index);
    const first = readings[index][0];
    if (first === undefined) return;
    scene.resolved.push(index);
    if (mention.kind !== 'name') adopt(entities[first.entity], mention, index);
  });
  for (const entity of entities) settle(entity, mentions);
  return { list: entities, readings };
}

/** Adds a mention to its entity, with what it shows of it. */
function adopt(entity: Entity, mention: Mention, index: number): void {
  entity.mentions.push(index);
  entity.gender ??= mention.gender;
  if (mention.kind === 'description') entity.nouns.add(mention.key);
}

/** Puts the mentions in order once all are known. */
function settle(entity: Entity, { list }: Mentions): void {
  entity.mentions.sort((a, b) => list[a].first - list[b].first);
}

/** A noun that describes more entities than this tells none of them apart. */
const mostBearers = 20;

function indexNouns(entities: readonly Entity[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  entities.forEach((entity, at) => {
    for (const noun of entity.nouns) {
      const known = index.get(noun);
      if (known === undefined) index.set(noun, [at]);
      else if (known.length < mostBearers) known.push(at);
    }
  });
  return index;
}
