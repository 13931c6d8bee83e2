/** Posts as they are pasted into articles: an account's name and handle, a date, and what was posted. */
import type { Article, Passage, Word } from '../article.js';
import { months } from '../lexicon/calendar.js';

/** The name of an account has at most so many words. */
const longestName = 8;

const dashes: ReadonlySet<string> = new Set(['—', '–', '―', '--']);
const dots: ReadonlySet<string> = new Set(['·', '•']);

/** A post before it is a passage: the token range of its words, and that of the name or handle beside it. */
interface Post {
  first: number;
  last: number;
  label: { first: number; last: number };
}

/**
 * Adds the posts of an article to its passages: signed ones (“… — Jo Roe (@joroe) May 3, 2026”, also on the next line), and those under the line of
 * their account (“Jo Roe @joroe · May 3”). One in quotation marks gets its label; one without is a passage of its own, as a transcript's turn.
 * An @name that stands anywhere else is only a mention of an account.
 */
export function addPosts(article: Article, list: Passage[]): void {
  if (!article.text.includes('@')) return;
  const byParagraph = new Map<number, Passage[]>();
  const note = (passage: Passage) => {
    const known = byParagraph.get(passage.paragraph);
    if (known === undefined) byParagraph.set(passage.paragraph, [passage]);
    else known.push(passage);
  };
  list.forEach(note);
  article.paragraphs.forEach((_, index) => {
    const post = signed(article, index) ?? headed(article, index);
    if (post === null) return;
    const paragraph = article.tokens.paragraph[post.first];
    const own = byParagraph.get(paragraph) ?? [];
    // A turn has its speaker already; and what runs over several paragraphs or into the signature is no post.
    if (own.some(({ label, continues, first, last }) => label !== null || continues >= 0 || (first <= post.last && last > post.last)))
      return;
    const marked = own.find(({ open, close }) => close === post.last && (open === post.first || post.label.first === post.label.last));
    if (marked !== undefined) {
      marked.label = post.label;
      return;
    }
    // A handle alone signs only what stands in quotation marks or has a date.
    if (isHandle(article, post.label.first) && !isDated(article, index)) return;
    const passage = passageOf(article, post, paragraph);
    note(passage);
    list.push(passage);
  });
}

function passageOf({ tokens }: Article, { first, last, label }: Post, paragraph: number): Passage {
  const start = tokens.start[first];
  const end = tokens.end[last];
  return { start, end, open: -1, close: -1, first, last, paragraph, parent: -1, continues: -1, label };
}

/** The post that ends with the account's name and handle, or with the handle alone behind a dash. */
function signed(article: Article, index: number): Post | null {
  const { tokens, paragraphs } = article;
  const { words } = tokens;
  const { first, last } = paragraphs[index];
  for (let handle = Math.max(first + 1, last - 12); handle <= last; handle++) {
    if (!isHandle(article, handle)) continue;
    const bracket = words[handle - 1].text === '(' && words[handle + 1]?.text === ')';
    const behind = bracket ? handle + 2 : handle + 1;
    const end = behind > last ? last : dateEnd(words, behind, last);
    if (end < last) return null;
    const dated = behind <= last;
    let dash = bracket ? handle - 2 : handle - 1;
    for (let count = 0; dash > first && !dashes.has(words[dash].text) && count < longestName; count++) dash -= 1;
    if (!dashes.has(words[dash].text)) return null;
    const label = dash + 1 === handle ? { first: handle, last: handle } : { first: dash + 1, last: bracket ? handle - 2 : handle - 1 };
    if (label.last < label.first || (label.first !== handle && !words[label.first].capital)) return null;
    if (dash > first) return sounds(words, first, dash - 1) || dated ? { first, last: dash - 1, label } : null;
    // Signed on a line of its own.
    const before = paragraphs[index - 1];
    return before !== undefined && label.first !== handle ? { first: before.first, last: before.last, label } : null;
  }
  return null;
}

/** The post under, or behind, a line with its account and date; no line of an author, which stands before all sentences. */
function headed(article: Article, index: number): Post | null {
  const { tokens, paragraphs } = article;
  const { words } = tokens;
  const { first, last } = paragraphs[index];
  const before = paragraphs[index - 1];
  if (before === undefined || !/^[.?!…:”"’]$/.test(words[before.last].text) || !words[first].capital || words[first].lower === 'by')
    return null;
  let handle = first;
  while (handle < last && handle - first <= longestName && !isHandle(article, handle)) {
    if (/^[.?!:;,]$/.test(words[handle].text)) return null;
    handle += 1;
  }
  if (handle === first || !isHandle(article, handle)) return null;
  const bracket = words[handle - 1].text === '(';
  const end = dateEnd(words, bracket ? handle + 2 : handle + 1, last);
  if (end < 0) return null;
  const label = { first, last: bracket ? handle - 2 : handle - 1 };
  if (label.last < first) return null;
  if (end < last) return words[end + 1].capital || words[end + 1].kind === 'mark' ? { first: end + 1, last, label } : null;
  const next = paragraphs[index + 1];
  return next === undefined ? null : { first: next.first, last: next.last, label };
}

/** Whether the paragraph of a post's handle has a date in its last words. */
function isDated({ tokens: { words }, paragraphs }: Article, index: number): boolean {
  return /\d/.test(words[paragraphs[index].last].text);
}

/** An @name of its own; that of an e-mail address touches the letters before it. */
function isHandle({ text, tokens }: Article, token: number): boolean {
  const start = tokens.start[token];
  return text[start] === '@' && tokens.end[token] - start > 1 && (start === 0 || /[\s(—–―]/.test(text[start - 1] as string));
}

/** Whether words end as a sentence does, or are many. */
function sounds(words: readonly Word[], first: number, last: number): boolean {
  return last - first > 6 || words[last].kind === 'mark' || /^[.?!…]$/.test(words[last].text);
}

/** The last token of a date that begins at a token, a dot or comma before it or none: “May 3, 2026”, “3 May”, “2h”, “10:32 AM · May 3”; or -1. */
function dateEnd(words: readonly Word[], from: number, last: number): number {
  let end = -1;
  let dated = false;
  let token = from;
  while (token <= last && token - from < 12) {
    const { lower, kind, text } = words[token];
    const month = months.has(lower.replace('.', ''));
    if (month || /^\d\d?(?:h|m|d|hrs|min)$/.test(lower) || /^\d+[-/.]\d+[-/.]\d+$/.test(lower)) dated = true;
    else if (/^(?:am|pm|a\.m\.|p\.m\.)$/.test(lower)) {
      if (words[token - 1].kind !== 'number') break;
    } else if (kind !== 'number') {
      if (!dots.has(text) && text !== ',' && text !== '|') break;
      token += 1;
      continue;
    }
    end = token;
    token += 1;
  }
  return dated ? end : -1;
}
