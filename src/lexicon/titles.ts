/** Words that stand before names and are no part of them, in lower case, by the gender that they show. */
import { words } from './words.js';

export const maleTitles = words(`
  mr mr. messrs. sir lord king prince duke baron count emperor father fr. fr brother pope shri sri alhaji mallam malam oba sheikh encik pak tuan bapak
  herr monsieur m. señor senhor signor don congressman councilman assemblyman alderman chairman sheik emir maulana pandit baba oom swami monsignor msgr.
  squire earl viscount marquess sultan raja rajah maharaja archduke rabbi abbot`);

export const femaleTitles = words(`
  mrs mrs. ms ms. miss dame lady queen princess duchess baroness countess empress mother sister sr. smt smt. alhaja puan ibu bu cik makcik datin
  frau fräulein madame mme mme. mademoiselle mlle. señora señorita senhora signora signorina donna congresswoman councilwoman assemblywoman alderwoman
  chairwoman begum kumari auntie aunty tannie mama maharani rani abbess madam ma'am`);

export const otherTitles = words(`
  mx mx. dr dr. doctor prof. prof professor dean provost rector rev. rev reverend revd pastor bishop archbishop archdeacon canon cardinal deacon vicar
  imam ayatollah mullah elder evangelist apostle venerable hon. hon honourable honorable rt right
  president vice-president premier minister secretary chancellor governor senator representative congressperson mayor speaker ambassador consul commissioner
  councillor councilor cllr cllr. alderman attorney prosecutor judge justice magistrate advocate adv. adv barrister solicitor counsel sheriff deputy marshal
  officer constable sergeant sgt. sgt inspector insp. superintendent supt. detective det. pc dc ds di dci wpc marshal warden trooper chief
  general gen. gen colonel col. col major maj. maj captain capt. capt lieutenant lt. lt corporal cpl. admiral adm. commander cmdr. cmdr cdr. brigadier brig.
  commodore marshal private pvt. airman ensign
  sen. sen sens. rep. rep reps. gov. gov govs. pres. del. councilmember assemblymember
  coach manager director chairperson chair chairman head spokesman spokeswoman spokesperson leader whip
  nurse surgeon engineer engr. engr arch. architect comrade ustaz haji hajiya datuk dato' dato tan tun engku ustad ji citizen
  prime first deputy acting former ex interim outgoing incoming then-president attorney-general solicitor-general lieutenant-general major-general
  vice-chancellor vice-chairman vice co-founder founder executive editor principal president-elect senator-elect governor-elect mayor-elect
  lead assistant associate senior junior managing royal highness majesty excellency holiness`);

/** Titles of two words whose second word is no title by itself. */
export const restOfTitles = words('executive general elect minister secretary affairs officer justice');

/** Titles that are given names too, and titles all the same before a name. */
export const titlesThatAreNames = words(
  'king queen prince princess pope judge justice sister brother father mother lady lord captain president sir rabbi imam sheikh',
);

/** Whether a word in lower case is a title that stands before names. */
export function isTitle(lower: string): boolean {
  return otherTitles.has(lower) || maleTitles.has(lower) || femaleTitles.has(lower);
}
