/** What the names of an entity tell of it: its nouns, its role and its kind. */
import type { Article, Entity, Evidence, Mention } from '../article.js';
import { isAcronym } from '../lexicon/acronyms.js';
import { mayBeGivenName } from '../lexicon/given.js';
import { organisationNames, rankingPrefix } from '../lexicon/nouns.js';
import { nounOfTitle } from '../lexicon/title-nouns.js';
import { words } from '../lexicon/words.js';
import type { Parts } from './full-names.js';

/** Adds a name to its entity: role and gender come from the first that has them, head nouns from all. */
export function merge(article: Article, entity: Entity, mention: Mention, index: number): void {
  const { tokens } = article;
  entity.mentions.push(index);
  entity.gender ??= mention.gender;
  entity.likelyGender ??= mention.likelyGender;
  if (mention.plural === true) entity.plural = true;
  addNouns(article, entity, mention.first, mention.core - 1);
  const before = tokens.words[mention.first - 1];
  if (before && tokens.tags[mention.first - 1] === 'NOUN') {
    const head = before.head;
    if (head) entity.nouns.add(head.noun);
  }
  // An organisation is called by its last word too: “the council”.
  const last = tokens.words[mention.last].head;
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
    const { lower, head } = tokens.words[token];
    if (/^(?:of|at|for|in|from|on|to|with)$/.test(lower)) return;
    const noun = head?.noun ?? nounOfTitle(lower);
    if (noun === undefined) continue;
    const prefix = token > first ? tokens.words[token - 1].lower : '';
    entity.nouns.add(rankingPrefix.test(prefix) ? `${prefix} ${noun}` : noun);
  }
}

/** The kind that most evidence speaks for. */
export function kindOf(article: Article, entity: Entity, list: readonly Mention[], parts: Parts): Entity['kind'] {
  const sum: Evidence = { person: 0, organisation: 0, document: 0, place: 0 };
  for (const index of entity.mentions) {
    const { evidence } = list[index];
    sum.person += evidence.person;
    sum.organisation += evidence.organisation;
    sum.document += evidence.document;
    sum.place += evidence.place;
  }
  weighShortForms(article, entity, list, parts, sum);
  entity.evidence = sum;
  const { person, organisation, document, place } = sum;
  if (entity.plural === true) return 'group';
  if (document > Math.max(person, organisation, place)) return 'document';
  if (person >= organisation && person >= place) return 'person';
  return organisation >= place ? 'organisation' : 'place';
}

/** People are called by their last name alone, organisations by their first word; and a name in capitals is no acronym where it is one of a full name’s words. */
function weighShortForms({ tokens }: Article, { mentions }: Entity, list: readonly Mention[], parts: Parts, sum: Evidence): void {
  if (parts.length < 2) return;
  let [firsts, lasts] = [0, 0];
  for (const index of mentions) {
    const { core, last, key } = list[index];
    if (core < last) continue;
    if (parts.includes(key) && isAcronym(tokens.words[core])) sum.organisation = Math.max(0, sum.organisation - 2);
    if (key === parts[0]) firsts += 1;
    else if (key === parts.at(-1)) lasts += 1;
  }
  const corporateEnd = organisationNames.has(parts.at(-1) as string);
  if (lasts > firsts && !corporateEnd) sum.person += 1.2;
  if (firsts > 0 && lasts === 0 && !mayBeGivenName(parts[0])) sum.organisation += 1;
}
