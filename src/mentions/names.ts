import type { Article, Passages, Sentences } from '../article.js';
import { neverNames, particles, sentenceStarters, suffixes } from '../lexicon/closed-class.js';
import { isGivenName } from '../lexicon/given.js';
import { headNoun } from '../lexicon/heads.js';
import { nationalities, organisationNames, parties } from '../lexicon/nouns.js';
import { femaleTitles, maleTitles, otherTitles, restOfTitles } from '../lexicon/titles.js';

/** A run of words that is a name, with the titles before it. Token indices, inclusive. */
export interface NameSpan {
  first: number;
  last: number;
  /** First token behind the titles; `first` where nothing but titles stands there. */
  core: number;
  /** Whether the whole run is a title (“the Prime Minister”). */
  onlyTitle: boolean;
}

/** A nickname between given name and surname has at most so many words (Thomas “Big Tam” Kilbride). */
const longestNickname = 4;

/** Finds names: runs of capitalised words with the small words, initials and nicknames that belong inside them. */
export function findNames(article: Article, passages: Passages, sentences: Sentences): NameSpan[] {
  const { tokens, paragraphs } = article;
  const titled = titleCaseParagraphs(article, passages);
  const midSentence = namedMidSentence(article, sentences, titled);
  const spans: NameSpan[] = [];

  const isName = (token: number): boolean => {
    const { lower, capital, kind, allCaps } = tokens.words[token];
    if (!capital || kind !== 'word' || neverNames.has(lower)) return false;
    // “(D-Mo.)” tells the party of the name before it.
    if (/^[dri]-/.test(lower) && /^[(,]$/.test(tokens.words[token - 1]?.text ?? '')) return false;
    const tag = tokens.tags[token];
    if (titled[tokens.paragraph[token]])
      return midSentence.has(lower) || (allCaps && lower.length < 5 && !sentenceStarters.has(lower) && tag === 'PROPN');
    if (sentences.starts[token] === 1) {
      if (sentenceStarters.has(lower)) return false;
      // “Negotiators reached …”: a noun for people whose capital is only that of the sentence.
      if (!midSentence.has(lower) && !nextIsName(token) && headNoun(lower) !== null && !isGivenName(lower)) return false;
      if (tag === 'PROPN' || midSentence.has(lower) || isGivenName(lower)) return true;
      return (
        (tag === 'NOUN' || tag === 'ADJ' || tag === 'VERB') &&
        (otherTitles.has(lower) || maleTitles.has(lower) || femaleTitles.has(lower)) &&
        nextIsName(token)
      );
    }
    return !(tag === 'PRON' || tag === 'DET' || tag === 'CCONJ' || tag === 'SCONJ' || tag === 'AUX') || midSentence.has(lower);
  };
  const nextIsName = (token: number) => token + 1 < tokens.count && tokens.words[token + 1].capital && sentences.starts[token + 1] === 0;
  const together = (a: number, b: number) =>
    b < tokens.count && tokens.paragraph[a] === tokens.paragraph[b] && passages.inner[a] === passages.inner[b] && sentences.starts[b] === 0;

  /** The token with which the name goes on behind `at`, or -1. */
  const next = (at: number): number => {
    const step = at + 1;
    if (step >= tokens.count || tokens.paragraph[step] !== tokens.paragraph[at]) return -1;
    const { lower, text, kind } = tokens.words[step];
    if (kind === 'mark') return nickname(step);
    if (!together(at, step) || passages.owner[at] === 1) return -1;
    if (isName(step)) return step;
    if (text === ',' && step + 1 < tokens.count && /^(?:jr|sr)\.?$/.test(tokens.words[step + 1].lower)) return step + 1;
    if (suffixes.has(lower) && tokens.words[step].capital) return step;
    if (particles.has(lower) && lower !== 'a') {
      const far =
        tokens.words[step + 1] && particles.has(tokens.words[step + 1].lower) && !tokens.words[step + 1].capital ? step + 2 : step + 1;
      if (together(at, far) && isName(far) && !(lower === 'i' && far > step + 1)) return far;
    }
    if (text === '&' && together(at, step + 1) && isName(step + 1)) return step + 1;
    if (/^(?:of|for)$/.test(lower) && joinsOrganisation(at)) {
      const far = tokens.words[step + 1]?.lower === 'the' ? step + 2 : step + 1;
      if (together(at, far) && isName(far)) return far;
    }
    return -1;
  };
  const joinsOrganisation = (at: number) =>
    organisationNames.has(tokens.words[at].lower) || restOfTitles.has(tokens.words[at].lower) || otherTitles.has(tokens.words[at].lower);
  const nickname = (mark: number): number => {
    const passage = passages.list[passages.inner[mark]];
    if (!passage || passage.open !== mark || passage.close < 0 || passage.last - passage.first >= longestNickname) return -1;
    const far = passage.close + 1;
    const inside = tokens.words[passage.first];
    return far < tokens.count &&
      inside.capital &&
      tokens.end[passage.close] < tokens.start[far] &&
      tokens.paragraph[far] === tokens.paragraph[mark] &&
      isName(far) &&
      sentences.starts[far] === 0
      ? far
      : -1;
  };

  for (const { first, last } of paragraphs) {
    for (let token = first; token <= last; token++) {
      if (!isName(token) && !(particles.has(tokens.words[token].lower) && beginsWithParticle(token))) continue;
      let end = token;
      for (let far = next(end); far >= 0 && far <= last; far = next(end)) end = far;
      const span = withoutTitles(article, token, end);
      if (span) spans.push(span);
      token = end;
    }
  }
  return spans;

  /** “von Reuthen”, “al-Kanawi”, “i Gardi” on their own, in the middle of a sentence. */
  function beginsWithParticle(token: number): boolean {
    const { lower, capital } = tokens.words[token];
    return (
      !capital &&
      lower.length > 2 &&
      /^(?:von|van|der|bin|del|della|dos|ibn)$/.test(lower) &&
      together(token, token + 1) &&
      isName(token + 1)
    );
  }
}

/** Whether a word is a title that stands before names. */
function isTitle(lower: string): boolean {
  return otherTitles.has(lower) || maleTitles.has(lower) || femaleTitles.has(lower);
}

function withoutTitles({ tokens }: Article, first: number, last: number): NameSpan | null {
  let core = first;
  // “Russian President Vladimir Putin”, “Transport Minister Jo Bloggs”: the last title in front of at least one more word.
  for (let token = first; token < last; token++) {
    const { lower } = tokens.words[token];
    if (!isTitle(lower) || tokens.words[token + 1].lower === 'of' || tokens.words[token + 1].kind === 'mark') continue;
    if (
      /^(?:father|mother|sister|brother|king|prince|duke|earl|lord|lady|queen|princess|major|dean|judge|marshal|deacon|pope|chief|don|prior|baron)$/.test(
        lower,
      ) &&
      token > first &&
      !isTitle(tokens.words[token - 1].lower)
    )
      continue;
    core = token + 1;
  }
  if (core === first) {
    let token = first;
    while (
      token < last &&
      (nationalities.has(tokens.words[token].lower) || (parties.has(tokens.words[token].lower) && last - token > 1)) &&
      !organisationNames.has(tokens.words[last].lower) &&
      !hasLink(tokens, first, last)
    )
      token += 1;
    core = token;
  }
  while (core < last && restOfTitles.has(tokens.words[core].lower) && core > first) core += 1;
  const onlyTitle =
    core === first &&
    (isTitle(tokens.words[last].lower) || restOfTitles.has(tokens.words[last].lower)) &&
    (first === last ? isTitle(tokens.words[last].lower) : true);
  if (
    last - first < 2 &&
    nationalities.has(tokens.words[last].lower) &&
    tokens.tags[last + 1] !== 'VERB' &&
    tokens.tags[last + 1] !== 'AUX'
  )
    return null;
  return { first, last, core, onlyTitle };
}

/** Whether “of” or “for” stands inside a name. */
function hasLink(tokens: Article['tokens'], first: number, last: number): boolean {
  for (let token = first + 1; token < last; token++) if (/^(?:of|for)$/.test(tokens.words[token].lower)) return true;
  return false;
}

/** Paragraphs in which nearly every word has a capital: headlines, whose capitals say nothing. */
function titleCaseParagraphs({ tokens, paragraphs }: Article, passages: Passages): boolean[] {
  return paragraphs.map(({ first, last }) => {
    let long = 0;
    let capital = 0;
    if (last - first > 40) return false;
    for (let token = first; token <= last; token++) {
      const word = tokens.words[token];
      if (word.kind !== 'word' || word.lower.length < 4 || passages.list[passages.inner[token]]?.label) continue;
      long += 1;
      if (word.capital) capital += 1;
    }
    return long > 3 && capital > long * 0.75 && !/^[.]$/.test(tokens.words[last].text);
  });
}

/** Words that have a capital where no sentence begins and no headline stands, in lower case. */
function namedMidSentence({ tokens }: Article, sentences: Sentences, titled: readonly boolean[]): Set<string> {
  const found = new Set<string>();
  for (let token = 0; token < tokens.count; token++) {
    const { capital, lower, kind } = tokens.words[token];
    if (
      capital &&
      kind === 'word' &&
      sentences.starts[token] === 0 &&
      !titled[tokens.paragraph[token]] &&
      /^(?:PROPN|NOUN|ADJ|VERB)$/.test(tokens.tags[token]) &&
      !neverNames.has(lower)
    )
      found.add(lower);
  }
  return found;
}
