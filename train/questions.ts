/** What the models are asked, with the right answers: gathered by running the engine over articles whose answers are known. */
import type { Models, Observer, Stages } from '../src/training.js';
import { createPipeline } from '../src/training.js';
import type { LearningArticle, Marked } from './articles.js';
import { type Answer, chainsOf, type GoldArticle, goldAnswers, readChains } from './gold.js';

/** Where a question comes from: the article, and the group that is held out together (a publisher, a file of articles). */
interface Origin {
  article: string;
  publisher: string;
  /** Whether it is one of our own articles. */
  own: boolean;
}

/** Candidates with the right ones, and where they come from. */
export interface Question extends Origin {
  rows: readonly Float64Array[];
  byHand: readonly number[];
  right: readonly boolean[];
  /** For a passage: whether its right answer is a mention. */
  said: boolean;
}

export interface Questions {
  descriptions: Question[];
  pronouns: Question[];
  passages: Question[];
  /** Passages with a source, and those of them whose source is among the candidates. */
  sources: number;
  reachable: number;
}

/** For each mention the key of whoever it means, or null. */
export function keysOf({ mentions: { list }, article: { tokens, text } }: Stages, { mentions }: LearningArticle): (string | null)[] {
  return list.map(({ first, head, kind }) => {
    let best: Marked | null = null;
    for (const marked of mentions) {
      if (marked.start > tokens.start[head] || marked.end < tokens.end[head]) continue;
      // A name may be marked with more words before it than the engine took for a part of it.
      const longer =
        kind === 'name' && marked.end <= tokens.end[head] + 2 && /^(?:[Tt]he |[Aa]n? )?\p{Lu}/u.test(text.slice(marked.start, marked.end));
      if (marked.start < tokens.start[first] && !longer) continue;
      if (best === null || marked.end - marked.start < best.end - best.start) best = marked;
    }
    return best?.key ?? null;
  });
}

/** For each passage the mark that it answers to, or null. */
export function marksOf({ passages: { list } }: Stages, { passages }: LearningArticle): (Marked | null)[] {
  return list.map(({ start, end }) => {
    let best: Marked | null = null;
    let most = 0.6;
    for (const marked of passages) {
      const both = Math.min(end, marked.end) - Math.max(start, marked.start);
      const share = both / (Math.max(end, marked.end) - Math.min(start, marked.start));
      if (share > most) {
        most = share;
        best = marked;
      }
    }
    return best;
  });
}

/** Whether later decisions see the right earlier ones, or what the engine made of them. */
export interface Force {
  links: boolean;
  passages: boolean;
}

/** Where the questions of one article are noted. */
interface Notebook extends Force {
  questions: Questions;
  from: Origin;
}

/** Runs the engine over the articles and notes every question. */
export function askAll(gold: readonly GoldArticle[], own: readonly LearningArticle[], models: Models, force: Force): Questions {
  const findAll = createPipeline(models);
  const questions: Questions = { descriptions: [], pronouns: [], passages: [], sources: 0, reachable: 0 };
  const chains = readChains();
  for (const article of gold) {
    const from = { article: article.id, publisher: article.id.split('_')[0], own: false };
    findAll(article.text, {
      observe: (stages) => observeGold(article, chains.get(article.id) ?? [], stages, { ...force, questions, from }),
    });
  }
  for (const article of own) {
    const from = { article: article.id, publisher: article.id.replace(/-\d+$/, ''), own: true };
    findAll(article.text, { observe: (stages) => observeOwn(article, stages, { ...force, questions, from }) });
  }
  return questions;
}

/** Notes a passage, and gives the answer that later decisions are to see. The last row is that of nobody. */
function notePassage(
  { questions, from, passages }: Notebook,
  right: readonly boolean[],
  said: boolean,
  rows: readonly Float64Array[],
  byHand: readonly number[],
): number | undefined {
  if (said) questions.sources += 1;
  if (!right.includes(true)) return undefined;
  if (said) questions.reachable += 1;
  questions.passages.push({ ...from, rows, byHand, right, said });
  const best = right.reduce((most, one, at) => (one && (most < 0 || byHand[at] > byHand[most]) ? at : most), -1);
  if (!passages) return undefined;
  return best === right.length - 1 ? -1 : best;
}

