/**
 * Many small weights as one text. A model of hashed features has a few labels and many rows, most of them empty: only rows with a weight are written,
 * each with its distance from the one before, the labels that have a weight, and the weights as whole numbers from -127 to 127.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Weights of rows by labels, most of them zero. */
export interface Weights {
  /** Row after row, a weight for each label. */
  readonly values: Int8Array;
  readonly labels: number;
}

/** Writes weights as a text. */
export function pack({ values, labels }: Weights): string {
  const bytes: number[] = [];
  let last = -1;
  for (let row = 0; row * labels < values.length; row++) {
    const own = values.subarray(row * labels, (row + 1) * labels);
    if (own.every((value) => value === 0)) continue;
    for (let gap = row - last; ; gap >>>= 7) {
      bytes.push((gap & 127) | (gap > 127 ? 128 : 0));
      if (gap <= 127) break;
    }
    last = row;
    for (let from = 0; from < labels && labels > 1; from += 8) {
      let set = 0;
      for (let label = from; label < Math.min(from + 8, labels); label++) if (own[label] !== 0) set |= 1 << (label - from);
      bytes.push(set);
    }
    for (const value of own) if (value !== 0) bytes.push(value & 255);
  }
  return toText(bytes);
}

/** Reads what `pack` has written. */
export function unpack(text: string, rows: number, labels: number): Weights {
  const bytes = toBytes(text);
  const values = new Int8Array(rows * labels);
  let at = 0;
  let row = -1;
  while (at < bytes.length) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      gap |= (bytes[at] & 127) << shift;
      if (bytes[at++] < 128) break;
    }
    row += gap;
    if (labels === 1) values[row] = bytes[at++];
    else {
      let set = 0;
      for (let from = 0; from < labels; from += 8) set |= bytes[at++] << from;
      for (let label = 0; label < labels; label++) if ((set >> label) & 1) values[row * labels + label] = bytes[at++];
    }
  }
  return { values, labels };
}

function toText(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const length = Math.min(4, bytes.length - at + 1);
    for (let place = 0; place < length; place++) text += alphabet[(group >> (18 - 6 * place)) & 63];
  }
  return text;
}

function toBytes(text: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let at = 0; at < alphabet.length; at++) codes[alphabet.charCodeAt(at)] = at;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let next = 0;
  for (let at = 0; at < text.length; at += 4) {
    let group = 0;
    for (let place = 0; place < 4; place++) group = (group << 6) | (at + place < text.length ? codes[text.charCodeAt(at + place)] : 0);
    for (let shift = 16; shift >= 0 && next < bytes.length; shift -= 8) bytes[next++] = (group >> shift) & 255;
  }
  return bytes;
}
