/** The quotation marks, each with the family that it pairs in and the part that it plays there. */
export type Family = 'double' | 'single' | 'angle' | 'small angle' | 'corner' | 'white corner';

/** `either`: only what stands around it tells; the angles are so because German turns them round. */
export type Role = 'open' | 'close' | 'either';

export const marks: ReadonlyMap<string, { family: Family; role: Role }> = new Map([
  ['“', { family: 'double', role: 'open' }],
  ['„', { family: 'double', role: 'open' }],
  ['‟', { family: 'double', role: 'open' }],
  ['”', { family: 'double', role: 'close' }],
  ['"', { family: 'double', role: 'either' }],
  ['＂', { family: 'double', role: 'either' }],
  ["''", { family: 'double', role: 'either' }],
  ['‘‘', { family: 'double', role: 'open' }],
  ['’’', { family: 'double', role: 'close' }],
  ['‘', { family: 'single', role: 'open' }],
  ['‚', { family: 'single', role: 'open' }],
  ['‛', { family: 'single', role: 'open' }],
  ['`', { family: 'single', role: 'open' }],
  ['’', { family: 'single', role: 'close' }],
  ['´', { family: 'single', role: 'close' }],
  ["'", { family: 'single', role: 'either' }],
  ['＇', { family: 'single', role: 'either' }],
  ['«', { family: 'angle', role: 'either' }],
  ['»', { family: 'angle', role: 'either' }],
  ['‹', { family: 'small angle', role: 'either' }],
  ['›', { family: 'small angle', role: 'either' }],
  ['「', { family: 'corner', role: 'open' }],
  ['」', { family: 'corner', role: 'close' }],
  ['『', { family: 'white corner', role: 'open' }],
  ['』', { family: 'white corner', role: 'close' }],
]);
