/** What learning leaves to chance: in which order it sees its examples, and which features of each it does not see. */

/** Puts a list into an order by chance, in place. */
export function shuffle<Item>(list: Item[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** Copies numbers between two places of a list, but for a share left out by chance; gives where the copy ends. */
export type Thin = (from: Int32Array, first: number, end: number, into: Int32Array, next: number) => number;

/**
 * Makes what leaves features out. One number from the generator does for three of them.
 *
 * @param share of the features to leave out, 0 to 1; in parts of 256
 */
export function createThin(share: number, random: () => number): Thin {
  const bar = Math.round(share * 256);
  let chance = 0;
  let left = 0;
  return (from, first, end, into, next) => {
    let to = next;
    for (let at = first; at < end; at++) {
      if (left === 0) {
        chance = (random() * 0x1000000) | 0;
        left = 3;
      }
      if ((chance & 255) >= bar) into[to++] = from[at];
      chance >>= 8;
      left -= 1;
    }
    return to;
  };
}
