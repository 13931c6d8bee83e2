import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as the service knows it: never the key itself. */
export interface Key {
  /** Who holds it; several keys may have one holder. */
  name: string;
  /**
   * SHA-256 of the key. One round of a fast hash is right here, though it would not be for a password: a key has 256 random bits, which nobody
   * tries out, however fast.
   */
  hash: Buffer;
  /** Last moment at which it holds, in milliseconds since 1970. */
  until: number;
}

/** A line that cannot be read, by its number. What stands in it is told to nobody. */
export class KeyLineError extends Error {
  override readonly name = 'KeyLineError';
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is not a key.`);
    this.line = line;
  }
}

/** What the name of a holder may be: it stands in the log. */
export const holderName = /^[A-Za-z0-9._-]{1,64}$/;

const entry = /^(\S+)\s+sha256:([0-9a-f]{64})(?:\s+until\s+(\d{4}-\d\d-\d\d))?$/;

/**
 * Reads a file of keys: one `name sha256:<hex>` a line, and ` until 2027-01-31` behind it where the key holds for so long only. Blank lines and those
 * that begin with `#` are passed over.
 *
 * @throws {KeyLineError} for the first line that is none of these
 */
export function readKeys(text: string): Key[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) return [];
    const [, name = '', hash = '', date] = entry.exec(said) ?? [];
    const until = date === undefined ? Number.POSITIVE_INFINITY : endOf(date);
    if (!holderName.test(name) || Number.isNaN(until)) throw new KeyLineError(at + 1);
    return [{ name, hash: Buffer.from(hash, 'hex'), until }];
  });
}

/**
 * Who holds a key; null where nobody does, or not any longer.
 *
 * Every key is compared, and each as a whole, so that how long it takes tells nothing of which was nearly right.
 */
export function holderOf(keys: readonly Key[], sent: string, now = Date.now()): string | null {
  const hash = hashOf(sent);
  let holder: string | null = null;
  for (const key of keys) {
    const same = timingSafeEqual(key.hash, hash);
    if (same && now <= key.until) holder = key.name;
  }
  return holder;
}

/** A new key, and its line for the file. What it begins with is for those who look for secrets in what should hold none. */
export function newKey(name: string): { key: string; line: string } {
  const key = `attribune_${randomBytes(32).toString('base64url')}`;
  return { key, line: `${name} sha256:${hashOf(key).toString('hex')}` };
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The last millisecond of a day in UTC; NaN where there is no such day, which `Date` would take for one of the next month. */
function endOf(date: string): number {
  const end = new Date(`${date}T23:59:59.999Z`);
  return !Number.isNaN(end.getTime()) && end.toISOString().startsWith(date) ? end.getTime() : Number.NaN;
}
