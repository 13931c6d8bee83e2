/** Index of the first item of an ordered list that does not stand before a place; the list's length where all do. By halving. */
export function firstFrom<Item>(list: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first item that begins at or behind a token, of a list in order of its first tokens. */
export function firstFromToken(list: readonly { first: number }[], token: number): number {
  return firstFrom(list, (one) => one.first < token);
}
