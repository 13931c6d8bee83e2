import type { Findings, Stages } from './article.js';
import { findAttributions } from './attributions.js';
import { findCues } from './cues.js';
import { findEntities } from './entities.js';
import { findMentions } from './mentions.js';
import type { Models } from './model/models.js';
import type { Observer } from './observer.js';
import { findPassages } from './passages.js';
import { rankSpeakers } from './rank.js';
import { createReader } from './read.js';
import { findSentences } from './sentences.js';

/** What a caller may ask of a run beside its findings. */
export interface Looks {
  /** Whether candidates keep what explains them. */
  explain?: boolean;
  /** Whether statements without quotation marks are looked for. */
  statements?: boolean;
  /** Training’s way to look on: called once the cues are found, with what there is by then. */
  observe?(stages: Stages): Observer;
}

/** Reads a text and gives all that the stages found. */
export type Pipeline = (text: string, looks?: Looks) => Findings;

/** Makes what reads a text and finds what the words themselves show: all before it is asked who is meant and who said what. */
export function createStages(renewed?: () => void): (text: string) => Stages {
  const read = createReader(renewed);
  return (text) => {
    const article = read(text);
    const passages = findPassages(article);
    const sentences = findSentences(article, passages);
    const mentions = findMentions(article, passages, sentences);
    const cues = findCues(article, passages, sentences, mentions);
    return { article, passages, sentences, mentions, cues };
  };
}

/** Joins the stages: each adds its own list and reads those before it. */
export function createPipeline(models: Models, renewed?: () => void): Pipeline {
  const findStages = createStages(renewed);
  return (text, { explain = false, statements = false, observe } = {}) => {
    const stages = findStages(text);
    const observer = observe?.(stages);
    const entities = findEntities(stages, models, observer);
    const decisions = rankSpeakers(stages, entities, models, observer, explain);
    const attributions = findAttributions(stages, statements ? models.spans : null, observer);
    return { ...stages, entities, decisions, attributions };
  };
}
