/** Small words that a capital does not make a name, and those that refer. */
import type { Pronoun } from '../article.js';
import { words } from './words.js';

/** Never part of a name when they begin a sentence. */
export const sentenceStarters = words(`
  i the a an and but or if in on at for by to from with as it he she they we you this that these those there what when where why how who which while
  although though because since after before so yet nor not no yes well also then now just even still here my your his her its our their some many
  most all both each every any one two three four five six seven eight nine ten let please thank thanks oh look ok okay like according asked says said told
  meanwhile however instead earlier later perhaps maybe indeed moreover furthermore today yesterday tomorrow read until under over among between during
  despite unlike about above across against along around once only another other others such more less few several much neither either nobody nothing
  everybody everything somebody something anybody anything never always often sometimes soon again back down up out off through without within was were is are
  did does do has have had will would can could should may might must shall be been being told shown asked addressing speaking reacting responding contrary dear`);

/** Never the last word of a name, nor the first that a capital elsewhere makes one. */
export const neverNamesAfterAll = words(
  'the a an and or but of in on at for to by with from as is are was be it he she they we you i his her this that if',
);

/** Never part of a name anywhere; days and months only as given names. */
export const neverNames = words(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mondays tuesdays wednesdays thursdays fridays saturdays
  sundays ramadan mon tue tues wed thu thurs fri sat sun a.m. p.m. am pm gmt est edt pst bst god ok ad bc`);

/** Small words inside names: “Ludwig van Beethoven”. */
export const particles = words(
  'de la van von der den del della di da do dos das du le bin ibn bint al el ben abu af ter ten y e dem zu zur st san nic ní mac ó o a i na los las dela binti bte lo degli dei ap ud ul',
);

/** After the name: “Jr.”, “III”, “KC”. */
export const suffixes = words('jr jr. sr sr. ii iii iv esq esq. phd ph.d. md m.d. kc qc sc mp msp mla mep td mbe obe cbe');

const pronoun = (gender: Pronoun['gender'], plural: boolean, possessive: boolean, person: 1 | 3 = 3): Pronoun => ({
  gender,
  plural,
  possessive,
  person,
});

/** The pronouns that can be sources or own one. */
export const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', pronoun('male', false, false)],
  ['she', pronoun('female', false, false)],
  ['they', pronoun(null, true, false)],
  ['it', pronoun('thing', false, false)],
  ['who', pronoun(null, false, false)],
  ['him', pronoun('male', false, false)],
  ['them', pronoun(null, true, false)],
  ['his', pronoun('male', false, true)],
  ['her', pronoun('female', false, true)],
  ['their', pronoun(null, true, true)],
  ['its', pronoun('thing', false, true)],
  ['i', pronoun(null, false, false, 1)],
  ['we', pronoun(null, true, false, 1)],
  ['my', pronoun(null, false, true, 1)],
  ['our', pronoun(null, true, true, 1)],
]);
