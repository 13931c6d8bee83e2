/** Learned by train/train.ts; not edited by hand. */
export const calibration = {
  bias: 1.12625,
  entity: 0.573324,
  mention: 0.142604,
  reading: -0.208496,
  pronoun: -0.339254,
  description: -0.17676,
  continuation: -0.356372,
  context: -0.178006,
  nested: -0.204094,
  turn: -1.01827,
  notPerson: 0.0891904,
  alternatives: -0.139458,
  dense: -0.430743,
} as const;
