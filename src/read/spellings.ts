/** A table of spellings that is asked by where they stand in a text: no text is cut out for it. */
export interface Spellings {
  /** What is known of the spelling between two offsets, or -1. */
  find(text: string, start: number, end: number): number;
  /** Adds a spelling that was not found, and answers its number: the first is 0. */
  add(spelling: string): number;
  size(): number;
}

/** An empty table: open addressing, at most half full. */
export function createSpellings(): Spellings {
  const known: string[] = [];
  let slots = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(slots.length);

  /** The slot of a spelling, or the free one where it would stand. */
  const slotOf = (text: string, start: number, end: number, hash: number): number => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] >= 0 && !(hashes[slot] === hash && equals(known[slots[slot]], text, start, end)))
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const grow = () => {
    const [before, beforeHashes] = [slots, hashes];
    slots = new Int32Array(before.length * 2).fill(-1);
    hashes = new Int32Array(slots.length);
    before.forEach((number, at) => {
      if (number < 0) return;
      let slot = beforeHashes[at] & (slots.length - 1);
      while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
      hashes[slot] = beforeHashes[at];
    });
  };

  return {
    find: (text, start, end) => slots[slotOf(text, start, end, hashOf(text, start, end))],
    add(spelling) {
      if (known.length * 2 >= slots.length) grow();
      const hash = hashOf(spelling, 0, spelling.length);
      const slot = slotOf(spelling, 0, spelling.length, hash);
      slots[slot] = known.length;
      hashes[slot] = hash;
      return known.push(spelling) - 1;
    },
    size: () => known.length,
  };
}

/** Fowler, Noll and Vo's hash over code units, its high bits folded in. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function equals(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at++) if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
