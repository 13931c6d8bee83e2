import { hashOf } from '../model/hash.js';

/** A table of spellings that is asked by where they stand in a text: no text is cut out for it. */
export interface Spellings {
  /** What is known of the spelling between two offsets, or -1. */
  find(text: string, start: number, end: number): number;
  /** Adds a spelling that was not found, and answers its number: the first is 0. */
  add(spelling: string): number;
  size(): number;
}

/** So many slots are looked at for a spelling. Half full, a table has no chain as long by chance. */
const longestChain = 64;

/**
 * An empty table: open addressing, at most half full. Its hash is known to everybody, so words can be made up that all want the same slot: what finds
 * no room in a chain of some length goes into a map, which is slower but cannot be made slow.
 */
export function createSpellings(): Spellings {
  const known: string[] = [];
  const crowded = new Map<string, number>();
  let slots = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(slots.length);

  /** The slot of a spelling, or the free one where it would stand; -1 where its chain is full of others. */
  const slotOf = (text: string, start: number, end: number, hash: number): number => {
    for (let step = 0; step < longestChain; step++) {
      const slot = (hash + step) & (slots.length - 1);
      if (slots[slot] < 0 || (hashes[slot] === hash && equals(known[slots[slot]], text, start, end))) return slot;
    }
    return -1;
  };
  const put = (number: number, hash: number) => {
    const spelling = known[number];
    const slot = slotOf(spelling, 0, spelling.length, hash);
    if (slot < 0) {
      crowded.set(spelling, number);
      return;
    }
    slots[slot] = number;
    hashes[slot] = hash;
  };
  const grow = () => {
    const [before, beforeHashes] = [slots, hashes];
    slots = new Int32Array(before.length * 2).fill(-1);
    hashes = new Int32Array(slots.length);
    before.forEach((number, at) => {
      if (number >= 0) put(number, beforeHashes[at]);
    });
  };

  return {
    find(text, start, end) {
      const slot = slotOf(text, start, end, hashOf(text, start, end));
      if (slot >= 0 && slots[slot] >= 0) return slots[slot];
      return crowded.size === 0 ? -1 : (crowded.get(text.slice(start, end)) ?? -1);
    },
    add(spelling) {
      if (known.length * 2 >= slots.length) grow();
      const number = known.push(spelling) - 1;
      put(number, hashOf(spelling));
      return number;
    },
    size: () => known.length,
  };
}

function equals(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at++) if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