/** The gold says who is the source of a passage; whom pronouns mean is silver, and sure enough only where both right and wrong ones are at hand. */
function observeGold(article: GoldArticle, chains: readonly [number, number][][], stages: Stages, notebook: Notebook): Observer {
  const answers = goldAnswers(article, stages);
  const chainOf = chainsOf(chains, stages);
  return {
    description: () => undefined,
    pronoun(mention, antecedents, rows, byHand) {
      const own = chainOf[mention];
      if (own < 0) return undefined;
      const right = antecedents.map(({ latest, best }) => chainOf[latest] === own || chainOf[best] === own);
      if (!right.includes(true) || !right.includes(false)) return undefined;
      notebook.questions.pronouns.push({ ...notebook.from, rows, byHand, right, said: true });
      return notebook.links ? right.indexOf(true) : undefined;
    },
    passage(index, candidates, rows, byHand, entityOf) {
      const answer: Answer = answers[index];
      if (answer.kind === 'unknown') return undefined;
      if (answer.kind === 'nobody') return notePassage(notebook, [...candidates.map(() => false), true], false, rows, byHand);
      // Whoever the source is, another mention of theirs is as right.
      const right = new Set([...answer.mentions].map(entityOf));
      right.delete(-1);
      const own = candidates.map(({ mention }) => answer.mentions.has(mention) || right.has(entityOf(mention)));
      return notePassage(notebook, [...own, false], true, rows, byHand);
    },
  };
}

/** Our own articles say whom every mention means. */
function observeOwn(article: LearningArticle, stages: Stages, notebook: Notebook): Observer {
  const { questions, from, links } = notebook;
  const keys = keysOf(stages, article);
  const marks = marksOf(stages, article);
  const { list } = stages.mentions;
  /** The key of an entity: that of its last mention before another that has one, or of the first behind. */
  const keyOf = (mentions: readonly number[], before: number): string | null => {
    const last = mentions.findLast((one) => one < before && keys[one] !== null);
    const next = last ?? mentions.find((one) => keys[one] !== null);
    return next === undefined ? null : keys[next];
  };
  return {
    description(mention, bearers, rows, byHand) {
      const key = keys[mention];
      if (key === null) return undefined;
      const own = bearers.map(({ mentions }) => keyOf(mentions, mention) === key);
      const right = [...own, !own.includes(true)];
      questions.descriptions.push({ ...from, rows, byHand, right, said: true });
      return links ? right.indexOf(true) : undefined;
    },
    pronoun(mention, antecedents, rows, byHand) {
      const key = keys[mention];
      if (key === null) return undefined;
      const right = antecedents.map(({ mentions }) => keyOf(mentions, mention) === key);
      if (!right.includes(true)) return undefined;
      questions.pronouns.push({ ...from, rows, byHand, right, said: true });
      return links ? right.indexOf(true) : undefined;
    },
    passage(index, candidates, rows, byHand) {
      const mark = marks[index];
      if (mark === null || mark.key === '?') return undefined;
      if (!article.characters.has(mark.key)) return notePassage(notebook, [...candidates.map(() => false), true], false, rows, byHand);
      const { parent } = stages.passages.list[index];
      const outer = parent >= 0 ? marks[parent]?.key : undefined;
      const right = candidates.map(({ mention }) => {
        const { kind, key, passage } = list[mention];
        if (kind === 'pronoun' && passage >= 0 && passage === parent && /^(?:i|my|we|our)$/.test(key)) return outer === mark.key;
        return keys[mention] === mark.key;
      });
      return notePassage(notebook, [...right, false], true, rows, byHand);
    },
  };
}
