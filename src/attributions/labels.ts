/**
 * What a token can be to the sequence model; `gap` lies between the parts of one attribution. Content says on which side its cue lies: that alone makes
 * the whole sequence surer.
 */
export const labels = [
  'none',
  'gap',
  'cue begins',
  'cue goes on',
  'source begins',
  'source goes on',
  'content before its cue begins',
  'content before its cue goes on',
  'content behind its cue begins',
  'content behind its cue goes on',
] as const;

export const labelCount = labels.length;

/** The label before the first of a sequence. */
export const start = labelCount;

/** Where the labels of each role begin. */
export const cueLabel = 2;
export const sourceLabel = 4;
export const beforeLabel = 6;
export const behindLabel = 8;

/** Whether a label goes on with what another has begun. */
export function goesOn(label: number): boolean {
  return label > cueLabel && label % 2 === 1;
}

/** Whether a label may follow another: what goes on has begun before. */
export function mayFollow(before: number, label: number): boolean {
  return !goesOn(label) || before === label || before === label - 1;
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
