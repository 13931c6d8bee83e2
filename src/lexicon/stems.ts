/** What is left of a word without its ending: not always a word, but the same for all forms of one. */

/** Verbs whose forms no ending explains: the stem, then the forms. */
const irregular: ReadonlyMap<string, string> = new Map(
  `say said saying says;tell told;think thought;know knew known;write wrote written;speak spoke spoken;read;hear heard;feel felt;find found;see saw
  seen;understand understood;mean meant;give gave given;take took taken;make made;go went gone goes;come came;get got gotten;put putting;keep kept;hold
  held;swear swore sworn;foresee foresaw foreseen;forget forgot forgotten;teach taught;bring brought;buy bought;seek sought;fight fought;stand
  stood;withstand withstood;become became;begin began begun;choose chose chosen;leave left;lose lost;lead led;pay paid;send sent;spend spent;show shown;sing sang
  sung;throw threw thrown;draw drew drawn;grow grew grown;fall fell fallen;rise rose risen;drive drove driven;break broke broken;shake shook shaken;be is was
  were been are am 's 're 'm being;have has had having 've;do does did done;will would 'll 'd wo;can could ca;may might;shall should sha;not n't;a an;this
  these;that those;man men;woman women;child children;person people;lie lied lying;die died dying;deny denied denies;reply replied replies;cry cried
  cries;worry worried worries;testify testified testifies;try tried tries;imply implied implies;clarify clarified;specify specified;justify
  justified;vow vowed vowing;quip quipped quipping;admit admitted admitting;refer referred referring;plan planned planning;commit committed committing;tip
  tipped;slam slammed slamming;blog blogged blogging;beg begged begging;brag bragged bragging;concur concurred concurring;forbid forbade forbidden;bet
  betting;win won;meet met;sell sold;hang hung;strike struck;wear wore worn;run ran;sit sat;set setting;let letting`
    .split(';')
    .flatMap((line) => {
      const [stem, ...forms] = line.trim().split(/\s+/);
      return [stem, ...forms].map((form): [string, string] => [form, stem]);
    }),
);

/** The stem of a word in lower case. */
export function stemOf(lower: string): string {
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  if (lower.length < 4) return lower;
  if (/[^aeiou]ies$/.test(lower) || /[^aeiou]ied$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('ing') && /[aeiouy].*ing$/.test(lower) && lower.length > 5) return withoutE(lower.slice(0, -3));
  if (lower.endsWith('ed') && /[aeiouy].*ed$/.test(lower) && lower.length > 4) return withoutE(lower.slice(0, -2));
  if (/[^su]s$/.test(lower)) return withoutE(lower.slice(0, -1));
  return withoutE(lower);
}

function withoutE(stem: string): string {
  if (stem.length > 3 && stem.endsWith('e')) return stem.slice(0, -1);
  return stem.length > 4 && /([bdgkmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
