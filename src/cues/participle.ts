import type { Context } from './context.js';

/** Verbs that have somebody saying something as their object: “the film shows Ms Roe saying …”. */
const perceiving = new Set(
  (
    'show shows showed shown showing hear hears heard hearing see sees saw seen catch catches caught film filmed record recorded records recording ' +
    'remember remembers remembered recall recalls recalled watch watched feature features featured featuring depict depicts depicted find finds found ' +
    'quote quotes quoted quoting cite cites cited citing capture captured captures overhear overheard picture pictured imagine imagined have has had'
  ).split(' '),
);

/** Prepositions behind which somebody is shown or heard: “footage of Ms Roe saying …”, “with Mr Dale adding …”. */
const presenting = new Set(['of', 'with', 'from', 'by', 'about']);

/** Verbs whose object speaks for itself where it is a document: “held up a sign saying …”. */
const displaying = new Set(
  'hold holds held holding carry carried carrying wore wearing wave waved waving sign signed signing find found'.split(' '),
);

/** Prepositions behind which a document is where somebody speaks, not who speaks: “in a letter calling …”. */
const placing = new Set(['in', 'on', 'at', 'to', 'into', 'during', 'through', 'via', 'for', 'with']);

const particles = new Set(['out', 'up', 'off', 'down', 'around']);

/**
 * Whose a participle is by what stands right before it, no comma between: “a sign reading …”, “footage of Ms Roe asking …”, “with Mr Dale yelling
 * …”, “quoted Ms Roe as saying …”, “mocked him for saying …”; or -1 where it may as well be the subject’s (“met voters saying …”).
 */
export function bearerOfParticiple({ article: { tokens }, mentions, passages, sentences }: Context, verb: number): number {
  const { words, tags } = tokens;
  let end = verb - 1;
  while (end >= 0 && tags[end] === 'ADV') end -= 1;
  const { lower } = words[end] ?? { lower: '' };
  const linked = lower === 'as' || lower === 'for' || lower === 'of';
  if (linked) end -= 1;
  const index = mentions.at[end] ?? -1;
  if (index < 0 || passages.inner[end] !== passages.inner[verb] || sentences.of[end] !== sentences.of[verb]) return -1;
  const { last, first, phrase, possessive, evidence, kind } = mentions.list[index];
  if (last !== end || possessive) return -1;
  let before = Math.min(phrase, first) - 1;
  // “sent out a letter”
  if (before > 0 && particles.has(words[before].lower) && tags[before - 1] === 'VERB') before -= 1;
  const object = before >= 0 && (tags[before] === 'VERB' || tags[before] === 'ADJ');
  // “quoted Ms Roe as saying”, “accused him of calling”: an object that a preposition leads on from.
  if (linked) return object ? index : -1;
  if (before >= 0 && presenting.has(words[before].lower)) return evidence.place > evidence.person ? -1 : index;
  if (before >= 0 && object && perceiving.has(words[before].lower)) return index;
  if (kind !== 'description' || evidence.document === 0) return -1;
  // “issued a statement saying …”: whoever issued it; “held up a sign reading …”: the sign.
  const { lower: lead } = words[before] ?? { lower: '' };
  return words[verb].lower === 'reading' || displaying.has(lead) || !(object || placing.has(lead)) ? index : -1;
}
