/** Words that stand before names and are no part of them, in lower case, by the gender that they show. */
import { words } from './words.js';

export const maleTitles = words(`
  mr mr. messrs. sir lord king prince duke baron count emperor father fr. fr brother pope shri sri alhaji mallam malam oba sheikh encik pak tuan bapak
  herr monsieur m. señor senhor signor don congressman councilman assemblyman alderman chairman sheik emir maulana pandit baba oom swami monsignor msgr.
  squire earl viscount marquess sultan raja rajah maharaja archduke rabbi abbot uncle grandpa granddad grandad mzee bwana ratu thiru dottor don maestro
  headman policeman anchorman dom nonno ntate hajj signore senõr dada ogbeni otunba abba pa`);

export const femaleTitles = words(`
  mrs mrs. ms ms. miss dame lady queen princess duchess baroness countess empress mother sister sr. smt smt. alhaja puan ibu bu cik makcik datin
  frau fräulein madame mme mme. mademoiselle mlle. señora señorita senhora signora signorina donna congresswoman councilwoman assemblywoman alderwoman
  chairwoman begum kumari auntie aunty tannie mama maharani rani abbess madam ma'am aunt grandma granny nonna teta doña dona dottoressa bi thirumathi
  hajia hajiya hajah ustazah headwoman policewoman mma gogo lola selvi`);

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
  nurse surgeon engineer engr. engr arch. architect comrade ustaz haji datuk dato' dato tan tun engku ustad ji citizen
  prime first deputy acting former ex interim outgoing incoming then-president attorney-general solicitor-general lieutenant-general major-general
  vice-chancellor vice-chairman vice co-founder founder executive editor principal president-elect senator-elect governor-elect mayor-elect
  lead assistant associate senior junior managing royal highness majesty excellency holiness
  cr cr. atty atty. barr barr. esc maître nana asafoatse togbe kgosi nkosi inkosi induna ooni cathaoirleach taoiseach tánaiste khun tengku ungku chaudhry
  const const. cst cst. cons. det insp supt sp dsp asp ssp acp dcp dig igp aig csp brig lcpl wo det-insp det-sgt superintending hadj hadji advocate-general
  ceo cfo coo cto mla mlc mca mp mep pm undersecretary chef treasurer coroner registrar proctor auditor referee headteacher headmaster headmistress
  supervisor ranger agent reader con garda igwe`);

/** Titles of two words whose second word is no title by itself. */
export const restOfTitles = words('executive general elect minister secretary affairs officer justice seri sri');

/** Titles that are surnames or middle names as well: a title at the head of a name, or behind what only qualifies a title (“District Judge”). */
export const titlesThatAreSurnames = words(`
  father mother sister brother king prince duke earl lord lady queen princess major dean judge marshal deacon pope chief don prior baron count squire
  sheikh sheik sultan raja rani begum kumari baba mama dada pa nana bi tan tun lola selvi abba imam rabbi emir bishop canon abbot elder nurse warden
  constable sergeant provost vicar rector justice miss reader head chair founder ji haji hajj ranger col sen det mma royal lead uncle general ds di sp wo
  pm chaudhry khun coach whip dona donna chef private right first page counsel agent con`);

/** Given names before all else, and titles only before at least two words of a name. */
export const weakTitles = words(
  'dean duke earl don baron count prior prince king donna royal lola selvi emir oba rani kumari dada tan tun reader chaudhry con',
);

/** Words before a title that say whose or which it is, besides places, offices and organisations. */
export const titleQualifiers = words(`
  district circuit supreme high crown federal county fire station ward divisional division regional provincial national presiding magistrate appeals
  full then fellow veteran party lord majority minority chief public general house major sub joint group team field wing flight flying squadron petty warrant`);

/** Callings that many families are called by. */
const surnames = `baker butcher cantor carpenter carter chandler cook cooper fisher forester gardener glover hunter mason miller parson potter roper
  sawyer shepherd slater smith spinner steward tailor tanner thatcher turner tyler weaver webster`;

export const nounsThatAreSurnames = words(surnames);

/** Words for people that are names or parts of names too often to be taken for titles. */
export const nounsThatAreNames = words(`${surnames}
  star center centre forward guard citizen champion figure individual people person man woman child kid baby boy girl
  member fan native local major marine peer founder adult elder youth father mother king queen prince princess priest bishop pope abbot monk nun cousin uncle
  aunt democrat republican liberal conservative socialist communist moderate progressive driver fellow friend guide hopeful host keeper guardian model narrator
  pilot partner player poet ranger racer rider royal runner saint sailor sage skipper speaker spouse spy supporter teen twin veteran victim visitor voter
  witness worker winner favourite favorite consumer customer client user patient parent passenger student volunteer employee employer survivor tenant
  chef carer canon deacon dean page guest anchor courier controller operator operator publisher author native reporter observer examiner inquirer
  guy lad chap sister brother son daughter actor local agent`);

/** What ministers, secretaries and directors are for or of: words of their office, not of their name. */
export const officeNouns = words(`
  state house senate police health finance works justice education energy agriculture transport transportation housing labour labor interior foreign affairs
  trade commerce treasury environment defence defense homeland security war industry fisheries tourism sport sports culture science communications
  information immigration veterans children families women youth seniors ferries roads water mines mining lands planning development business innovation
  employment welfare social local government public prosecutions students operations communication relations staff elections opposition
  national intelligence cabinet budget technology digital infrastructure ports aviation railways forestry food rural urban primary secondary higher`);

/** Whether a word in lower case is a title that stands before names. */
export function isTitle(lower: string): boolean {
  return otherTitles.has(lower) || maleTitles.has(lower) || femaleTitles.has(lower);
}
