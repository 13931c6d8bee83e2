/** Logistic regression by Newton’s method with a ridge: few weights, many rows. Deterministic. */
export function logistic(rows: readonly (readonly number[])[], right: readonly boolean[], ridge = 1): number[] {
  const width = rows[0].length;
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight) => -ridge * weight);
    const hessian = weights.map((_, at) => weights.map((__, other) => (at === other ? ridge : 0)));
    rows.forEach((row, index) => {
      const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at], 0)));
      const slope = probability * (1 - probability);
      for (let at = 0; at < width; at++) {
        gradient[at] += ((right[index] ? 1 : 0) - probability) * row[at];
        for (let other = 0; other < width; other++) hessian[at][other] += slope * row[at] * row[other];
      }
    });
    const step = solve(hessian, gradient);
    step.forEach((value, at) => {
      weights[at] += value;
    });
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  const count = rows.length;
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let at = column + 1; at < count; at++) if (Math.abs(rows[at][column]) > Math.abs(rows[pivot][column])) pivot = at;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let at = 0; at < count; at++) {
      if (at === column) continue;
      const factor = rows[at][column] / rows[column][column];
      for (let other = column; other <= count; other++) rows[at][other] -= factor * rows[column][other];
    }
  }
  return rows.map((row, at) => row[count] / row[at]);
}
