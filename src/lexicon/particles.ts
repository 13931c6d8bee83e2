/**
 * Verbs of saying that with certain words right behind them are other verbs: “called to the church”, “put in”, “pointed at”. By lemma; what makes it
 * another one.
 */
export const strayParticles: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^(?:to|on|in|off|at|from)$/],
  ['point', /^(?:at|toward|towards)$/],
  ['put', /^(?:in|on|up|down|out|off|him|her|them|his|the|a)$/],
  ['give', /^(?:up|way|away|in|birth)$/],
  ['go', /^(?:to|into|up|down|off|in|over|for|after)$/],
  ['find', /^(?:out|a|his|her|the)$/],
  ['use', /^[a-z]/],
  ['back', /^(?:up|out|down)$/],
  ['open', /^(?:the|a|up|in)$/],
  ['press', /^(?:on|ahead)$/],
  ['read', /^(?:to|from)$/],
  ['speak', /^(?:at|in|before|after|minutes|hours|days|weeks)$/],
  ['refer', /^(?!to$)/],
  ['order', /^(?:a|the)$/],
]);
