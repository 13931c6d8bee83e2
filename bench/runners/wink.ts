/** wink-nlp's own pass over the text, with sentences and parts of speech: the measure of what reading costs at least. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { serve } from './child.js';

const nlp = winkNLP(model, ['sbd', 'pos']);
serve((text) => nlp.readDoc(text));
