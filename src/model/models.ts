import { attributionModels } from './attributions.js';
import { calibration } from './calibration.js';
import { descriptionForest } from './descriptions.js';
import { type Forest, loadForest, type Trees } from './forest.js';
import { loadPriors, type PriorData, type PriorOf } from './priors.js';
import { pronounForest } from './pronouns.js';
import { loadRanker, type Ranker, type RankerData } from './ranker.js';
import { loadSequence, type Sequence, type SequenceData } from './sequence.js';
import { speakerForest } from './speakers.js';

/** What was learned; null in place of a model leaves the weights that were set by hand alone. */
export interface Models {
  descriptions: Trees | null;
  pronouns: Trees | null;
  speakers: Trees | null;
  /** Weights that turn what a decision looks like into how often such a one is right; null leaves its probability as it is. */
  calibration: Calibration | null;
  /** What finds cues, sources and content; null leaves only what stands in quotation marks. */
  spans: SpanModels | null;
}

/** How often words are cues, what each token is, and where sources and content end. */
export interface SpanModels {
  priorOf: PriorOf;
  sequence: Sequence;
  ranker: Ranker;
  /** Weights that turn what an attribution looks like into how often such a one is right; null leaves how sure its source is. */
  trust: readonly number[] | null;
}

/** The same as it is committed. */
export interface SpanData {
  cueWords: PriorData;
  sequence: SequenceData;
  ranker: RankerData;
  trust?: readonly number[] | null;
}

export function loadSpans({ cueWords, sequence, ranker, trust = null }: SpanData): SpanModels {
  return { priorOf: loadPriors(cueWords), sequence: loadSequence(sequence), ranker: loadRanker(ranker), trust };
}

/** A weight for each feature of a decision. */
export type Calibration = Readonly<Record<string, number>>;

/** The models that the engine comes with. */
export function shipped(): Models {
  let spans: SpanModels | undefined;
  return {
    descriptions: load(descriptionForest),
    pronouns: load(pronounForest),
    speakers: load(speakerForest),
    calibration,
    // Loaded when statements are first asked for: the rest does without.
    get spans() {
      spans ??= loadSpans(JSON.parse(attributionModels) as SpanData);
      return spans;
    },
  };
}

function load(text: string): Trees {
  return loadForest(JSON.parse(text) as Forest);
}
