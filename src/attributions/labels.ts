/**
 * What a token can be to the sequence model. Source and content say on which side their cue lies; a cue says whether its source is its own, none, or
 * shared with another cue; `gap` lies between the parts of one attribution.
 */
export const labels = [
  'none',
  'gap',
  'cue begins',
  'cue goes on',
  'cue without source begins',
  'cue without source goes on',
  'cue of a shared source begins',
  'cue of a shared source goes on',
  'source before its cue begins',
  'source before its cue goes on',
  'source behind its cue begins',
  'source behind its cue goes on',
  'content before its cue begins',
  'content before its cue goes on',
  'content behind its cue begins',
  'content behind its cue goes on',
] as const;

export const labelCount = labels.length;

/** The label before the first of a sequence. */
export const start = labelCount;

/** Where the labels of each role begin; those of a cue are three pairs, those of source and content two. */
export const cueLabels = 2;
export const sourceLabels = 8;
export const contentLabels = 12;

/** Whether a label may follow another: what goes on has begun before. */
export function mayFollow(before: number, label: number): boolean {
  const goesOn = label >= cueLabels && label % 2 === 1;
  return !goesOn || before === label || before === label - 1;
}

/** The pairs of labels that may follow one another, by the second: `from[label]` to `from[label + 1]` in `before`. */
export const predecessors: { readonly from: Int32Array; readonly before: Int32Array } = (() => {
  const from = new Int32Array(labelCount + 1);
  const before: number[] = [];
  for (let label = 0; label < labelCount; label++) {
    from[label] = before.length;
    for (let one = 0; one < labelCount; one++) if (mayFollow(one, label)) before.push(one);
  }
  from[labelCount] = before.length;
  return { from, before: Int32Array.from(before) };
})();
