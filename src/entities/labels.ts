/** Whom labels mean that are no names: Q and A, and the handle of an account. */
import type { Article, Entity, Mention } from '../article.js';
import { answers, asks } from '../lexicon/labels.js';
import type { Parts } from './full-names.js';

interface Labelled {
  mention: Mention;
  index: number;
}

/**
 * In an interview with the labels Q and A, whoever answers is the person whom the article names most, above all before the first question. Whoever asks
 * is named only in court (“BY MR. ROE:”); elsewhere the label stays nobody known.
 */
export function nameTheVoices(article: Article, entities: readonly Entity[], of: Int32Array, names: readonly Labelled[]): void {
  const labels = names.filter(({ mention }) => mention.passage < 0 && answers.has(mention.key) && labelEnds(article, mention));
  if (labels.length === 0) return;
  const asking = nameTheExaminers(article, entities, of, names);
  const label = of[labels[0].index];
  const people = entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ entity, index }) => entity.kind === 'person' && index !== label && entity.name.length > 1 && !asking.has(index));
  const named = new Map<number, number>();
  for (const { index, mention } of names) named.set(of[index], (named.get(of[index]) ?? 0) + (mention.passage < 0 ? 3 : 1));
  people.sort((a, b) => (named.get(b.index) ?? 0) - (named.get(a.index) ?? 0));
  const [first] = people;
  if (first !== undefined) move(new Map(labels.map(({ index }) => [index, first.index])), entities, of);
}

/** Gives the questions behind “BY MR. ROE:” to Roe; answers all who ask so. */
function nameTheExaminers(article: Article, entities: readonly Entity[], of: Int32Array, names: readonly Labelled[]): Set<number> {
  const asking = new Set<number>();
  let examiner = -1;
  const questions = new Map<number, number>();
  for (const { mention, index } of names) {
    if (isExaminer(article, mention)) {
      examiner = of[index];
      asking.add(examiner);
    } else if (mention.passage < 0 && asks.has(mention.key) && labelEnds(article, mention)) {
      if (examiner >= 0) questions.set(index, examiner);
      else entities[of[index]].kind = 'unnamed';
    }
  }
  move(questions, entities, of);
  return asking;
}

/** “BY MR. ROE:” on a line of its own. */
function isExaminer({ tokens, paragraphs }: Article, { first, last }: Mention): boolean {
  const paragraph = paragraphs[tokens.paragraph[first]];
  return (
    first === paragraph.first + 1 &&
    tokens.words[first - 1].lower === 'by' &&
    last + 1 === paragraph.last &&
    tokens.words[last + 1].text === ':'
  );
}

/** Whether a name stands where the label of a turn does. */
function labelEnds({ tokens, paragraphs }: Article, { first, last, key }: Mention): boolean {
  return tokens.words[last + 1]?.text === ':' || (key.endsWith('.') && first - paragraphs[tokens.paragraph[first]].first < 3);
}

/** A handle that signs a post means who has that name without its spaces, or the name that stands beside it elsewhere. */
export function nameTheAccounts(
  { tokens: { words } }: Article,
  entities: readonly Entity[],
  parts: readonly Parts[],
  of: Int32Array,
  names: readonly Labelled[],
): void {
  const handles = names.filter(({ mention }) => mention.key.startsWith('@'));
  if (handles.length === 0) return;
  const byHandle = new Map<string, number>();
  parts.forEach((own, entity) => {
    if (own.length > 1) byHandle.set(`@${own.join('')}`, entity);
  });
  for (const { mention, index } of names) {
    const behind = words[mention.last + 1]?.text === '(' ? mention.last + 2 : mention.last + 1;
    const lower = words[behind]?.lower;
    if (lower?.startsWith('@')) byHandle.set(lower, of[index]);
  }
  const signatures = new Map<number, number>();
  for (const { mention, index } of handles) {
    const entity = byHandle.get(mention.key) ?? byHandle.get(mention.key.replaceAll('_', ''));
    if (entity !== undefined) signatures.set(index, entity);
  }
  move(signatures, entities, of);
}

/** Takes mentions from their entities to others. */
function move(targets: ReadonlyMap<number, number>, entities: readonly Entity[], of: Int32Array): void {
  for (const from of new Set([...targets.keys()].map((index) => of[index])))
    entities[from].mentions = entities[from].mentions.filter((index) => !targets.has(index));
  for (const [index, to] of targets) {
    of[index] = to;
    entities[to].mentions.push(index);
  }
}
