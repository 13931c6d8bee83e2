/** The engine’s second door: what training and its tests need to see of its inside. The package does not offer it. */
export type { Candidate, Decision, Findings, Stages } from './article.js';
export { descriptionColumns } from './entities/description-rows.js';
export { pronounColumns } from './entities/pronoun-columns.js';
export { genderOfGivenName, isGivenName, mayBeGivenName } from './lexicon/given.js';
export { type Forest, loadForest, type Trees } from './model/forest.js';
export { type Calibration, type Models, shipped } from './model/models.js';
export type { Observer } from './observer.js';
export { createPipeline, type Pipeline } from './pipeline.js';
export { speakerColumns } from './rank/columns.js';
export { confidenceColumns } from './rank/confidence.js';
