/** The only file that knows wink-nlp. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Tag, Word } from '../article.js';

/** Tags the words of one article: for each its part of speech; quotation marks are PUNCT. */
export type Tagger = (words: readonly Word[]) => Tag[];

/** The model writes this part out as text at each call, and what it writes next time is the text of that text, twice as long: it is taken once. */
const metaCER = (model.metaCER as () => unknown)();
const steady = { ...model, metaCER: () => metaCER };

/**
 * A tagger with an empty memory. wink-nlp keeps every word that it has not seen, so a tagger must be thrown away now and then; and it splits
 * a word by what it has seen before, so it is given plain words, one chunk a token, that it hardly ever splits: the same words, the same tags, for ever.
 */
export function createTagger(): Tagger {
  const nlp = winkNLP(steady, ['pos']);
  return (words) => {
    const chunks: string[] = [];
    for (const { plain } of words) if (plain !== '') chunks.push(plain);
    const tokens = nlp.readDoc(chunks.join(' ')).tokens();
    const found = tokens.out(nlp.its.pos) as Tag[];
    const tags = found.length === chunks.length ? found : aligned(chunks, tokens.out() as string[], found);
    let next = 0;
    return words.map(({ plain }) => (plain === '' ? 'PUNCT' : (tags[next++] as Tag)));
  };
}

/** The tag of each chunk's first piece, where wink-nlp has split a chunk after all. */
function aligned(chunks: readonly string[], pieces: readonly string[], tags: readonly Tag[]): Tag[] {
  let piece = 0;
  return chunks.map((chunk) => {
    const tag = tags[piece] ?? 'X';
    for (let length = 0; length < chunk.length && piece < pieces.length; piece++) length += (pieces[piece] as string).length;
    return tag;
  });
}
