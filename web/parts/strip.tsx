import type { Quote } from '../../src/index.js';

/** Where in the article somebody speaks, from its first word to its last: what is filled is the share. */
export function Strip({ quotes, length, colour, share }: { quotes: Quote[]; length: number; colour: number; share: string }) {
  const scale = 1000 / Math.max(length, 1);
  return (
    <div class="strip">
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={`${share} of the article’s words`}>
        <rect class="all" width="1000" height="10" />
        {quotes.flatMap(({ id, segments }) =>
          segments.map(({ start, end }) => (
            <rect key={`${id} ${start}`} class={`c${colour}`} x={start * scale} width={Math.max((end - start) * scale, 3)} height="10" />
          )),
        )}
      </svg>
      <span class="share" aria-hidden="true">
        {share}
      </span>
    </div>
  );
}
