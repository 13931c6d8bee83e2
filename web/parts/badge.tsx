import type { Sign } from '../text.js';

/** The sign of a speaker: letters, colour and line as they stand in the text. */
export function Badge({ sign }: { sign: Sign | undefined }) {
  if (sign === undefined) return null;
  return (
    <span class={`badge c${sign.colour} ${sign.line}`} aria-hidden="true">
      {sign.letters}
    </span>
  );
}
