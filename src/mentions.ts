import type { Article, Mention, Mentions, Passages, Sentences } from './article.js';
import { findDescriptions } from './mentions/descriptions.js';
import { nameEvidence } from './mentions/evidence.js';
import { findNames } from './mentions/names.js';
import { newMention } from './mentions/new-mention.js';
import { findPairs, linkPairs } from './mentions/pairs.js';
import { linkAppositions } from './mentions/roles.js';

/** Finds every name, pronoun and description that can be a source, in order of head. */
export function findMentions(article: Article, passages: Passages, sentences: Sentences): Mentions {
  const { tokens } = article;
  const at = new Int32Array(tokens.count).fill(-1);
  const list: Mention[] = [];
  for (const span of findNames(article, passages, sentences)) {
    if (span.onlyTitle) continue;
    list.push(
      newMention({
        kind: 'name',
        first: span.first,
        last: span.last,
        core: span.core,
        head: span.last,
        key: tokens.words[span.last].lower,
        plural: /^\p{Lu}{2,}s$/u.test(tokens.words[span.last].text) ? true : null,
        ...nameEvidence(article, passages, span),
        possessive: passages.owner[span.last] === 1,
        passage: passages.inner[span.core],
      }),
    );
    at.fill(1, span.first, span.last + 1);
  }
  const pairs = findPairs(article, list);
  // One by one: an article as long as a book has more mentions than a call may have arguments.
  const add = (found: readonly Mention[]) => {
    for (const one of found) list.push(one);
  };
  add(findLabels(article, passages, at));
  add(findHandles(article, passages, at));
  add(findPronouns(article, passages, at));
  add(findDescriptions(article, passages, sentences, at));
  add(pairs);
  list.sort((a, b) => a.head - b.head || a.first - b.first);
  at.fill(-1);
  list.forEach((mention, index) => {
    const from = mention.kind === 'description' || mention.kind === 'pair' ? mention.head : mention.first;
    at.fill(index, from, Math.max(from, mention.head) + 1);
  });
  linkPairs(list);
  linkAppositions(article, { list, at });
  return { list, at };
}

/** Labels of turns that are no names otherwise (“Q:”, “MINISTER:”): each is a name of its own. */
function findLabels(article: Article, passages: Passages, taken: Int32Array): Mention[] {
  const { tokens } = article;
  const found: Mention[] = [];
  for (const { label } of passages.list) {
    if (label === null) continue;
    let { last } = label;
    for (let token = label.first; token <= label.last; token++) if (tokens.words[token].text === '(') last = Math.min(last, token - 1);
    if (taken.subarray(label.first, last + 1).some((at) => at >= 0)) continue;
    found.push(bareName(article, passages, label.first, last));
    taken.fill(1, label.first, last + 1);
  }
  return found;
}

/** Handles that say something: “@petes_bakes called it petty”, “…,” shot back @petes_bakes. */
function findHandles(article: Article, passages: Passages, taken: Int32Array): Mention[] {
  const { words } = article.tokens;
  const found: Mention[] = [];
  for (let token = 0; token < words.length; token++) {
    const { text } = words[token];
    if (taken[token] >= 0 || text.length < 3 || !text.startsWith('@') || passages.inner[token] >= 0) continue;
    const says = words[token + 1]?.saying ?? words[token - 1]?.saying ?? words[token - 2]?.saying ?? null;
    if (says === null && words[token - 1]?.lower !== 'back') continue;
    found.push(bareName(article, passages, token, token));
    taken[token] = 1;
  }
  return found;
}

/** A name of which nothing is known but that somebody bears it. */
function bareName({ tokens }: Article, passages: Passages, first: number, last: number): Mention {
  return newMention({
    kind: 'name',
    first,
    last,
    core: first,
    head: last,
    key: tokens.words[last].lower,
    evidence: { person: 2, organisation: 0, document: 0, place: 0 },
    possessive: passages.owner[last] === 1,
    passage: passages.inner[first],
  });
}

function findPronouns({ tokens }: Article, passages: Passages, taken: Int32Array): Mention[] {
  const found: Mention[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const { lower, pronoun } = tokens.words[token];
    if (pronoun === null || taken[token] >= 0 || lower === 'who' || (pronoun.person === 1 && passages.inner[token] < 0)) continue;
    const owns = pronoun.possessive && (lower !== 'her' || /^(?:NOUN|ADJ|PROPN|NUM|ADV)$/.test(tokens.tags[token + 1] ?? ''));
    found.push(
      newMention({
        kind: 'pronoun',
        first: token,
        last: token,
        core: token,
        head: token,
        key: lower,
        // “They” may be one.
        plural: lower.startsWith('the') ? null : pronoun.plural,
        gender: pronoun.gender === 'thing' ? null : pronoun.gender,
        evidence: {
          person: pronoun.gender === 'thing' ? 0 : 3,
          organisation: lower === 'it' || lower === 'its' ? 2 : 0,
          document: 0,
          place: 0,
        },
        possessive: owns,
        passage: passages.inner[token],
      }),
    );
  }
  return found;
}
