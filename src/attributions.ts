import type { Attribution, Range, Stages } from './article.js';
import { columnsOf } from './attributions/columns.js';
import { type Found, findAll } from './attributions/find.js';
import { headOf, meaningOf } from './attributions/meaning.js';
import { scansOf } from './attributions/scans.js';
import { sourceMention } from './attributions/source.js';
import { factsOf, trustOf, trustRow } from './attributions/trust.js';
import type { SpanModels } from './model/models.js';
import type { Observer } from './observer.js';

/**
 * Finds the words that say that somebody says, thinks, means to do or sees something, whether it stands in quotation marks or not: the cue, the source,
 * and the content. Without a model there are none.
 */
export function findAttributions(stages: Stages, models: SpanModels | null, observer?: Observer): Attribution[] {
  if (models === null) return [];
  const columns = columnsOf(stages, models.priorOf);
  const found = findAll(stages.article, columns, scansOf(columns), models.sequence, models.ranker);
  return found.flatMap((one) => {
    const content = partsOf(one).filter(({ first, last }) => hasWord(stages, first, last));
    if (content.length === 0) return [];
    const { cue, source } = one;
    const head = headOf(stages, cue);
    const mention = source === null ? -1 : sourceMention(stages, cue, source);
    const meaning = meaningOf(stages, cue, head, source);
    const row = trustRow(one, content, meaning);
    const sureness = models.trust === null ? one.sureness : trustOf(row, models.trust);
    const facts = models.trust === null ? [] : factsOf(row, models.trust);
    const attribution = { cue, source, content, mention, statement: false, sureness, facts, ...meaning };
    observer?.attributed?.(attribution, row);
    return [{ ...attribution, statement: sureness >= surely && isStatement(stages, attribution) }];
  });
}

/** The content on both sides of the cue, without what belongs to the source. */
function partsOf({ left, right, source }: Found): Range[] {
  return [left, right].flatMap((part) => {
    if (part === null) return [];
    if (source === null || source.last < part.first || source.first > part.last) return [part];
    const before = { first: part.first, last: source.first - 1 };
    const behind = { first: source.last + 1, last: part.last };
    const longer = before.last - before.first >= behind.last - behind.first ? before : behind;
    return longer.first <= longer.last ? [longer] : [];
  });
}

/** What is at least so sure comes back as a statement: of such ones about seven in eight are right in articles that the models had not seen. */
const surely = 0.7;

/** Whether somebody says something by it: the cue is not passive, and what it goes with is a clause, not somebody or something (“replied to |the letter|”). */
function isStatement(stages: Stages, attribution: Attribution): boolean {
  const { cue, content } = attribution;
  if (isPassive(stages, cue) || !content.some(({ first, last }) => hasVerb(stages, first, last))) return false;
  if (attribution.basis === 'according-to') return true;
  return !content.every(({ first }) => first === cue.last + 1 && (isPhrase(stages, first) || isPhrase(stages, cue.last)));
}

const prepositions = new Set(['to', 'for', 'about', 'of', 'on', 'with', 'at', 'against', 'from', 'into']);

/** Whether a token begins a prepositional phrase, and no infinitive or gerund. */
function isPhrase({ article: { tokens } }: Stages, at: number): boolean {
  if (!prepositions.has(tokens.words[at].lower)) return false;
  return tokens.tags[at + 1] !== 'VERB' && tokens.tags[at + 1] !== 'AUX';
}

/** Whether a cue is passive (“was asked”): who stands before it did not say anything by it. */
function isPassive({ article: { tokens } }: Stages, { first, last }: Range): boolean {
  for (let at = first; at < last; at++)
    if (/^(?:is|was|are|were|be|been|being)$/.test(tokens.words[at].lower) && /(?:ed|told|said|quoted)$/.test(tokens.words[at + 1].lower))
      return true;
  return false;
}

function hasWord({ article: { tokens } }: Stages, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.words[at].kind === 'word') return true;
  return false;
}

function hasVerb({ article: { tokens } }: Stages, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.tags[at] === 'VERB' || tokens.tags[at] === 'AUX') return true;
  return false;
}
