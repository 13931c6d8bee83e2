/** Which country the name of a people or of a country belongs to. */

/**
 * Where the first four letters do not tell: countries that begin alike, each with its own key, and peoples that are called by another word than their
 * country.
 */
const alike: ReadonlyMap<string, string> = new Map(
  [
    'austria austrian',
    'niger nigerien',
    'malawi malawian',
    'slovakia slovak slovakian',
    'mauritius mauritian',
    'guyana guyanese',
    'dominica',
    'france french frenchman frenchwoman',
    'netherlands holland dutch dutchman dutchwoman',
    'switzerland swiss',
    'denmark dane danish',
    'spain spaniard spanish',
    'poland pole polish',
    'ireland irish irishman irishwoman ulsterman',
    'wales welsh welshman welshwoman',
    'philippines filipino filipina',
    'myanmar burma burmese',
    'israel israeli',
    'islam islamic',
  ].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form): [string, string] => [form, forms[0]]);
  }),
);

/** What a people and its country share (“Swede”, “Swedish”, “Sweden”; “Dane”, “Danish”, “Denmark”), marked so that it is no stem of a common word. */
export function peopleStem(lower: string): string {
  return `^${alike.get(lower) ?? (lower.endsWith('s') ? alike.get(lower.slice(0, -1)) : undefined) ?? lower.slice(0, 4)}`;
}

/** The beginning of a word that it shares with its kin (“hydrologist”, “hydrology”). */
export function beginningOf(lower: string): string {
  return lower.slice(0, 5);
}
