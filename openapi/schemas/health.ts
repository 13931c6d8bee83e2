import { closed, oneOf } from './parts.js';

/** Answer of a probe that is content. */
export const HealthSchema = closed(
  { title: 'Health', description: 'Answer of a probe that is content.' },
  { status: oneOf(['alive', 'ready'], { description: 'What the probe found.', examples: ['ready'] }) },
);
