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

/** Rows with a weight, in order, and the weights of each for all labels. */
export interface Rows {
  readonly rows: Int32Array;
  readonly values: Int8Array;
}

/** Reads what `pack` has written. */
export function unpack(text: string, labels: number): Rows {
  const bytes = toBytes(text);
  // A row takes three bytes at least where there are several labels, and else two.
  const most = Math.ceil(bytes.length / 2);
  const rows = new Int32Array(most);
  const values = new Int8Array(labels === 1 ? most : Math.ceil(bytes.length / 3) * labels);
  let at = 0;
  let row = -1;
  let count = 0;
  while (at < bytes.length) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      gap |= (bytes[at] & 127) << shift;
      if (bytes[at++] < 128) break;
    }
    row += gap;
    rows[count] = row;
    if (labels === 1) values[count] = bytes[at++];
    else {
      let set = 0;
      for (let from = 0; from < labels; from += 8) set |= bytes[at++] << from;
      for (let label = 0; set !== 0; label++, set >>>= 1) if ((set & 1) !== 0) values[count * labels + label] = bytes[at++];
    }
    count += 1;
  }
  return { rows: rows.subarray(0, count), values: values.subarray(0, count * labels) };
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
  const code = (at: number) => (at < text.length ? codes[text.charCodeAt(at)] : 0);
  for (let at = 0, next = 0; next < bytes.length; at += 4, next += 3) {
    const group = (code(at) << 18) | (code(at + 1) << 12) | (code(at + 2) << 6) | code(at + 3);
    bytes[next] = group >> 16;
    bytes[next + 1] = group >> 8;
    bytes[next + 2] = group;
  }
  return bytes;
}
