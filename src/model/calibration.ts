/** Learned by train/train.ts; not edited by hand. */
export const calibration = {
  bias: 0.141785,
  entity: 0.538683,
  mention: 0.128879,
  reading: -0.0568589,
  pronoun: -0.143622,
  description: 0.115792,
  continuation: -0.0859226,
  context: -0.154156,
  nested: -0.723519,
  turn: -1.38305,
  notPerson: 0.256703,
  alternatives: -0.0921598,
} as const;
