/** The value of a function at a point; its derivatives are written into `gradient`. */
export type Differentiable = (at: Float64Array, gradient: Float64Array) => number;

/** How many steps are remembered. */
const memory = 8;

/**
 * Finds a minimum of a smooth function from 0 by L-BFGS with steps that are halved until they lower it enough (Nocedal and Wright, “Numerical
 * optimization”, 2006, chapters 3 and 7). Deterministic.
 */
export function minimise(size: number, steps: number, value: Differentiable): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let now = value(at, gradient);
  const moves: { move: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = downhill(gradient, moves);
    const slope = dot(direction, gradient);
    if (slope > -1e-9 * Math.max(1, Math.abs(now))) break;
    let length = moves.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let then = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < 20; halving++, length /= 2) {
      for (let one = 0; one < size; one++) next[one] = at[one] + length * direction[one];
      then = value(next, nextGradient);
      if (then <= now + 1e-4 * length * slope) break;
    }
    if (!(then < now)) break;
    const move = next.map((one, place) => one - at[place]);
    const turn = nextGradient.map((one, place) => one - gradient[place]);
    const bend = dot(move, turn);
    if (bend > 1e-10) moves.push({ move, turn, scale: 1 / bend });
    if (moves.length > memory) moves.shift();
    const done = now - then < 1e-6 * Math.abs(now);
    [at, gradient, now] = [next, nextGradient, then];
    if (done) break;
  }
  return at;
}

/** The direction that the remembered steps make of the derivatives. */
function downhill(gradient: Float64Array, moves: readonly { move: Float64Array; turn: Float64Array; scale: number }[]): Float64Array {
  const direction = gradient.map((one) => -one);
  const parts: number[] = [];
  for (let back = moves.length - 1; back >= 0; back--) {
    const { move, turn, scale } = moves[back];
    parts[back] = scale * dot(move, direction);
    add(direction, turn, -parts[back]);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const size = 1 / (last.scale * dot(last.turn, last.turn));
    for (let one = 0; one < direction.length; one++) direction[one] *= size;
  }
  moves.forEach(({ move, turn, scale }, at) => {
    add(direction, move, parts[at] - scale * dot(turn, direction));
  });
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] += times * what[at];
}
