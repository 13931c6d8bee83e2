import type { Attribution, Range, Stages } from './article.js';
import { columnsOf } from './attributions/columns.js';
import { type Found, findAll } from './attributions/find.js';
import { headOf, meaningOf } from './attributions/meaning.js';
import { scansOf } from './attributions/scans.js';
import { sourceMention } from './attributions/source.js';
import type { SpanModels } from './model/models.js';

/**
 * Finds the words that say that somebody says, thinks, means to do or sees something, whether it stands in quotation marks or not: the cue, the source,
 * and the content. Without a model there are none.
 */
export function findAttributions(stages: Stages, models: SpanModels | null): Attribution[] {
  if (models === null) return [];
  const columns = columnsOf(stages, models.priorOf);
  const found = findAll(stages.article, columns, scansOf(columns), models.sequence, models.ranker);
  return found.flatMap((one) => {
    const content = partsOf(one);
    if (content.length === 0) return [];
    const { cue, source, sureness } = one;
    const head = headOf(stages, cue);
    const mention = source === null ? -1 : sourceMention(stages, cue, source);
    const statement =
      one.probability >= surely && !isPassive(stages, cue) && content.some(({ first, last }) => hasVerb(stages, first, last));
    return [{ cue, source, content, mention, statement, sureness, ...meaningOf(stages, cue, head, source) }];
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

/** An attribution is surely one from this probability on. */
const surely = 0.6;

/** Whether a cue is passive (“was asked”): who stands before it did not say anything by it. */
function isPassive({ article: { tokens } }: Stages, { first, last }: Range): boolean {
  for (let at = first; at < last; at++)
    if (/^(?:is|was|are|were|be|been|being)$/.test(tokens.words[at].lower) && /(?:ed|told|said|quoted)$/.test(tokens.words[at + 1].lower))
      return true;
  return false;
}

function hasVerb({ article: { tokens } }: Stages, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.tags[at] === 'VERB' || tokens.tags[at] === 'AUX') return true;
  return false;
}
