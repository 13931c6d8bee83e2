import type { Article, Entity, Evidence, Mention, Mentions } from '../article.js';
import { isGivenName } from '../lexicon/given.js';
import { headNoun } from '../lexicon/heads.js';
import { rankingPrefix } from '../lexicon/nouns.js';
import { words } from '../lexicon/words.js';

/** A name as a list of its words in lower case, without initials’ stops, suffixes and nicknames. */
type Parts = readonly string[];

/** Of those who share a word of their names, so many of the newest are looked at. */
const mostBearers = 30;

/**
 * Links names that mean the same: equal ones, a surname or given name to the full name that has it, initials, and short forms of organisations.
 * Of several who share a surname, titles and their gender tell, or else how often and how lately each was named.
 */
export function linkNames(article: Article, { list }: Mentions): { entities: Entity[]; of: Int32Array } {
  const of = new Int32Array(list.length).fill(-1);
  const entities: Entity[] = [];
  const parts: Parts[] = [];
  const byWord = new Map<string, number[]>();
  const bearers = (word: string) => (byWord.get(word) ?? []).slice(-mostBearers);
  const names = list.flatMap((mention, index) => (mention.kind === 'name' ? [{ mention, index, parts: partsOf(article, mention) }] : []));

  const add = (mention: Mention, own: Parts): number => {
    const entity = entities.length;
    entities.push(newEntity(article, mention));
    parts.push(own);
    for (const word of new Set(own)) {
      const known = byWord.get(word);
      if (known) known.push(entity);
      else byWord.set(word, [entity]);
    }
    return entity;
  };
  const attach = (index: number, mention: Mention, entity: number) => {
    of[index] = entity;
    merge(article, entities[entity], mention, index);
  };

  const titleOf = ({ first, core }: Mention) => article.tokens.words.slice(first, core).map(({ lower }) => longForms[lower] ?? lower);

  // Full names first, wherever they stand: a headline has the surname before the text has the name.
  for (const name of names.filter(({ parts: own }) => own.length > 1)) {
    const known = bearers(name.parts.at(-1) as string).find(
      (entity) => sameFullName(parts[entity], name.parts) && !clash(entities[entity], name.mention),
    );
    const entity = known ?? add(name.mention, name.parts);
    if (known !== undefined && isFuller(name.parts, parts[known])) {
      parts[known] = name.parts;
      entities[known].name = nameText(article, name.mention);
    }
    attach(name.index, name.mention, entity);
  }
  const lastOf = new Map<number, number>();
  for (const name of names) {
    if (name.parts.length === 1) {
      const candidates = bearers(name.parts[0]).filter(
        (entity) => fits(parts[entity], name.parts[0]) && !clash(entities[entity], name.mention),
      );
      const entity =
        candidates.length > 0 ? choose(candidates, name.mention, lastOf, entities, parts, titleOf) : add(name.mention, name.parts);
      attach(name.index, name.mention, entity);
    }
    lastOf.set(of[name.index], name.index);
  }
  for (const entity of entities) entity.kind = kindOf(entity, list);
  nameTheAnswerer(article, entities, of, names);
  return { entities, of };
}

function partsOf({ tokens }: Article, { core, last }: Mention): Parts {
  const found: string[] = [];
  let quoted = false;
  for (let token = core; token <= last; token++) {
    const { kind, lower } = tokens.words[token];
    if (kind === 'mark') quoted = !quoted;
    else if (kind === 'word' && !quoted && !/^(?:jr|sr|ii|iii|iv|kc|qc|mp|esq|the)\.?$/.test(lower)) found.push(lower.replace(/\.$/, ''));
  }
  return found.length > 0 ? found : [tokens.words[last].lower];
}

/** Equal, or one within the other with the same first and last word, or initials for words, or the shorter one the tail of the longer. */
function sameFullName(a: Parts, b: Parts): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.at(-1) !== long.at(-1) && short.join(' ') !== long.slice(0, short.length).join(' ')) return false;
  if (short.join(' ') === long.slice(-short.length).join(' ') || short.join(' ') === long.slice(0, short.length).join(' ')) return true;
  const [x, y] = [short[0], long[0]];
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
}

/** Whether one form of a name is a fuller one than another, and not the same with an epithet before it (“Crooked Jane Doe”). */
function isFuller(form: Parts, known: Parts): boolean {
  if (isGivenName(form[0]) !== isGivenName(known[0])) return isGivenName(form[0]);
  return form.length > known.length;
}

/** Whether a single word may stand for a full name: its surname, its given name, or the first word of an organisation. */
function fits(full: Parts, word: string): boolean {
  return full[0] === word || full.at(-1) === word || (full.length > 2 && full.at(-2) === word);
}

function clash(entity: Entity, mention: Mention): boolean {
  const gender = entity.gender ?? entity.likelyGender;
  return gender !== null && mention.gender !== null && gender !== mention.gender;
}

/** Which of several bearers of a word is meant: by gender and title, then by how often and how lately each was named. */
function choose(
  candidates: readonly number[],
  mention: Mention,
  lastOf: ReadonlyMap<number, number>,
  entities: readonly Entity[],
  parts: readonly Parts[],
  titleOf: (mention: Mention) => string[],
): number {
  let best = candidates[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const entity of candidates) {
    const bearer = entities[entity];
    // The one the article is about, unless the other was just named.
    let score = Math.log(1 + bearer.mentions.length) + ((lastOf.get(entity) ?? -1) - mention.first) * 1e-3;
    if (mention.gender !== null && (bearer.gender ?? bearer.likelyGender) === mention.gender) score += 10;
    if (mention.core > mention.first && parts[entity].at(-1) === mention.key) score += 2;
    if (titleOf(mention).some((title) => bearer.nouns.has(title))) score += 3;
    if (parts[entity].at(-1) === mention.key) score += 0.5;
    if (score > most) {
      most = score;
      best = entity;
    }
  }
  return best;
}

