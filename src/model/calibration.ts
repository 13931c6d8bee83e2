/** Learned by train/train.ts; not edited by hand. */
export const calibration = {
  bias: 0.0432845,
  entity: 0.492677,
  mention: 0.143484,
  reading: -0.0256823,
  pronoun: 0.00392663,
  description: -0.0516493,
  continuation: -0.160503,
  context: -0.176903,
  nested: -0.474454,
  turn: -0.866887,
  notPerson: 0.462736,
  alternatives: -0.110062,
  dense: 0,
} as const;
