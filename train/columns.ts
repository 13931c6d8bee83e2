/** Which columns of the ranking’s rows belong together, for the ablation. */

const own: Record<string, string> = {
  passage:
    'nobody passageWords ending capital alone beginsParagraph endsParagraph opensWithColon lead next leadBefore nested firstWord lastWord verbsInside otherMarks',
  cue: 'cueBehindNear cueBeforeNear sayingBehind ownCueStrength ownCueScore ownCueDistance ownCueBehind ownCueKind ownCueProgressive',
  mention:
    'isName isDescription pronounKind personEvidence organisationEvidence documentEvidence entityKind plural definite length titled entityInPassage sure',
  neighbours: 'prepositionBefore verbBefore commaBefore andBefore ofBefore verbBehind nounBehind commaBehind whoBehind prepositionBehind',
  position:
    'sentenceStart inPassage before words rank sentences paragraphs inSentence verbsBetween commasBetween passagesInBetween firstOfParagraph',
  history: 'lastParagraphs share spoke spokeLast spokeLastButOne newcomer',
  dialogue: 'alternates answers answersOneself addressed vocative turn sceneSubject opens',
  'hand-set': 'byHandGap',
};

const groups = new Map(Object.entries(own).flatMap(([group, names]) => names.split(' ').map((name) => [name, group])));

/**
 * All groups, each with its columns, in the order in which the rows have them first. Rows begin with the features that have weights set by hand, those of
 * a candidate and then those of nobody; a column behind them that is in no group is `unsorted`.
 */
export function groupColumns(columns: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const handSet = columns.findIndex((column) => column.startsWith('nobody.'));
  columns.forEach((column, at) => {
    const group = groups.get(column) ?? otherwise(column, at < handSet);
    found.set(group, [...(found.get(group) ?? []), column]);
  });
  return found;
}

function otherwise(column: string, first: boolean): string {
  if (column.startsWith('nobody.')) return 'hand-set for nobody';
  return first ? 'hand-set' : 'unsorted';
}
