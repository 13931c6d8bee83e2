import type { ArticleInput } from '../types.js';
import { sha256 } from './sha256.js';

/** An id that names the article for the whole world; any other is the caller’s own affair. Without a fragment, because parts get theirs. */
const iri = /^(?:https?:\/\/|urn:|tag:|ni:)[^\s<>"{}|\\^`#\p{Cc}\p{Cs}]+$/iu;

/** The IRI of an article: its id where that is one, else the hash of its text as RFC 6920 writes it. */
export function iriOf({ id, text }: ArticleInput): string {
  return id !== undefined && iri.test(id) ? id : `ni:///sha-256;${base64url(sha256(text))}`;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const used = Math.min(bytes.length - at, 3) + 1;
    for (let digit = 0; digit < used; digit++) written += digits[(three >> (18 - 6 * digit)) & 63];
  }
  return written;
}
