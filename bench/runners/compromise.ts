/** compromise, asked for the quotations of the text: what another library for JavaScript makes of quotation marks, without saying who speaks. */
import nlp from 'compromise';
import { serve } from './child.js';

serve((text) => nlp(text).quotations().out('array'));
