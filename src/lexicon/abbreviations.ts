import { words } from './words.js';

/** Short forms whose full stop belongs to them, in lower case and without it. */

/** Always short forms: titles before names and the like. A full stop after them never ends a sentence by itself. */
export const beforeNames = words(`
  mr mrs ms mx dr prof sen sens rep reps gov govs lt gen col maj capt cmdr cdr adm sgt cpl pvt cllr hon rev fr st msgr pres atty supt insp det adv
  engr arch ald brig messrs mme mlle sr hr frau alh bro sis pte sqn wg del`);

/** Short forms that may also end a sentence. */
export const elsewhere = words(`inc co corp ltd llc bros plc jr sr esq vs etc dept univ assn ave blvd rd mt ft al approx est misc`);

/** Short forms of the states of the United States, as papers write them. */
export const states = words(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo`,
);

/** Short forms only in front of a number or a name that starts with a capital. */
export const beforeNumbers = words(`no nos vol pp art sec jan feb mar apr aug sept sep oct nov dec`);
