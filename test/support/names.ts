/** Words that may stand before a name without being part of it. */
const leading = /^(the|a|an|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|sen|senator|rep|gov|governor|judge|justice) /;

/** A name as names are compared: without case, accents, punctuation, soft hyphens, possessive ’s and one title or article before it. */
export function plain(name: string): string {
  const folded = name.replaceAll('\u00ad', '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.replace(leading, '').trim();
}

/**
 * Whether `said` names the expected speaker: as one of its names, or as its fullest name with a title or a description around it.
 *
 * @param speaker the fullest name
 * @param accept other names of the same speaker
 */
export function isNameOf(said: string, speaker: string, accept: readonly string[]): boolean {
  const got = plain(said);
  const wanted = [speaker, ...accept].map(plain).filter((name) => name !== '');
  return wanted.includes(got) || ` ${got} `.includes(` ${plain(speaker)} `);
}
