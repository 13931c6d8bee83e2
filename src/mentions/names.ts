import type { Article, Passages, Sentences } from '../article.js';
import { particles, suffixes } from '../lexicon/closed-class.js';
import { mayBeGivenName } from '../lexicon/given.js';
import { nationalities, organisationNames, parties } from '../lexicon/nouns.js';
import { isTitle, restOfTitles, titlesThatAreNames } from '../lexicon/titles.js';
import { nameTokens } from './capitals.js';

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
  const spans: NameSpan[] = [];

  const isName = nameTokens(article, passages, sentences);
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
    organisationNames.has(tokens.words[at].lower) || restOfTitles.has(tokens.words[at].lower) || isTitle(tokens.words[at].lower);
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

function withoutTitles({ tokens }: Article, first: number, last: number): NameSpan | null {
  let core = first;
  // “Russian President Vladimir Putin”, “Transport Minister Jo Bloggs”: the last title in front of at least one more word.
  for (let token = first; token < last; token++) {
    const { lower } = tokens.words[token];
    if (
      !isTitle(lower) ||
      (mayBeGivenName(lower) && !titlesThatAreNames.has(lower)) ||
      tokens.words[token + 1].lower === 'of' ||
      tokens.words[token + 1].kind === 'mark'
    )
      continue;
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
