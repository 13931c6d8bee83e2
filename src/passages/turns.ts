import type { Article, Passage } from '../article.js';

/** A label in front of a turn has at most so many words (“DAME JUDITH FERRARS:”). */
const longestLabel = 6;

/**
 * The turns of a transcript or an interview: paragraphs that begin with a label and a colon (“ELLISON:”, “Q:”) and whose words stand in no quotation
 * marks. One label alone is a heading, so there must be several.
 */
export function turnsOf(article: Article): Passage[] {
  const labelled = article.paragraphs.map((_, index) => labelOf(article, index));
  const seen = new Map<string, number>();
  for (const label of labelled) if (label) seen.set(label.name, (seen.get(label.name) ?? 0) + 1);
  const shouted = labelled.filter((label) => label?.shouted).length;
  // Headings seldom come twice, and never two of them.
  const spoken = [...new Set(labelled.filter((label) => label && !label.shouted).map((label) => (label as Label).name))].filter(
    (name) => (seen.get(name) as number) > 1,
  ).length;
  const turns: Passage[] = [];
  labelled.forEach((label, index) => {
    if (!label || label.quoted) return;
    if (!(label.shouted ? shouted > 1 && seen.size > 1 : spoken > 1)) return;
    const { last, end } = article.paragraphs[index];
    const first = label.last + 2;
    turns.push({
      start: article.tokens.start[first],
      end,
      open: -1,
      close: -1,
      first,
      last,
      paragraph: index,
      parent: -1,
      continues: -1,
      label: { first: label.first, last: label.last },
    });
  });
  return turns;
}

interface Label {
  first: number;
  last: number;
  /** Lower case, for counting. */
  name: string;
  /** In capitals, or Q and A. */
  shouted: boolean;
  /** Whether the words behind it stand in quotation marks already. */
  quoted: boolean;
}

/** The label that a paragraph begins with, or null. */
function labelOf({ text, tokens, paragraphs }: Article, index: number): Label | null {
  const { first, last } = paragraphs[index];
  for (let token = first; token <= Math.min(last - 1, first + longestLabel); token++) {
    const word = tokens.words[token];
    if (word.text === ':' && token > first) {
      const name = text.slice(tokens.start[first], tokens.end[token - 1]);
      return {
        first,
        last: token - 1,
        name: name.toLowerCase(),
        shouted: name === name.toUpperCase(),
        quoted: tokens.words[token + 1].kind === 'mark' && tokens.words[last].kind === 'mark',
      };
    }
    if (word.kind !== 'word' || !(word.capital || tokens.words[first].allCaps)) return null;
  }
  return null;
}

/** The label inside a passage that begins with one (“"WALLACE: Let’s start …"”), or null. */
export function labelInside({ tokens }: Article, first: number, last: number): Passage['label'] {
  for (let token = first; token < Math.min(last, first + 4); token++) {
    if (tokens.words[token].text === ':') return token > first ? { first, last: token - 1 } : null;
    if (!tokens.words[token].allCaps) return null;
  }
  return null;
}
