/** The engine as a library. */
import { createAttributor } from '../../src/index.js';
import { serve } from './child.js';

const attribute = createAttributor();
serve((text) => attribute(text));
