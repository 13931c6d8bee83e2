import type { Article, Passage, Tokens } from '../article.js';
import { headings, insideLabels } from '../lexicon/labels.js';

/** A label in front of a turn has at most so many words (“Madam Deputy Speaker (Dame Jane Doe):”). */
const longestLabel = 12;

/**
 * The turns of a transcript or an interview: paragraphs that begin with a label and a colon (“ELLISON:”, “Q:”) and whose words stand in no quotation
 * marks. One label alone is a heading, and headings seldom come twice: so some must, and turns begin where the first of those does. A name in bold
 * type (“**Jo Roe** When …”) needs no colon, but must come twice.
 */
export function turnsOf(article: Article): Passage[] {
  const labelled = article.paragraphs.map((_, index) => labelOf(article, index));
  const seen = new Map<string, number>();
  for (const label of labelled) if (label) seen.set(label.name, (seen.get(label.name) ?? 0) + 1);
  const again = [...seen.values()].filter((count) => count > 1).length;
  const shouted = labelled.filter((label) => label?.shouted).length;
  const marked = labelled.filter((label) => label?.shouted || label?.bold).length;
  // “Price: £10” is no speech: most of what is said ends with a stop, or takes a few words.
  const spoken = labelled.filter((label, index) => label !== null && soundsSpoken(article, index, label)).length;
  if (spoken * 2 < labelled.filter((label) => label !== null).length) return [];
  const interview = seen.has('q') && seen.has('a');
  if (!interview && (seen.size < 2 || (again < 2 && !(marked > 1 && again > 0) && shouted < 3))) return [];
  const begin = again > 0 ? labelled.findIndex((label) => label !== null && (seen.get(label.name) as number) > 1) : 0;
  return labelled.flatMap((label, index) => {
    const isTurn = label !== null && !label.quoted && (index >= begin || (label.named && again > 1));
    return isTurn ? [turn(article, index, label)] : [];
  });
}

/** Whether words behind a label read like speech. */
function soundsSpoken({ tokens, paragraphs }: Article, paragraph: number, { content }: Label): boolean {
  const { last } = paragraphs[paragraph];
  let end = last;
  while (end > content && (tokens.words[end].kind === 'mark' || /^[*_)]$/.test(tokens.words[end].text))) end -= 1;
  return /^[.?!…—–]$/.test(tokens.words[end].text) || last - content > 6;
}

function turn({ tokens, paragraphs }: Article, paragraph: number, label: Label): Passage {
  let first = label.content;
  let { last } = paragraphs[paragraph];
  // “**Q.** When …”: the marks of bold type are no part of it.
  while (first < last && /^[*_]+$/.test(tokens.words[first].text)) first += 1;
  while (last > first && /^[*_]+$/.test(tokens.words[last].text)) last -= 1;
  return {
    start: tokens.start[first],
    end: tokens.end[last],
    open: -1,
    close: -1,
    first,
    last,
    paragraph,
    parent: -1,
    continues: -1,
    label: { first: label.first, last: label.last },
  };
}

interface Label {
  first: number;
  last: number;
  /** First token of the words behind it. */
  content: number;
  /** Lower case, without what stands in brackets, for counting. */
  name: string;
  /** In capitals, or Q and A. */
  shouted: boolean;
  /** In bold type, as Markdown has it. */
  bold: boolean;
  /** Whether it says who in brackets (“Jane Doe (Somewhere):”), as no heading does. */
  named: boolean;
  /** Whether the words behind it stand in quotation marks already. */
  quoted: boolean;
}

/** The label that a paragraph begins with, or null. */
function labelOf(article: Article, index: number): Label | null {
  const { text, tokens, paragraphs } = article;
  const { last } = paragraphs[index];
  let { first } = paragraphs[index];
  // Bold and the like, as Markdown has them.
  while (first < last && /^[*_#>]$/.test(tokens.words[first].text)) first += 1;
  if (/^[QA]\.$/.test(tokens.words[first].text) && first < last) {
    const name = tokens.words[first].text[0].toLowerCase();
    return { first, last: first, content: first + 1, name, shouted: true, bold: false, named: false, quoted: false };
  }
  const bold = boldLabel(article, index, first);
  if (bold !== null) return bold;
  let brackets = 0;
  let bracket = -1;
  for (let token = first; token <= Math.min(last - 1, first + longestLabel); token++) {
    const word = tokens.words[token];
    if (word.text === ':' && token > first && brackets === 0) {
      const end = bracket > first ? bracket - 1 : token - 1;
      const name = text.slice(tokens.start[first], tokens.end[end]);
      return {
        first,
        last: token - 1,
        content: contentFrom(tokens, token + 1, last),
        name: name.toLowerCase(),
        shouted: name === name.toUpperCase(),
        bold: isBold(tokens, first),
        named: bracket > first,
        quoted: tokens.words[token + 1].kind === 'mark' && tokens.words[last].kind === 'mark',
      };
    }
    if (word.text === '(') {
      brackets += 1;
      bracket = bracket < 0 ? token : bracket;
    } else if (word.text === ')') brackets -= 1;
    else if (brackets === 0 && !(word.kind === 'word' && (word.capital || tokens.words[first].allCaps || insideLabels.has(word.lower))))
      return null;
  }
  return null;
}

/** Whether bold type begins before a token. */
function isBold({ words }: Tokens, first: number): boolean {
  const text = words[first - 1]?.text;
  return (text === '*' || text === '_') && words[first - 2]?.text === text;
}

/** The label whose bold type ends before the colon, or that has none (“**Jo Roe:** When …” is read as without bold type); or null. */
function boldLabel({ text, tokens, paragraphs }: Article, index: number, first: number): Label | null {
  const { words } = tokens;
  const { last } = paragraphs[index];
  if (!isBold(tokens, first)) return null;
  const star = words[first - 1].text;
  let end = first;
  while (
    end < last &&
    end - first < longestLabel &&
    words[end].kind === 'word' &&
    (words[end].capital || insideLabels.has(words[end].lower))
  )
    end += 1;
  if (end === first || headings.has(words[first].lower) || words[end].text !== star || words[end + 1]?.text !== star) return null;
  const colon = words[end + 2]?.text === ':';
  const content = end + (colon ? 3 : 2);
  if (content > last) return null;
  const { kind, capital } = words[content];
  // “**Jo Roe** was born in …” is no turn.
  if (!colon && !capital && kind !== 'number' && kind !== 'mark') return null;
  const name = text.slice(tokens.start[first], tokens.end[end - 1]);
  return {
    first,
    last: end - 1,
    content,
    name: name.toLowerCase(),
    shouted: name === name.toUpperCase(),
    bold: true,
    named: false,
    quoted: kind === 'mark' && words[last].kind === 'mark',
  };
}

/** The first token behind a colon that is not the end of bold type. */
function contentFrom({ words }: Tokens, token: number, last: number): number {
  let content = token;
  while (content < last && /^[*_]$/.test(words[content].text)) content += 1;
  return content;
}

/** The label inside a passage that begins with one (“"FARRANT: Let’s start …"”), or null. */
export function labelInside({ tokens }: Article, first: number, last: number): Passage['label'] {
  for (let token = first; token < Math.min(last, first + 4); token++) {
    if (tokens.words[token].text === ':') return token > first ? { first, last: token - 1 } : null;
    if (!tokens.words[token].allCaps) return null;
  }
  return null;
}
