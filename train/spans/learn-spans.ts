/** Learns all that finds attributions: how often words are cues, the sequence model, the rankers. */
import {
  beliefsOf,
  codeOf,
  createBelieve,
  firstClass,
  loadSequence,
  priorKey,
  type Sequence,
  type SpanData,
  type Stages,
  stemOf,
} from '../../src/training.js';
import type { GoldArticle } from '../gold.js';
import { learnChain } from './learn-chain.js';
import { type Believed, learnRankers } from './learn-ranker.js';
import { addCounts, type CueCounts, classOf, type Material, materialOf, priorWithout, readAll } from './material.js';

/** The rankers learn from beliefs of models that had not seen the article: so many are made. */
const folds = 3;

/** Articles ready to learn from, each with the priors of the others. */
export function materialsOf(gold: readonly GoldArticle[]) {
  const read = readAll(gold);
  const counts: CueCounts = new Map();
  for (const { counts: own } of read) addCounts(counts, own);
  const materials = read.map(({ article, stages, counts: own }) => materialOf(article, stages, priorWithout(counts, own)));
  return { read, counts, materials };
}

export function learnSpans(gold: readonly GoldArticle[]): SpanData {
  const { read, counts, materials } = materialsOf(gold);
  const believed: Believed[] = new Array(materials.length);
  for (let fold = 0; fold < folds; fold++) {
    const others = materials.filter((_, at) => at % folds !== fold);
    const sequence = loadSequence(learnChain(others.flatMap(({ stretches }) => stretches)));
    materials.forEach((material, at) => {
      if (at % folds === fold) believed[at] = believedOf(material, sequence);
    });
  }
  const ranker = learnRankers(believed);
  const sequence = learnChain(materials.flatMap(({ stretches }) => stretches));
  return { cueWords: cueWordsOf(read, counts), sequence, ranker };
}

/** What a sequence model believes of an article. */
function believedOf(material: Material, sequence: Sequence): Believed {
  const believe = createBelieve(sequence);
  const beliefs = material.stretches.map(({ features, gold }) => beliefsOf(believe(features, gold.length), gold.length));
  return { material, beliefs };
}

/** The words that are cues now and then, by class. */
function cueWordsOf(read: readonly { stages: Stages }[], counts: CueCounts): string[] {
  const lists: Set<string>[] = [];
  const seen = new Set<number>();
  for (const { stages } of read) {
    const { words, tags } = stages.article.tokens;
    words.forEach((word, at) => {
      const { lower, kind } = word;
      const key = priorKey(codeOf(word).stem, tags[at]);
      if (kind !== 'word' || seen.has(key)) return;
      seen.add(key);
      const [cues, all] = counts.get(key) ?? [0, 0];
      const place = classOf(cues, all) - firstClass;
      if (place < 0) return;
      while (lists.length <= place) lists.push(new Set());
      lists[place].add(`${stemOf(lower)}/${tags[at]}`);
    });
  }
  return lists.map((list) => [...list].sort().join(' '));
}
