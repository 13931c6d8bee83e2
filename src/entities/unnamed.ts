/** Descriptions that are entities of their own, and how far they go. */
import type { Cue, Entity, Mention, Tag } from '../article.js';
import { newEntity } from './new-entity.js';
import type { Scene } from './scene.js';

function kindOf({ evidence: { person, organisation, document }, plural }: Mention): Entity['kind'] {
  if (person < Math.max(organisation, document)) return organisation >= document ? 'organisation' : 'document';
  return plural === true ? 'group' : 'unnamed';
}

/** A description that nothing before it fits: an entity of its own. */
export function entityOf(scene: Scene, mention: Mention): Entity {
  const { text, tokens } = scene.article;
  const kind = kindOf(mention);
  const name = text.slice(tokens.start[mention.first], tokens.end[endOfPhrase(scene, mention)]).replace(/\s+/g, ' ');
  return newEntity(name, kind, {
    plural: mention.plural === true && kind === 'group',
    gender: mention.gender,
    nouns: new Set([mention.key]),
    evidence: { ...mention.evidence },
  });
}

/** A description goes on behind its head for so many tokens. */
const longestTail = 14;

const prepositions: ReadonlySet<string> = new Set(
  'of in at on from behind near inside outside beside above under over with for by to across through between around'.split(' '),
);

/** Participles that do not end in -ed, behind what somebody has put somewhere (“a note left on the servers”). */
const strongParticiples: ReadonlySet<string> = new Set(
  'left hung put seen sent written stuck made given set found drawn known strung'.split(' '),
);

/** How a description goes on behind its head: with a clause, a participle or a preposition. */
type Tail = 'clause' | 'participle' | 'phrase' | null;

/**
 * The last token of a description with what tells which one is meant (“a banner in the away end”, “a woman who lives across the street”, “a sign wired to
 * his gate”): up to its verb of saying or any other verb of the sentence, never past a comma.
 */
function endOfPhrase(scene: Scene, mention: Mention): number {
  const { article, sentences, passages } = scene;
  const { tags, words, count } = article.tokens;
  const said = cueBehind(scene, mention);
  const tail = tailOf(scene, mention, said);
  if (tail === null) return mention.last;
  // “a nurse who asked not to be named”: the first verb of a clause is its own.
  const cue = tail === 'clause' && said !== undefined && !hasVerb(tags, mention.last + 1, said) ? undefined : said;
  let end = mention.last;
  let verbs = tail === 'participle' ? 1 : 0;
  for (let token = mention.last + 1; token < count && token - mention.last <= longestTail; token++) {
    if (sentences.of[token] !== sentences.of[mention.last] || passages.inner[token] !== passages.inner[mention.last] || token === cue)
      return end;
    // “in the away end”: no verb stands so near behind an article.
    const tag = isVerb(tags[token]) && articles.has(words[token - 2].lower) && tags[token - 1] !== 'NOUN' ? 'NOUN' : tags[token];
    if (tag === 'PUNCT' || words[token].kind === 'mark') return end;
    if (tail === 'phrase' && (isVerb(tag) || tag === 'CCONJ' || tag === 'SCONJ')) return end;
    // “a nurse who asked not to be named | said”
    if (
      tail === 'clause' &&
      token - mention.last > 2 &&
      (words[token].saying?.strength ?? 0) >= 0.9 &&
      words[token].saying?.form !== 'base'
    )
      return end;
    if (isVerb(tag) && !isVerb(tags[token - 1]) && !(tail === 'participle' && token === mention.last + 1)) {
      // “the man who skippered the boat | remembers it”, “a player whose shot had begun it | was past caring”: the second verb is that of the sentence.
      if (verbs > 0 && /^(?:NOUN|PROPN|PRON|NUM)$/.test(tags[token - 1])) return end;
      verbs += 1;
    }
    if (closesPhrase(scene, token, tag, tail)) end = token;
  }
  return tail === 'clause' ? mention.last : end;
}

/** Whether a verb stands between two tokens. */
function hasVerb(tags: readonly Tag[], from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isVerb(tags[token])) return true;
  return false;
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

const isVerb = (tag: Tag | undefined): boolean => tag === 'VERB' || tag === 'AUX';

/** Whether a description may end with a token: a noun, a verb of a clause; not “there”, and no year that only dates it. */
function closesPhrase({ article: { tokens } }: Scene, token: number, tag: Tag, tail: Tail): boolean {
  const { lower, text } = tokens.words[token];
  if (tag === 'NUM') return !(/^(?:1[89]|20)\d\d$/.test(text) && tokens.words[token - 1].lower === 'in');
  if (tag === 'NOUN' || tag === 'PROPN') return true;
  if (tag === 'PRON') return !/^(?:wh.*|that|there|here|it)$/.test(lower);
  return tail !== 'phrase' && tag === 'VERB';
}

/** A weaker word of saying is as often a participle of the description (“a note found in the cellar”). */
const leastStrength = 0.5;

/** The finite verb of saying that a description is the subject of, behind it; of two that may be it the surer one (“A banner in the away end asked”). */
function cueBehind({ article: { tokens }, mentions, cues }: Scene, mention: Mention): number | undefined {
  let best: Cue | undefined;
  for (const at of cues.of.get(mentions.at[mention.head]) ?? []) {
    const cue = cues.list[at];
    const form = tokens.words[cue.first].saying?.form;
    if (cue.first <= mention.last || cue.strength < leastStrength || form === 'base' || form === 'progressive') continue;
    if (best === undefined || cue.strength > best.strength) best = cue;
  }
  return best?.first;
}

/** Nouns that only a clause behind them makes a name of (“a woman who lives across the street”); any other (“the priest who …”) is one without. */
const tellsLittle: ReadonlySet<string> = new Set(
  'man woman person resident neighbour neighbor nurse boy girl stranger caller customer passenger parent employee worker source official one someone somebody'.split(
    ' ',
  ),
);

/** How a description goes on: “who …”, “wired to …”, “in …”; or null where it ends with its head. */
function tailOf({ article: { tokens } }: Scene, mention: Mention, cue: number | undefined): Tail {
  const { words, tags } = tokens;
  const next = words[mention.last + 1];
  if (next === undefined || mention.last + 1 === cue) return null;
  const { lower } = next;
  if (lower === 'who' || lower === 'whose' || (lower === 'that' && isVerb(tags[mention.last + 2])))
    return mention.evidence.person > 0 && tellsLittle.has(mention.key) ? 'clause' : null;
  if (prepositions.has(lower) || (/^(?:close|familiar)$/.test(lower) && prepositions.has(words[mention.last + 2]?.lower ?? '')))
    return 'phrase';
  const participle = tags[mention.last + 1] === 'VERB' && (/(?:ed|en)$/.test(lower) || strongParticiples.has(lower));
  if (!participle) return null;
  const led = prepositions.has(words[mention.last + 2]?.lower ?? '') || weekdays.test(words[mention.last + 2]?.lower ?? '');
  // “The neighbours gathered outside”: of people only where a verb of saying tells that this one is none of the sentence.
  return led && (cue !== undefined || (mention.evidence.document > 0 && mention.evidence.person === 0)) ? 'participle' : null;
}

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
