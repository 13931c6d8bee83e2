/** A number with three digits behind the point, so that results read well and compare. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
