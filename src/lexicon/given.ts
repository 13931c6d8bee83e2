import type { Gender } from '../types.js';
import { states } from './abbreviations.js';
import { either, female, male } from './given-names.js';
import { both, men, women } from './name-genders.js';
import { places } from './place-names.js';
import { words } from './words.js';

/** Names by the gender that each tells, or null; of lists that both have a name the first counts. */
function byGender(...lists: readonly [ReadonlySet<string>, Gender | null][]): ReadonlyMap<string, Gender | null> {
  const genders = new Map<string, Gender | null>();
  for (const [names, gender] of lists) for (const name of names) if (!genders.has(name)) genders.set(name, gender);
  return genders;
}

const given = byGender([words(male), 'male'], [words(female), 'female'], [words(either), null]);

/** Of more names, and better counted; but many a one is an ordinary word, so that it tells a gender only where a person is named. */
const genders = byGender([words(men), 'male'], [words(women), 'female'], [words(both), null]);

/** Names that are more often something else. */
const ordinary = words(`
  will may june april august hope faith grace joy summer autumn dawn rose lily iris ivy chance chase hunter mason carter parker page bay york long king
  prince major christian sky ocean river rain storm forest angel art bill mark rich sage star sunny sun precious blessing gift favour lucky prosper justice
  israel paris london chelsea sydney florence virginia georgia carolina dakota austin houston jordan lincoln jackson madison washington kent devon
  early general guy constant royal noble loyal ace earnest young bright general pleasant green art new rio sale cash price case van del santa los
  san an in on so do my he she see can era as at the to no yes la le de da al el`);

/** Short names that the lists have only in long forms. */
const shortNames = `russia;britain;england;scotland;wales;northern ireland;iran;syria;korea;north korea;south korea;taiwan;vietnam;bolivia;venezuela;tanzania;moldova;laos
europe;africa;asia;america;latin america;middle east;uk;us;usa;u.s.;u.k.;washington;new york;london;paris;berlin;moscow;beijing;brussels;geneva;tokyo;delhi
new delhi;mumbai;lagos;nairobi;sydney;canberra;melbourne;toronto;ottawa;dublin;belfast;edinburgh;cardiff;jerusalem;gaza;kyiv;kiev;madrid;rome;vienna;prague
warsaw;budapest;athens;cairo;tehran;baghdad;kabul;islamabad;karachi;lahore;dhaka;colombo;jakarta;manila;bangkok;hanoi;seoul;pyongyang;shanghai;hong kong
johannesburg;cape town;pretoria;durban;abuja;accra;kampala;addis ababa;harare;lusaka;los angeles;san francisco;boston;philadelphia;seattle;miami`;

const placeSet: ReadonlySet<string> = new Set(`${places};${shortNames}`.split(/[;\n]/).filter(Boolean));

/** Whether a word, in lower case, is a given name more often than anything else. */
export function isGivenName(lower: string): boolean {
  return given.has(lower) && !ordinary.has(lower);
}

/** Whether a word, in lower case, may be a given name, whatever else it is. */
export function mayBeGivenName(lower: string): boolean {
  return given.has(lower);
}

/** Plain letters: nothing to take marks off from. */
const ascii = /^[\w'.-]*$/;

/** The gender that lists of names give a word in lower case, or null. A hint for pronouns, never an answer. */
export function genderOfGivenName(lower: string): Gender | null {
  const plain = ascii.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
  const known = genders.get(plain) ?? (genders.has(plain) ? null : genders.get(plain.replace(/-.*$/, '')));
  return known === undefined ? (given.get(lower) ?? null) : known;
}

/** Whether a name, in lower case, is that of a country, state or city. */
export function isPlaceName(lower: string): boolean {
  return placeSet.has(lower) || (lower.endsWith('.') && states.has(lower.slice(0, -1)));
}
