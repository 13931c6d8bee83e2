import type { NobodyFeatures, Scene } from './scene.js';
import type { Surroundings } from './surroundings.js';

/** Words right before a passage that make it the name of something. */
const naming =
  /^(?:so-called|called|titled|entitled|headed|headlined|dubbed|nicknamed|named|labelled|labeled|termed|known|aka|word|words|term|phrase|label|name|nickname|film|movie|book|novel|song|album|single|play|musical|hit|show|series|programme|program|podcast|episode|column|essay|poem|painting|sitcom|drama|documentary|hymn|game|magazine|chapter|article|paper|study|hashtag|slogan)$/;

/** Words that can do nothing but give a name. */
const titled = /^(?:so-called|titled|entitled|headed|headlined|dubbed|nicknamed|named|labelled|labeled|aka)$/;

/** What speaks for a passage that nobody said. */
export function nobodyFeatures(scene: Scene, around: Surroundings, hasCue: boolean): NobodyFeatures {
  const { article, mentions, passages } = scene;
  const { words, tags } = article.tokens;
  const { passage, first, last, sentence } = around;
  const shape = shapeOf(scene, passage.first, passage.last);
  const previous = first > sentence.first ? words[first - 1].lower : '';
  const secondLast = first > sentence.first + 1 ? words[first - 2].lower : '';
  const behind = last < sentence.last ? tags[last + 1] : '';
  const inside = mentions.at[first] >= 0 && mentions.at[first] === mentions.at[last] && mentions.at[first] === mentions.at[last + 1];
  const named =
    (naming.test(previous) && (previous !== 'called' || /^(?:ADV|NOUN|AUX|PUNCT)$/.test(tags[first - 2] ?? ''))) ||
    (/^(?:as|the|a|,)$/.test(previous) && naming.test(secondLast) && secondLast !== 'called');
  return {
    bias: 1,
    oneWord: shape.words === 1 ? 1 : 0,
    twoWords: shape.words === 2 ? 1 : 0,
    fewWords: shape.words > 2 && shape.words < 6 ? 1 : 0,
    manyWords: shape.words > 7 ? 1 : 0,
    stops: shape.stops ? 1 : 0,
    alone: around.alone ? 1 : 0,
    naming: named ? 1 : 0,
    namedTitle: named && shape.titleCase ? 1 : 0,
    attributive:
      (/^(?:a|an|the|its|his|her|their|this|that|any|no|of)$/.test(previous) || tags[first - 1] === 'ADJ') &&
      (behind === 'NOUN' || behind === 'PROPN' || (behind === 'ADJ' && tags[last + 2] === 'NOUN'))
        ? 1
        : 0,
    titled: titled.test(previous) ? 1 : 0,
    titleCase: shape.titleCase ? 1 : 0,
    ownedTitle: shape.titleCase && first > 0 && passages.owner[first - 1] === 1 ? 1 : 0,
    insideName: inside ? 1 : 0,
    noCue: hasCue ? 0 : 1,
    colon: around.colon ? 1 : 0,
    verbBefore: tags[first - 1] === 'VERB' || previous === 'that' ? 1 : 0,
    firstPerson: shape.firstPerson ? 1 : 0,
    label: passage.label ? 1 : 0,
    reopened: passage.continues >= 0 ? 1 : 0,
  };
}

/** Words that titles leave without a capital. */
const small: ReadonlySet<string> = new Set('the and for but nor with from into over off out via per'.split(' '));

/** Words of whoever speaks, and of whom they speak to. */
const spoken: ReadonlySet<string> = new Set('i we my our me us you your'.split(' '));

/** What the words of a passage look like, up to 40 of them. */
function shapeOf({ article: { tokens } }: Scene, first: number, last: number) {
  let count = 0;
  let long = 0;
  let capital = 0;
  let firstPerson = false;
  for (let token = first; token <= Math.min(last, first + 40); token++) {
    const word = tokens.words[token];
    if (word.kind !== 'word' && word.kind !== 'number') continue;
    count += 1;
    if (spoken.has(word.lower)) firstPerson = true;
    if (word.kind === 'word' && word.lower.length > 2 && !small.has(word.lower)) {
      long += 1;
      if (word.capital) capital += 1;
    }
  }
  let end = last;
  while (end > first && tokens.words[end].kind === 'mark') end -= 1;
  const stops = /^[.!?,]$/.test(tokens.words[end].text);
  return {
    words: count,
    stops,
    firstPerson,
    titleCase: count > 1 && count < 12 && long > 0 && long === capital && tokens.words[first].capital && (long > 1 || count === 2),
  };
}
