import { calibration } from './calibration.js';
import { descriptionForest } from './descriptions.js';
import { type Forest, loadForest, type Trees } from './forest.js';
import { pronounForest } from './pronouns.js';
import { speakerForest } from './speakers.js';

/** What was learned; null in place of a model leaves the weights that were set by hand alone. */
export interface Models {
  descriptions: Trees | null;
  pronouns: Trees | null;
  speakers: Trees | null;
  /** Weights that turn what a decision looks like into how often such a one is right; null leaves its probability as it is. */
  calibration: Calibration | null;
}

/** A weight for each feature of a decision. */
export type Calibration = Readonly<Record<string, number>>;

/** The models that the engine comes with. */
export function shipped(): Models {
  return { descriptions: load(descriptionForest), pronouns: load(pronounForest), speakers: load(speakerForest), calibration };
}

function load(text: string): Trees {
  return loadForest(JSON.parse(text) as Forest);
}
