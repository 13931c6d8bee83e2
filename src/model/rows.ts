/** Answers so many rows of features, to be filled for one question: what they held for the one before is gone with the next. */
export type Rows = (count: number) => Float64Array[];

/** Rows that are used again and again: to make one takes longer than to fill it. */
export function createRows(width: number): Rows {
  const rows: Float64Array[] = [];
  return (count) => {
    while (rows.length < count) rows.push(new Float64Array(width));
    return rows.slice(0, count);
  };
}

/** Rows for whoever keeps them. */
export function copied(rows: readonly Float64Array[]): Float64Array[] {
  return rows.map((row) => row.slice());
}
