/** Learned by train/train.ts; not edited by hand. */
export const calibration = {
  bias: 1.29953,
  entity: 0.549599,
  mention: 0.145511,
  reading: -0.263403,
  pronoun: -0.435487,
  description: -0.223808,
  continuation: -0.329943,
  context: -0.124881,
  nested: -0.20555,
  turn: -0.889956,
  notPerson: 0.0629697,
  alternatives: -0.149693,
  dense: -0.484235,
} as const;
