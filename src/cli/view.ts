import type { ArticleInput, ExplainedCandidate, Quote, Result, Speaker } from '../index.js';
import { type Paint, printable, wrap } from './terminal.js';

interface Look {
  /** Name to print above the quotes, where there are several articles. */
  heading: string | undefined;
  /** Columns of the terminal, where there is one. */
  width: number | undefined;
  paint: Paint;
}

/** Columns where nobody says how many there are. */
const USUAL = 80;

/** Wider lines than this are hard to read. */
const WIDEST = 100;

/** How many guesses, and reasons of a candidate, are shown: the others are in the JSON. */
const WORTH_SHOWING = 3;

/** What only tempers the other reasons is none of its own. */
const TEMPERS = 'byHandGap';

/** What each way of linking is called; `none` has no words. */
const ways: Record<Quote['basis'], string> = {
  verb: 'verb of saying',
  noun: 'noun of saying',
  adjective: 'manner of saying',
  'according-to': 'according to',
  colon: 'colon',
  turn: 'label of the turn',
  continuation: 'goes on from the quotation before',
  context: 'from the context',
  correction: 'put right by a person',
  none: '',
};

/** What the cue is a word of. */
const doings: Record<NonNullable<Quote['act']>, string> = {
  speech: 'saying',
  thought: 'thinking',
  intention: 'intending',
  perception: 'perceiving',
};

function wayOf({ basis, act }: Quote): string {
  return ways[basis].replace('saying', doings[act ?? 'speech']);
}

/** What a quote is called beside its speaker; the usual kind goes without saying. */
const kinds: Record<Quote['type'], string> = {
  direct: '',
  mixed: 'partly quoted',
  indirect: 'reported, not quoted',
  scare: 'scare quotes',
  title: 'title of a work',
};

/** What a quote without quotation marks is called, by what was done. */
const reported: Record<NonNullable<Quote['act']>, string> = {
  speech: kinds.indirect,
  thought: 'thought, as reported',
  intention: 'intention, as reported',
  perception: 'seen or heard, as reported',
};

/** What is said of a quote that was not said after all. */
const doubts: Record<Quote['polarity'], string> = {
  affirmed: '',
  negated: 'not said',
  hypothetical: 'only supposed',
  declined: 'would not say',
};

/**
 * A result for a person to read: each quote with its speaker, how sure that is, its line, its words and what showed it; then who spoke how often.
 *
 * @param article the article as it was read
 * @param result its result, which counts UTF-16 code units
 * @returns blocks of lines, a blank line between them
 */
export function view(article: ArticleInput, result: Result, { heading, width = USUAL, paint }: Look): string {
  const columns = Math.min(width, WIDEST);
  const lineOf = lineCounter(article.text);
  const blocks = result.quotes.map((quote) => {
    const candidates = rivals(quote).map(reasons);
    const where = quote.field === undefined ? `line ${lineOf(quote.start)}` : fields[quote.field.replace(/\/.*/, '')];
    const text = fieldOf(article, quote.field);
    return [
      wrap(`${headline(quote, paint)}${paint('quiet', ` · ${where}`)}`, columns, ''),
      words(text, quote, columns, paint),
      ...[ground(text, quote), ...candidates].filter((one) => one !== '').map((one) => wrap(paint('quiet', one), columns, '    ')),
    ].join('');
  });
  if (blocks.length === 0) blocks.push('No quotations.\n');
  if (heading !== undefined) blocks.unshift(`${paint('heading', printable(heading))}\n`);
  const spoke = result.speakers.filter((speaker) => speaker.quotes.length > 0);
  const tallies = spoke.map((speaker) => wrap(tally(speaker, paint), columns, '  '));
  if (spoke.length > 0) blocks.push(`${paint('heading', 'Speakers')}\n${tallies.join('')}`);
  return blocks.join('\n');
}

/** Where a quote is that is not in the text. */
const fields: Record<string, string> = { title: 'headline', captions: 'caption' };

/** The words that the offsets of a quote are of. */
function fieldOf({ text, title = '', captions = [] }: ArticleInput, field: string | undefined): string {
  if (field === undefined) return text;
  return field === 'title' ? title : captions[Number(field.replace(/\D+/, ''))];
}

