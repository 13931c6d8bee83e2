/**
 * Learns the engine’s models and writes them to src/model: `npm run train`. What it learns from is the gold data beside the project and our own
 * articles in train/articles; the same data give the same files, byte for byte.
 */
import { writeFileSync } from 'node:fs';
import type { Forest, SpanData } from '../src/training.js';
import { confidenceColumns } from '../src/training.js';
import { type LearningArticle, readLearningArticles } from './articles.js';
import { type GoldArticle, readGoldArticles } from './gold.js';
import { type Forests, learn, modelsOf } from './learn.js';
import { logistic } from './logistic.js';
import { askAll, type Question, type Questions } from './questions.js';
import { judgePart, learnTrust } from './spans/judge-spans.js';
import { learnSpans } from './spans/learn-spans.js';
import { judge, judgeNamed, type Verdict } from './verdicts.js';

/** What is learned first, because who a mention means is seen by the ranking; and the passages to learn that from. */
export interface Taught {
  references: Pick<Forests, 'descriptions' | 'pronouns'>;
  passages: Question[];
}

/** Asks who is meant by descriptions and pronouns, earlier ones answered rightly. */
export function askReferences(gold: readonly GoldArticle[], own: readonly LearningArticle[]): Questions {
  return askAll(gold, own, { ...modelsOf({}), calibration: null }, { links: true, passages: true });
}

/** Learns descriptions and pronouns, and asks who said each passage with what was learned. */
export function teach(
  gold: readonly GoldArticle[],
  own: readonly LearningArticle[],
  asked: Pick<Questions, 'descriptions' | 'pronouns'> = askReferences(gold, own),
): Taught {
  const references = { descriptions: learn('descriptions', asked.descriptions), pronouns: learn('pronouns', asked.pronouns) };
  const { passages } = askAll(gold, own, { ...modelsOf(references), calibration: null }, { links: false, passages: true });
  return { references, passages };
}

/** Learns all forests. */
export function learnAll(gold: readonly GoldArticle[], own: readonly LearningArticle[]): Forests {
  const { references, passages } = teach(gold, own);
  return { ...references, speakers: learn('speakers', passages) };
}

/** The files of our own articles, dealt into so many folds. */
export const foldCount = 4;

/** Which fold an article is in: all of a file in the same one. */
export function foldOf({ id }: LearningArticle, files: readonly string[]): number {
  return files.indexOf(fileOf(id)) % foldCount;
}

export const fileOf = (id: string) => id.replace(/-\d+$/, '');

/** Decisions on articles that the models had not seen. */
export function outOfFold(gold: readonly GoldArticle[], own: readonly LearningArticle[]): Verdict[] {
  const files = [...new Set(own.map(({ id }) => fileOf(id)))];
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < foldCount; fold++) {
    // Two by two, because every other article of the gold has strange names.
    const goldHeld = (_: GoldArticle, index: number) => (index >> 1) % foldCount === fold;
    const ownHeld = (article: LearningArticle) => foldOf(article, files) === fold;
    const forests = learnAll(
      gold.filter((article, index) => !goldHeld(article, index)),
      own.filter((article) => !ownHeld(article)),
    );
    const models = { ...modelsOf(forests), calibration: null };
    verdicts.push(...judge(own.filter(ownHeld), models).verdicts, ...judgeNamed(gold.filter(goldHeld), models));
    console.log(`fold ${fold + 1} of ${foldCount}`);
  }
  return verdicts;
}

function write(name: string, constant: string, value: string): void {
  writeFileSync(`src/model/${name}.ts`, `/** Learned by train/train.ts; not edited by hand. */\nexport const ${constant} =${value};\n`);
}

function writeForest(name: string, constant: string, forest: Forest): void {
  // As the formatter has it: one long string on a line of its own.
  write(name, constant, `\n  '${JSON.stringify(forest)}'`);
}

/** As JSON in one string, in which no apostrophe ends it. */
function writeSpans(data: SpanData): void {
  write('attributions', 'attributionModels', `\n  '${JSON.stringify(data).replaceAll("'", '\\\\u0027')}'`);
}

function main(): void {
  const gold = readGoldArticles();
  const own = readLearningArticles();
  if (gold.length === 0) {
    console.error('There is no gold data at ../shared/gold: the models cannot be learned here.');
    process.exitCode = 1;
    return;
  }
  const forests = learnAll(gold, own);
  writeForest('descriptions', 'descriptionForest', forests.descriptions);
  writeForest('pronouns', 'pronounForest', forests.pronouns);
  writeForest('speakers', 'speakerForest', forests.speakers);
  const { verdicts: attributed } = judgePart(gold, 0);
  writeSpans({ ...learnSpans(gold), trust: learnTrust(attributed) });
  const verdicts = outOfFold(gold, own);
  const weights = logistic(
    verdicts.map(({ row }) => row),
    verdicts.map(({ right }) => right),
  );
  const entries = confidenceColumns.map((name, at) => `  ${name}: ${Number(weights[at].toPrecision(6))},\n`).join('');
  write('calibration', 'calibration', ` {\n${entries}} as const`);
}

if (import.meta.filename === process.argv[1]) main();
