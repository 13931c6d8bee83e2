/** Does one part of the report at a time: started by train/report.ts, with the step of its slice. */
import { readLearningArticles } from './articles.js';
import { readGoldArticles } from './gold.js';
import { type Fold, gather, type Material, type Measured, measure } from './held-out.js';
import { serve } from './pool.js';
import type { Question } from './questions.js';
import { judgePart, type SpanOutcome } from './spans/judge-spans.js';

/** A part of the report: a fold for speakers, a part held out for attributions, or what there was to learn from. */
export type Job = Fold | { attributions: number } | 'facts';

/** What there was to learn from. */
export interface Facts {
  gold: Amounts;
  own: Amounts;
  files: number;
  characters: number;
}

/** Counts of what a set of articles asks. */
interface Amounts {
  articles: number;
  words: number;
  /** Passages whose source is among the candidates, and passages that nobody said. */
  said: number;
  unsaid: number;
  pronouns: number;
  descriptions: number;
}

function factsOf({ gold, own, asked }: Material): Facts {
  const amounts = (articles: readonly { text: string }[], isOwn: boolean): Amounts => {
    const count = (questions: readonly Question[], said: boolean) =>
      questions.filter((one) => one.own === isOwn && one.said === said).length;
    return {
      articles: articles.length,
      words: articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
      said: count(asked.passages, true),
      unsaid: count(asked.passages, false),
      pronouns: count(asked.pronouns, true),
      descriptions: count(asked.descriptions, true),
    };
  };
  return {
    gold: amounts(gold, false),
    own: amounts(own, true),
    files: new Set(own.map(({ id }) => id.replace(/-\d+$/, ''))).size,
    characters: own.reduce((sum, { characters }) => sum + characters.size, 0),
  };
}

const step = Number(process.argv[2]);
const every = <One>(list: readonly One[]) => list.filter((_, at) => at % step === 0);
const gold = every(readGoldArticles());
let material: Material | undefined;

serve<Job, Facts | Measured | SpanOutcome>((job) => {
  if (typeof job === 'object' && 'attributions' in job) return judgePart(gold, job.attributions, true);
  // What all folds ask takes its time, and attributions do without.
  material ??= gather(gold, every(readLearningArticles()));
  return job === 'facts' ? factsOf(material) : measure(material, job);
});
