import type { Mention, Tokens } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';
import type { Beside } from './beside.js';
import { formOf, forms } from './course.js';
import { pronounPlaces as at } from './pronoun-columns.js';
import type { Scene } from './scene.js';
import { standsAs } from './standing.js';
import { determinerOf } from './wording.js';

/** The passage that the pronoun’s sentence has, and how the sentence stands in its paragraph. */
export function describeTag(row: Float64Array, { article, sentences, course }: Scene, mention: Mention, beside: Beside): void {
  const { tokens } = article;
  const { paragraph } = tokens;
  const opening = article.paragraphs[paragraph[mention.first]].first;
  row[at.place] = Math.min(4, sentences.of[mention.first] - sentences.of[opening]);
  row[at.tags] = beside.passage;
  row[at.tagsForms] = beside.forms & (1 << formOf(mention)) ? 2 : Number((beside.forms & 1) === 1);
  row[at.turn] = beside.turn;
  row[at.thrownIn] = isThrownIn(tokens, mention) ? 1 : 0;
  row[at.asked] = asking.has(tokens.words[course.openings[sentences.of[mention.first]]].lower) ? 1 : 0;
}

/** Words that a question begins a sentence with: “Asked about Roe, he said …”. */
const asking = new Set(['asked', 'pressed', 'questioned', 'reached', 'told', 'invited', 'challenged', 'reminded', 'quizzed']);

/** Whether a pronoun and its verb of saying are thrown into what they report: “The wall, he said, was his.” */
function isThrownIn({ words }: Tokens, { first, last }: Mention): boolean {
  return words[first - 1]?.text === ',' && words[last + 1]?.saying != null && /^[,.]$/.test(words[last + 2]?.text ?? '');
}

/** What the article has done with the antecedent so far. */
export function followCourse(row: Float64Array, scene: Scene, mention: Mention, entity: number, beside: Beside): void {
  const { article, course, entities, sentences, mentions } = scene;
  const sentence = sentences.of[mention.first];
  const paragraph = article.tokens.paragraph[mention.first];
  row[at.sinceSaid] = Math.min(12, sentence - (course.said[entity] ?? -12));
  row[at.saysHere] = course.said[entity] === sentence ? 1 : 0;
  row[at.inTagged] = beside.entities.includes(entity) ? 1 : 0;
  row[at.outsideSentences] = 12;
  row[at.verbsBetween] = 9;
  const outside = course.outside[entity];
  if (outside !== undefined) {
    const last = mentions.list[outside];
    row[at.outsideSentences] = Math.min(12, sentence - sentences.of[last.first]);
    row[at.outsideSubject] = standsAs(scene, outside) & 1;
    row[at.outsideObject] = standsAs(scene, outside) >> 1;
    if (sentences.of[last.first] === sentence)
      row[at.verbsBetween] = Math.max(-2, Math.min(6, course.verbs[mention.first] - course.verbs[last.last + 1]));
  }
  const inside = course.inside[entity];
  row[at.insideSentences] = inside === undefined ? 12 : Math.min(12, sentence - sentences.of[mentions.list[inside].first]);
  const told = course.told[entity];
  row[at.toldSentences] = 12;
  row[at.toldVerbs] = 9;
  if (told !== undefined) {
    const { kind, determiner, first, last, passage, possessive } = mentions.list[told];
    row[at.toldKind] = kind === 'name' ? 0 : determinerOf(determiner);
    row[at.toldSentences] = Math.min(12, sentence - sentences.of[first]);
    if (sentences.of[first] === sentence && last < mention.first && passage === mention.passage) {
      row[at.toldHere] = possessive ? 1 : 2;
      row[at.toldVerbs] = Math.min(6, course.verbs[mention.first] - course.verbs[last + 1]);
    }
  }
  row[at.isOpener] = sameAs(course.openers[paragraph], entity);
  row[at.wasOpener] = sameAs(course.openers[paragraph - 1], entity);
  row[at.called] = course.calledIn[entity] === paragraph ? Math.min(5, course.called[entity]) : 0;
  const here = course.lastOf[formOf(mention) + (mention.passage < 0 ? 0 : forms)];
  const there = course.lastOf[formOf(mention) + (mention.passage < 0 ? forms : 0)];
  row[at.chain] = sameAs(here.entity, entity);
  row[at.chainSentences] = here.entity === entity ? Math.min(12, sentence - here.sentence) : 13;
  row[at.otherChain] = there.entity === entity ? Math.min(12, sentence - there.sentence) : 13;
  const { male, female } = entities[entity].hints;
  const hints = pronouns.get(mention.key)?.gender === 'female' ? female - male : male - female;
  row[at.hints] = Math.max(-6, Math.min(6, hints));
  row[at.hintShare] = hints / (male + female + 1);
  row[at.hasRole] = entities[entity].role === null ? 0 : 1;
}

/** 1 where one entity is the other, -1 where it is not, 0 where there is none. */
function sameAs(other: number | undefined, entity: number): number {
  if (other === undefined || other < 0) return 0;
  return other === entity ? 1 : -1;
}