/** Who said it, how sure that is, and what kind of quote it is. */
function headline(quote: Quote, paint: Paint): string {
  const { speaker, type, parent, confidence, act, polarity } = quote;
  const details = [
    speaker === null ? '' : percent(confidence),
    type === 'indirect' && act !== null ? reported[act] : kinds[type],
    doubts[polarity],
    parent === null ? '' : 'inside a quotation above',
    speaker === null && type !== 'scare' && type !== 'title' ? guesses(quote) : '',
  ];
  const who = speaker === null ? paint('nobody', 'No speaker') : paint('speaker', printable(speaker.name));
  return [who, ...details.filter((detail) => detail !== '')].join(' · ');
}

/** Who may have said it, where that is not sure enough: the few that are worth a look. */
function guesses({ alternatives }: Quote): string {
  const worth = alternatives.slice(0, WORTH_SHOWING).filter((one) => one.confidence >= 0.05);
  return worth.length === 0 ? '' : `perhaps ${worth.map((one) => `${printable(one.name)} ${percent(one.confidence)}`).join(', ')}`;
}

/** The content, paragraph by paragraph, with a mark where something interrupts it. */
function words(text: string, quote: Quote, columns: number, paint: Paint): string {
  const content = quote.segments
    .map(({ start, end }, at) => {
      const between = at === 0 ? '' : text.slice(quote.segments[at - 1].end, start);
      return (between.trim() === '' ? between : ' […] ') + text.slice(start, end);
    })
    .join('');
  const paragraphs = content.split(/\n[^\S\n]*\n/).filter((paragraph) => paragraph.trim() !== '');
  const look = (words: string) => (quote.type === 'indirect' ? paint('reported', words) : words);
  return paragraphs.map((paragraph) => wrap(look(printable(paragraph)), columns, '  ')).join('\n');
}

/** The words that showed who said it, in the order of the article, and the way they did. */
function ground(text: string, quote: Quote): string {
  const { mention, cue, field } = quote;
  // What stands in another field is no word of these.
  const shown = [mention, cue]
    .filter((span) => span !== null)
    .filter((span) => span.field === field)
    .sort((one, other) => one.start - other.start);
  const [first, second] = shown;
  const between = first && second ? text.slice(first.end, second.start).trim() : '';
  const evidence = shown.map((span) => printable(span.text)).join(/^,?$/.test(between) ? `${between} ` : ' … ');
  return [evidence === '' ? '' : `“${evidence}”`, wayOf(quote)].filter((part) => part !== '').join(', ');
}

/** The candidate that was chosen, or the best where none was, and the best of those who are somebody else. */
function rivals({ speaker, explanation = [] }: Quote): ExplainedCandidate[] {
  const chosen = explanation.find(({ name }) => name === speaker?.name) ?? explanation[0];
  const other = explanation.find(({ name }) => name !== chosen?.name);
  return [chosen, other].filter((one) => one !== undefined);
}

/** One candidate of an explanation with what weighed most, for it and against it. */
function reasons({ name, mention, probability, reasons: all }: ExplainedCandidate): string {
  const sums = new Map<string, number>();
  for (const { feature, words, contribution } of all) if (feature !== TEMPERS) sums.set(words, (sums.get(words) ?? 0) + contribution);
  const weightiest = [...sums].slice(0, WORTH_SHOWING);
  const told = (label: string, sign: number) => {
    const phrases = weightiest.filter(([, sum]) => Math.sign(sum) === sign).map(([phrase]) => phrase);
    return phrases.length === 0 ? '' : ` · ${label}${phrases.join('; ')}`;
  };
  return `${percent(probability)} ${printable(name)}, by “${printable(mention.text)}”${told('', 0)}${told('for it: ', 1)}${told('against it: ', -1)}`;
}

function tally({ name, kind, role, quotes }: Speaker, paint: Paint): string {
  const count = `${quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'}`.padEnd(10);
  return `${count}${paint('speaker', printable(name))}${role === null ? '' : `, ${printable(role)}`}${kind === 'person' ? '' : ` (${kind})`}`;
}

/** Number of the line that an offset is on, from 1. Asked in order of the offsets, it reads the text once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      line++;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}
