/** How the engine does on our own articles, decision by decision. */
import type { Decision, Findings, Models } from '../src/training.js';
import { createPipeline, type Pipeline } from '../src/training.js';
import type { LearningArticle } from './articles.js';
import { type GoldArticle, goldAnswers } from './gold.js';
import { keysOf, marksOf } from './questions.js';

/** One decision that somebody said a passage which somebody did say. */
export interface Verdict {
  /** What the decision looks like to the calibration. */
  row: readonly number[];
  probability: number;
  right: boolean;
}

/** What became of the passages of some articles. */
export interface Outcome {
  verdicts: Verdict[];
  /** Passages that somebody said, by what told their speaker (see kindOf): all, and those with the right speaker. */
  speech: Record<string, { right: number; all: number }>;
  /** Scare quotes and titles: all, and those given no speaker. */
  other: { right: number; all: number };
  /** The decisions that gave such a one a speaker: all are wrong. */
  claims: Verdict[];
}

/** Runs the engine over articles. A speaker is right where most mentions of the entity that the articles mark mean that speaker. */
export function judge(articles: readonly LearningArticle[], models: Models): Outcome {
  const findAll = createPipeline(models);
  const outcome: Outcome = { verdicts: [], speech: {}, other: { right: 0, all: 0 }, claims: [] };
  for (const article of articles) judgeOne(article, findAll, outcome);
  return outcome;
}

/**
 * Decisions on the gold whose mention is a name: who bears a name is hardly ever in doubt, so the mention that people marked tells whether the speaker is
 * right. The gold is plainer than our own articles, and confidence has to hold in both.
 */
export function judgeNamed(articles: readonly GoldArticle[], models: Models): Verdict[] {
  const findAll = createPipeline(models);
  return articles.flatMap((article) => {
    const { findings, rows, raw } = lookOn(findAll, article.text);
    const { entities, mentions, decisions } = findings;
    const entityOf = (mention: number) => entities.readings[mention][0]?.entity;
    const answers = goldAnswers(article, findings);
    return decisions.flatMap(({ chosen }, index): Verdict[] => {
      const answer = answers[index];
      if (answer.kind !== 'source' || answer.mentions.size === 0 || rows[index] === undefined) return [];
      if (chosen === null || mentions.list[chosen.mention].kind !== 'name') return [];
      const right = [...answer.mentions].some((mention) => mention === chosen.mention || entityOf(mention) === entityOf(chosen.mention));
      return [{ row: rows[index], probability: raw[index], right }];
    });
  });
}

/** Runs the engine over a text, and keeps what its decisions look like to the calibration. */
function lookOn(findAll: Pipeline, text: string) {
  const rows: (readonly number[])[] = [];
  const raw: number[] = [];
  const findings = findAll(text, {
    observe: () => ({
      description: () => undefined,
      pronoun: () => undefined,
      passage: () => undefined,
      decided(index, decision, row) {
        rows[index] = row;
        raw[index] = decision.entities[0].probability;
      },
    }),
  });
  return { findings, rows, raw };
}

function judgeOne(article: LearningArticle, findAll: Pipeline, outcome: Outcome): void {
  const { findings, rows, raw } = lookOn(findAll, article.text);
  const keys = keysOf(findings, article);
  const votes = new Map<number, Map<string, number>>();
  findings.entities.readings.forEach((readings, mention) => {
    const key = keys[mention];
    if (key === null || readings.length === 0) return;
    const own = votes.get(readings[0].entity) ?? new Map<string, number>();
    own.set(key, (own.get(key) ?? 0) + (findings.mentions.list[mention].kind === 'pronoun' ? 0.1 : 1));
    votes.set(readings[0].entity, own);
  });
  const keyOf = (entity: number) => [...(votes.get(entity) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  const marks = marksOf(findings, article);
  findings.decisions.forEach((decision, index) => {
    const mark = marks[index];
    if (mark === null || mark.key === '?') return;
    if (!article.characters.has(mark.key)) {
      outcome.other.all += 1;
      if (decision.entity < 0) outcome.other.right += 1;
      else if (rows[index] !== undefined) outcome.claims.push({ row: rows[index], probability: raw[index], right: false });
      return;
    }
    const right = decision.entity >= 0 && keyOf(decision.entity) === mark.key;
    const kind = kindOf(decision, findings);
    outcome.speech[kind] ??= { right: 0, all: 0 };
    outcome.speech[kind].all += 1;
    if (right) outcome.speech[kind].right += 1;
    if (decision.entity >= 0 && rows[index] !== undefined) outcome.verdicts.push({ row: rows[index], probability: raw[index], right });
  });
}

/** What a passage’s speaker was told by: going on from a passage before it, the context without a cue, or else the kind of the mention. */
function kindOf({ link }: Decision, { mentions: { list } }: Findings): string {
  if (link === null) return 'none';
  return link.basis === 'continuation' || link.basis === 'context' ? link.basis : list[link.mention].kind;
}