function nameText({ text, tokens }: Article, { core, last }: Mention): string {
  return text.slice(tokens.start[core], tokens.end[last]).replace(/\s+/g, ' ');
}

function newEntity(article: Article, mention: Mention): Entity {
  return {
    name: nameText(article, mention),
    kind: 'person',
    plural: null,
    gender: mention.gender,
    likelyGender: mention.likelyGender,
    role: null,
    nouns: new Set(),
    mentions: [],
  };
}

/** Whether a name stands where the label of a turn does. */
function labelEnds({ tokens, paragraphs }: Article, { first, last, key }: Mention): boolean {
  return tokens.words[last + 1]?.text === ':' || (key === 'a.' && first - paragraphs[tokens.paragraph[first]].first < 3);
}

/** In an interview with the labels Q and A, whoever answers is the person whom the article names most. */
function nameTheAnswerer(
  article: Article,
  entities: readonly Entity[],
  of: Int32Array,
  names: readonly { mention: Mention; index: number }[],
): void {
  const labels = names.filter(({ mention }) => mention.passage < 0 && /^a(?:\.|nswer)?$/.test(mention.key) && labelEnds(article, mention));
  if (labels.length === 0) return;
  const answers = of[labels[0].index];
  const people = entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ entity, index }) => entity.kind === 'person' && index !== answers && entity.name.length > 1);
  people.sort((a, b) => b.entity.mentions.length - a.entity.mentions.length);
  const [first] = people;
  if (first === undefined) return;
  for (const { index } of labels) {
    of[index] = first.index;
    first.entity.mentions.push(index);
  }
  entities[answers].mentions.length = 0;
}

/** Adds a name to its entity: role and gender come from the first that has them, head nouns from all. */
function merge(article: Article, entity: Entity, mention: Mention, index: number): void {
  const { tokens } = article;
  entity.mentions.push(index);
  entity.gender ??= mention.gender;
  entity.likelyGender ??= mention.likelyGender;
  if (mention.plural === true) entity.plural = true;
  addNouns(article, entity, mention.first, mention.core - 1);
  const before = tokens.words[mention.first - 1];
  if (before && tokens.tags[mention.first - 1] === 'NOUN') {
    const head = headNoun(before.lower);
    if (head) entity.nouns.add(head.noun);
  }
  // An organisation is called by its last word too: “the council”.
  const last = headNoun(tokens.words[mention.last].lower);
  if (last && last.evidence.organisation > 0) entity.nouns.add(last.noun);
  if (corporate.has(tokens.words[mention.last].lower)) entity.nouns.add('company').add('firm');
  if (mention.role) {
    addNouns(article, entity, mention.role.first, mention.role.last);
    entity.role ??= { start: tokens.start[mention.role.first], end: tokens.end[mention.role.last] };
  }
}

/** Last words of names of companies. */
const corporate =
  words(`inc inc. corp corp. ltd ltd. llc plc co. gmbh holdings partners ventures capital industries motors foods airlines airways energy steel
  mining pharma pharmaceuticals labs laboratories software networks bank bancorp insurance securities investments properties homes stores brands studios
  records entertainment works cells technologies solutions systems group`);

/** The nouns of a title or role up to its first preposition: “prime minister” is one noun. */
function addNouns({ tokens }: Article, entity: Entity, first: number, last: number): void {
  for (let token = first; token <= last; token++) {
    const { lower } = tokens.words[token];
    if (/^(?:of|at|for|in|from|on|to|with)$/.test(lower)) return;
    const noun = headNoun(lower)?.noun ?? longForms[lower];
    if (noun === undefined) continue;
    const prefix = token > first ? tokens.words[token - 1].lower : '';
    entity.nouns.add(rankingPrefix.test(prefix) ? `${prefix} ${noun}` : noun);
  }
}

/** Nouns that titles stand for. */
const longForms: Record<string, string> = {
  dr: 'doctor',
  'dr.': 'doctor',
  prof: 'professor',
  'prof.': 'professor',
  'sen.': 'senator',
  sen: 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  gov: 'governor',
  sgt: 'sergeant',
  'sgt.': 'sergeant',
  'lt.': 'lieutenant',
  'capt.': 'captain',
  'col.': 'colonel',
  'gen.': 'general',
  fr: 'priest',
  rev: 'pastor',
  'rev.': 'pastor',
  cllr: 'councillor',
  adv: 'advocate',
  engr: 'engineer',
  justice: 'judge',
  sir: 'knight',
  dame: 'dame',
  det: 'detective',
  insp: 'inspector',
  'cmdr.': 'commander',
  'adm.': 'admiral',
};

/** The kind that most evidence speaks for. */
function kindOf(entity: Entity, list: readonly Mention[]): Entity['kind'] {
  const sum: Evidence = { person: 0, organisation: 0, document: 0, place: 0 };
  for (const index of entity.mentions) for (const kind of Object.keys(sum) as (keyof Evidence)[]) sum[kind] += list[index].evidence[kind];
  const { person, organisation, place } = sum;
  if (entity.plural === true) return 'group';
  if (person >= organisation && person >= place) return 'person';
  return organisation >= place ? 'organisation' : 'place';
}
