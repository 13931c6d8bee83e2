import type { Article, Passages, Sentences, Word } from '../article.js';
import { neverNames, neverNamesAfterAll, particles, sentenceStarters } from '../lexicon/closed-class.js';
import { placeNouns } from '../lexicon/nouns.js';

/** What an article shows of its words by the way it writes them. */
interface Spelling {
  /** Words, and pairs of words, that have a capital where no sentence begins and no headline stands, in lower case. */
  capital: Set<string>;
  /** Words that it writes without a capital. */
  plain: Set<string>;
  /** Paragraphs in which nearly every word has a capital: headlines, whose capitals say nothing. */
  titled: readonly boolean[];
}

/**
 * Tells which tokens can be part of a name: those with a capital that is not that of a sentence or a headline. What the article itself writes with a
 * capital in the middle of a sentence settles the rest.
 */
export function nameTokens(article: Article, passages: Passages, sentences: Sentences): (token: number) => boolean {
  const { tokens } = article;
  const spelling = spellingOf(article, passages, sentences);
  const { words, tags } = tokens;
  const starts = (token: number) => sentences.starts[token] === 1 || isFirstInside(passages, token) || beginsBehindDateline(article, token);
  const nextIsName = (token: number) => {
    const next = particles.has(words[token + 1]?.lower ?? '') && !words[token + 1].capital ? token + 2 : token + 1;
    return next < tokens.count && words[next].capital && words[next].kind === 'word' && sentences.starts[next] === 0;
  };
  return (token) => {
    const { lower, capital, kind, allCaps } = words[token];
    if (!capital || kind !== 'word') return false;
    if (neverNames.has(lower)) return isDayOrMonthOfName(article, sentences, token);
    // “(D-Mo.)” tells the party of the name before it.
    // Looked at first, because it is quicker and mostly enough.
    if (lower[1] === '-' && /^[dri]-/.test(lower) && /^[(,]$/.test(words[token - 1]?.text ?? '')) return false;
    // “Ní Chonaill said …”
    if (particles.has(lower) && !sentenceStarters.has(lower) && nextIsName(token)) return true;
    const tag = tags[token];
    if (spelling.titled[tokens.paragraph[token]])
      return spelling.capital.has(lower) || (allCaps && lower.length < 5 && !sentenceStarters.has(lower) && tag === 'PROPN');
    if (starts(token)) return beginsName(article, spelling, token, nextIsName(token));
    if (spelling.capital.has(lower)) return true;
    return !/^(?:PRON|DET|CCONJ|SCONJ|AUX)$/.test(tag) || closesName(article, token);
  };
}

/** Whether a word with the capital of a sentence is a name all the same. */
function beginsName({ tokens }: Article, { capital, plain }: Spelling, token: number, nextIsName: boolean): boolean {
  const { lower, allCaps, givenName, mayBeGivenName, title, saying, head: noun } = tokens.words[token];
  const next = tokens.words[token + 1];
  // “Three Rivers Academy Trust”, where the article has these two words with capitals elsewhere.
  if (lower.length < 4 && nextIsName && sentenceStarters.has(lower) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(next.text) && !plain.has(lower))
    return true;
  if (sentenceStarters.has(lower)) return nextIsName && !neverNamesAfterAll.has(lower) && capital.has(`${lower} ${next.lower}`);
  const known = capital.has(lower);
  // “HOUSEHOLDS in …”: capitals that only open an article.
  if (allCaps && (lower.length > 5 || plain.has(lower)) && !known && !givenName && !nextIsName && isOpening(tokens, token)) return false;
  // “Negotiators reached …”: a noun for people whose capital is only that of the sentence.
  const office = title && /^(?:of|for)$/.test(next?.lower ?? '') && tokens.words[token + 2]?.capital === true;
  const head = givenName || known || office ? null : noun;
  if (head !== null && (!nextIsName || head.plural)) return false;
  // “Harsh? He did not think so.”
  if (!known && /^[?!.]$/.test(next?.text ?? '')) return false;
  const tag = tokens.tags[token];
  if (known || givenName || office || (nextIsName && mayBeGivenName)) return true;
  if (allCaps && lower.length < 6 && lower.length > 1 && !plain.has(lower) && tag !== 'ADP') return true;
  if (tag !== 'PROPN') {
    if (nextIsName && (tag === 'NOUN' || tag === 'ADJ') && !plain.has(lower) && next.allCaps === allCaps && saying === null) return true;
    if (nextIsName && /ing$/.test(lower) && placeNouns.has(next.lower)) return true;
    return (tag === 'NOUN' || tag === 'ADJ' || tag === 'VERB') && title && nextIsName;
  }
  // “Ask Marty”, “Tell Liz”: what is said to be done.
  if (saying?.form === 'base') return false;
  if (nextIsName) return !plain.has(lower) || title;
  return !plain.has(lower) && !/^(?:DET|ADP|NOUN|ADJ|PRON|NUM)$/.test(tokens.tags[token + 1] ?? '');
}

/** Whether a token is the first behind an opening quotation mark: it may have its capital from there. */
function isFirstInside({ inner, list }: Passages, token: number): boolean {
  return inner[token] >= 0 && list[inner[token]].first === token;
}

/** Whether a token is among the first of its paragraph. */
function isOpening({ words, paragraph }: Article['tokens'], token: number): boolean {
  for (let before = token - 1; before >= token - 3; before--) {
    if (before < 0 || paragraph[before] !== paragraph[token]) return true;
    if (words[before].kind === 'word' && !words[before].allCaps && words[before].lower.length > 1) return false;
  }
  return false;
}

/** A dateline has at most so many tokens. */
const longestDateline = 10;

/** Whether a sentence begins at a token behind a dateline or a time (“BRIGHTON, Colo. — Six …”, “10.15 Police …”). */
export function beginsBehindDateline({ tokens, paragraphs }: Article, token: number): boolean {
  const { first } = paragraphs[tokens.paragraph[token]];
  if (token === first || token - first > longestDateline) return false;
  const before = tokens.words[token - 1];
  if (before.kind === 'number') return token - 1 === first;
  return /^(?:[—–:]|-+|â€”|â€“)$/.test(before.text) && (tokens.words[first].allCaps || tokens.words[first].kind === 'number');
}

/** “June Castellanos”, “Sunday Omolaiye”: a month or day that a name begins with. */
function isDayOrMonthOfName({ tokens }: Article, { starts }: Sentences, token: number): boolean {
  const { words, paragraph } = tokens;
  if (!/^(?:june|april|may|august|sunday|monday|friday)$/.test(words[token].lower)) return false;
  const next = words[token + 1];
  if (next === undefined || paragraph[token + 1] !== paragraph[token] || starts[token + 1] === 1) return false;
  if (!next.capital || next.kind !== 'word' || next.allCaps !== words[token].allCaps || neverNames.has(next.lower) || next.title)
    return false;
  if (
    /^(?:times?|mail|night|morning|telegraph|express|mirror|post|world|school|service|mass|bank|day|evening|afternoon|edition|magazine)$/.test(
      next.lower,
    )
  )
    return false;
  const before = words[token - 1];
  if (before === undefined || paragraph[token - 1] !== paragraph[token]) return true;
  if (before.kind !== 'word') return starts[token] === 1 || /^[,“‘"'(]$/.test(before.text);
  return before.title || before.head !== null;
}

/** “Mitali Das”, “Lilian Adoyo Were”: a small word with a capital that ends a name. */
function closesName({ tokens: { words, paragraph } }: Article, token: number): boolean {
  const before: Word | undefined = words[token - 1];
  if (before === undefined || paragraph[token - 1] !== paragraph[token] || neverNamesAfterAll.has(words[token].lower)) return false;
  return before.capital && before.kind === 'word' && !before.allCaps && !words[token + 1]?.capital && !sentenceStarters.has(before.lower);
}

/** Reads how the article writes its words. */
function spellingOf(article: Article, passages: Passages, sentences: Sentences): Spelling {
  const { tokens } = article;
  const titled = titleCaseParagraphs(article, passages);
  const capital = new Set<string>();
  const plain = new Set<string>();
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.words[token];
    if (word.kind !== 'word') continue;
    if (!word.capital) plain.add(word.lower);
    else if (
      sentences.starts[token] === 0 &&
      !isFirstInside(passages, token) &&
      !titled[tokens.paragraph[token]] &&
      !neverNames.has(word.lower)
    ) {
      const tag = tokens.tags[token];
      const small = tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'VERB';
      if (beginsBehindDateline(article, token) || (small && !closesName(article, token))) continue;
      capital.add(word.lower);
      const before = tokens.words[token - 1];
      if (before?.capital && before.kind === 'word' && sentences.starts[token - 1] === 0 && !isFirstInside(passages, token - 1))
        capital.add(`${before.lower} ${word.lower}`);
    }
  }
  return { capital, plain, titled };
}

/** Paragraphs in which nearly every word has a capital. */
function titleCaseParagraphs({ tokens, paragraphs }: Article, passages: Passages): boolean[] {
  return paragraphs.map(({ first, last }, index) => {
    let long = 0;
    let capital = 0;
    if (last - first > 40) return false;
    let end = last;
    while (end > first && tokens.words[end].kind === 'mark') end -= 1;
    for (let token = first; token <= last; token++) {
      const word = tokens.words[token];
      if (word.kind !== 'word' || word.lower.length < 4 || passages.inner[token] >= 0 || neverNames.has(word.lower)) continue;
      // No headline has “said” without a capital.
      if (!word.capital && (word.saying?.strength ?? 0) >= 0.9) return false;
      long += 1;
      if (word.capital) capital += 1;
    }
    const stops = /^[.!?]$/.test(tokens.words[end].text);
    return long > (stops && index > 0 ? 5 : 3) && capital > long * (stops ? 0.9 : 0.75);
  });
}
