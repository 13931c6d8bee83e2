/** What the head noun of a description tells of its bearer. */
import type { Evidence, Head } from '../article.js';
import type { Gender } from '../types.js';
import {
  documentNouns,
  femaleNouns,
  groupNouns,
  isDemonym,
  maleNouns,
  nationalities,
  organisationNouns,
  personNouns,
  placeNouns,
  relations,
} from './nouns.js';

const irregular = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'people'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['police', 'police'],
  ['mps', 'mp'],
]);

function singular(lower: string): string {
  const known = irregular.get(lower);
  if (known) return known;
  if (/(?:men|women)$/.test(lower)) return lower.replace(/men$/, 'man');
  if (/ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(lower)) return lower.slice(0, -2);
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

/** Nouns like “smuggler” or “botanist” that no list holds: made from verbs and callings; never on their own a sure sign. */
const personLike = /(?:[a-z]{3}(?:ist|ician|ologist|crat|keeper|maker|holder|goer|worker|owner|fighter)|man|woman|person)$/;

const none: Evidence = { person: 0, organisation: 0, document: 0, place: 0 };

/** What a noun in lower case tells as the head of a description; null where it can be no source. */
export function headNoun(lower: string): Head | null {
  const last = lower.includes('-') && !personNouns.has(lower) && !relations.has(lower) ? lower.slice(lower.lastIndexOf('-') + 1) : lower;
  const one = singular(last);
  const noun = one === last || isKnown(last) ? last : one;
  const plural = noun !== last || groupNouns.has(last);
  if (maleNouns.has(noun)) return { noun, plural, gender: 'male', evidence: { ...none, person: 3 } };
  if (femaleNouns.has(noun)) return { noun, plural, gender: 'female', evidence: { ...none, person: 3 } };
  // “operator”, “developer”, “supplier”: a person or a company.
  if (organisationNouns.has(noun) && personNouns.has(noun))
    return { noun, plural, gender: null, evidence: { ...none, person: 1.9, organisation: 2 } };
  if (organisationNouns.has(noun)) return { noun, plural, gender: null, evidence: { ...none, organisation: 3 } };
  if (personNouns.has(noun) || relations.has(noun)) return { noun, plural, gender: null, evidence: { ...none, person: 3 } };
  if (groupNouns.has(last)) return { noun: last, plural: true, gender: null, evidence: { ...none, person: 2, organisation: 0.5 } };
  if (documentNouns.has(noun)) return { noun, plural, gender: null, evidence: { ...none, document: 3 } };
  if (placeNouns.has(noun)) return null;
  // “German” is no “-man”.
  if (isDemonym(lower))
    return {
      noun: lower,
      plural: false,
      gender: nationalities.has(lower) ? null : genderOfEnding(lower),
      evidence: { ...none, person: 3 },
    };
  if (/^(?:old|year-old)$/.test(last) && lower.includes('year'))
    return { noun: 'person', plural: false, gender: null, evidence: { ...none, person: 3 } };
  // “Koopmans” is no plural of “-man”.
  if (personLike.test(noun) && !/mans$/.test(last))
    return {
      noun,
      plural,
      gender: genderOfEnding(noun),
      evidence: { ...none, person: 2 },
    };
  return null;
}

function genderOfEnding(noun: string): Gender | null {
  if (noun.endsWith('woman')) return 'female';
  return noun.endsWith('man') ? 'male' : null;
}

function isKnown(noun: string): boolean {
  return (
    maleNouns.has(noun) ||
    femaleNouns.has(noun) ||
    personNouns.has(noun) ||
    organisationNouns.has(noun) ||
    documentNouns.has(noun) ||
    relations.has(noun)
  );
}
