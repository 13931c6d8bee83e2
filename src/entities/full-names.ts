/** The words of a name, and which of two forms of it is the fuller one. */
import type { Article, Mention } from '../article.js';
import { particles } from '../lexicon/closed-class.js';
import { isGivenName, mayBeGivenName } from '../lexicon/given.js';
import { isShortFor } from '../lexicon/nicknames.js';
import { organisationNames } from '../lexicon/nouns.js';

/** A name as the list of its words in lower case, without initials’ stops, Arabic articles, letters behind it and nicknames. */
export type Parts = readonly string[];

/** What stands behind a name and is no part of it (“Rupert Sallis KC”). “Jr.” and “III” are. */
const lettersBehind = /^(?:kc|qc|sc|san|mp|msp|mla|mep|td|ms|mbe|obe|cbe|esq|phd|ph\.d|md|m\.d|ma|frs|rtd|dds|rn)\.?$/;

/** Last token of a name without the letters behind it. */
export function endOfName({ tokens: { words } }: Article, { core, last }: Pick<Mention, 'core' | 'last'>): number {
  let end = last;
  while (
    end > core + 1 &&
    (lettersBehind.test(words[end].lower) || words[end].text === ',') &&
    (words[end].allCaps || !words[end].capital || words[end].text.includes('.'))
  )
    end -= 1;
  return end;
}

/** The words of a name and, apart, those of its nickname (“Robert C. “Bobby” Scott”). */
export function partsOf(article: Article, mention: Mention): { parts: Parts; nicknames: Parts } {
  const { words } = article.tokens;
  const found: string[] = [];
  const nicknames: string[] = [];
  const end = endOfName(article, mention);
  let quoted = false;
  for (let token = mention.core; token <= end; token++) {
    const { kind, lower } = words[token];
    if (kind === 'mark') {
      // The apostrophe of an owner inside a name (“Farmers’ Trust”) opens nothing.
      if (token > mention.core && token < end && !(lower === "'" && !quoted && article.text[article.tokens.start[token] - 1] !== ' '))
        quoted = !quoted;
    } else if (quoted) nicknames.push(lower);
    else if (kind === 'word' && !/^(?:jr|sr|ii|iii|iv|the)\.?$/.test(lower))
      found.push(lower.replace(/\.$/, '').replace(/^(?:al|el|ad|as|ash|an)-(?=.{3})/, ''));
  }
  return { parts: found.length > 0 ? found : [words[mention.last].lower], nicknames };
}

/** What a name with a word more is no longer the name of a person (“Larry King Now”). */
const notOfPeople = /^(?:now|show|tonight|live|hour|today|presents|band|trio|quartet|act|campaign|administration)$/;

/** Equal, or one within the other, or with the same last word and initials or a short form for the first. */
export function sameFullName(a: Parts, b: Parts, nicknames: ReadonlySet<string>): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const all = short.join(' ');
  const head = long.slice(0, short.length).join(' ');
  if (short.at(-1) !== long.at(-1)) {
    const more = long.at(-1) as string;
    // A headline’s words behind a name (“Elizabeth Warren Hammers Wells Fargo CEO”) are none of it.
    if (isGivenName(short[0]) && long.length - short.length > 1) return false;
    return all === head && !(isGivenName(short[0]) && (notOfPeople.test(more) || organisationNames.has(more)));
  }
  if (all === long.slice(-short.length).join(' ') || all === head) return true;
  const [x, y] = [short[0], long[0]];
  if (x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0])) return true;
  return nicknames.has(x) || nicknames.has(y) || (mayBeGivenName(y) && isShortFor(x, y)) || (mayBeGivenName(x) && isShortFor(y, x));
}

/** How a name is written in the article, without titles and letters behind it. */
export function nameText(article: Article, mention: Pick<Mention, 'core' | 'last'>): string {
  const { start, end } = article.tokens;
  return article.text.slice(start[mention.core], end[endOfName(article, mention)]).replace(/\s+/g, ' ');
}

/** Whether one form of a name is a fuller one than another, and not the same with an epithet before it (“Crooked Jane Doe”). */
export function isFuller(form: Parts, text: string, known: Parts, knownText: string): boolean {
  if (hasEpithet(form, known)) return false;
  if (hasEpithet(known, form)) return true;
  if (form.length !== known.length) return form.length > known.length;
  // “S. Kumaran” and “Selvi Kumaran”, “JO ROE” and “Jo Roe”, “Tam Roe” and “Thomas “Big Tam” Roe”
  if (form.join('').length !== known.join('').length) return form.join('').length > known.join('').length;
  if (isShouted(knownText) !== isShouted(text)) return isShouted(knownText);
  return text.length > knownText.length + 2;
}

/** Whether one form is the other, a full name, with a word before it that is no name (“Crooked Jane Doe”). */
function hasEpithet(form: Parts, plain: Parts): boolean {
  if (form.length <= plain.length || plain.length < 2 || form[0].length === 1) return false;
  return (
    isGivenName(plain[0]) && !particles.has(plain[0]) && !mayBeGivenName(form[0]) && form.slice(-plain.length).join(' ') === plain.join(' ')
  );
}

/** Whether a name is written in capitals only. */
function isShouted(text: string): boolean {
  return text.length > 5 && text === text.toUpperCase();
}
