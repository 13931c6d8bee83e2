import { useMemo } from 'preact/hooks';
import type { Quote } from '../../src/index.js';
import { isDoubtful, linesOf, type Sign } from '../text.js';
import { isSpeech, percent } from '../words.js';
import { Line } from './line.js';

interface Properties {
  class: string;
  text: string;
  /** Which part of the article it is; undefined for the text itself. */
  field?: string;
  quotes: readonly Quote[];
  signs: Map<string, Sign>;
  chosen: string | null;
  pointed: string | null;
  /** Ids of the quotes that the filter leaves. */
  shown: ReadonlySet<string> | null;
  /** What lies under the text field is for the eye only. */
  inert?: boolean;
  onChoose: (id: string | null, byKeyboard: boolean) => void;
  onPoint: (id: string | null) => void;
}

/** A part of the article with its quotations marked. */
export function Marked({ text, field, quotes, signs, chosen, pointed, shown, inert, onChoose, onPoint, ...rest }: Properties) {
  const active = quotes.find(({ id }) => id === (pointed ?? chosen));
  const look = (quote: Quote) => looks(quote, signs, { chosen: quote.id === chosen, pointed: quote.id === pointed, shown });
  const lines = useMemo(() => linesOf(text, quotes, look, active, field), [text, field, quotes, signs, chosen, pointed, shown]);
  const reached = quotes.some(({ id }) => id === chosen) ? (chosen as string) : quotes[0]?.id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the buttons and marks in it
    // biome-ignore lint/a11y/useKeyWithClickEvents: a button’s click is a key’s too
    <div
      {...rest}
      inert={inert ?? false}
      onClick={({ target, detail }) => {
        const id = quoteAt(target);
        if (id !== null || detail > 0) onChoose(id, detail === 0);
      }}
      onPointerOver={({ target }) => onPoint(quoteAt(target))}
      onPointerLeave={() => onPoint(null)}
      onFocusIn={({ target }) => onPoint(quoteAt(target))}
      onFocusOut={() => onPoint(null)}
    >
      {lines.map((line, at) => (
        <Line
          key={at}
          line={line}
          look={look}
          letters={(quote) => lettersOf(quote, signs)}
          label={(quote) => `${lettersOf(quote, signs)}: ${label(quote)}`}
          reached={reached}
        />
      ))}
    </div>
  );
}

function quoteAt(target: EventTarget | null): string | null {
  return (target as Element | null)?.closest?.<HTMLElement>('[data-quote]')?.dataset.quote ?? null;
}

/** The class names of a quote. */
function looks(
  quote: Quote,
  signs: Map<string, Sign>,
  now: { chosen: boolean; pointed: boolean; shown: ReadonlySet<string> | null },
): string {
  const sign = quote.speaker && signs.get(quote.speaker.id);
  const who = sign ? `c${sign.colour} ${sign.line}` : 'open';
  return [
    'quote',
    isSpeech(quote) ? who : 'aside',
    isDoubtful(quote) ? 'doubtful' : '',
    now.chosen ? 'chosen' : '',
    now.pointed ? 'pointed' : '',
    now.shown?.has(quote.id) === false ? 'dim' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What stands above the first word of a quote. */
function lettersOf(quote: Quote, signs: Map<string, Sign>): string {
  if (!isSpeech(quote)) return quote.type === 'title' ? 'title' : 'scare';
  const sign = quote.speaker && signs.get(quote.speaker.id);
  if (!sign) return 'who?';
  return isDoubtful(quote) ? `${sign.letters} ${percent(quote.confidence)}` : sign.letters;
}

/** What a screen reader says of a quote before it reads its words, behind the letters that are seen. */
function label(quote: Quote): string {
  if (quote.type === 'title') return 'Title of a work';
  if (quote.type === 'scare') return 'Scare quotes';
  if (quote.speaker === null) return 'Quotation without a speaker';
  return `Quotation, ${quote.speaker.name}, ${percent(quote.confidence)} sure${isDoubtful(quote) ? ', doubtful' : ''}`;
}
