import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** The few looks that the readable view has, by what they are for. */
const looks = {
  heading: ['bold', 'underline'],
  speaker: ['bold', 'cyan'],
  nobody: ['yellow'],
  quiet: ['dim'],
  reported: ['italic'],
} as const satisfies Record<string, Parameters<typeof styleText>[0]>;

export type Paint = (look: keyof typeof looks, text: string) => string;

/** How to paint words, or leave them plain. */
export function paintWith(colours: boolean): Paint {
  return (look, text) => (colours ? styleText([...looks[look]], text, { validateStream: false }) : text);
}

/** Whether to print colours: on a terminal that has them, unless NO_COLOR (any value) or FORCE_COLOR (0 or false: no) says otherwise. */
export function hasColours(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR && stream.isTTY === true && stream.hasColors(env);
}

/**
 * Words of an article or of a caller, harmless on a terminal: an escape sequence, an override of the writing direction or half a character in
 * them would do things to it. White space becomes a plain space.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD')
    .replace(/[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '');
}

/** Wraps words into lines of at most `width` columns, each begun with `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const lines = wrapAnsi(text, Math.max(width - indent.length, 20), { hard: true }).split('\n');
  return lines.map((line) => `${indent}${line}\n`).join('');
}
