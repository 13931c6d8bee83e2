import { useMemo, useRef, useState } from 'preact/hooks';
import type { Quote, Result } from '../../src/index.js';
import { isDoubtful, linesOf, type Sign } from '../text.js';
import { isSpeech, percent } from '../words.js';
import { Line } from './line.js';

interface Properties {
  text: string;
  result: Result | null;
  signs: Map<string, Sign>;
  editing: boolean;
  chosen: string | null;
  /** Ids of the quotes that the filter leaves. */
  shown: ReadonlySet<string> | null;
  onChoose: (id: string | null, byKeyboard: boolean) => void;
  onText: (text: string) => void;
  /** A whole article was pasted where there was none. */
  onPasted: (text: string) => void;
}

/**
 * The article with its quotations marked. While it is edited, a text field lies over it, letter on letter: the letters are those of the field, the
 * marks those beneath.
 */
export function Sheet({ text, result, signs, editing, chosen, shown, onChoose, onText, onPasted }: Properties) {
  const [pointed, setPointed] = useState<string | null>(null);
  const focused = useRef<string | null>(null);
  const quotes = result?.quotes ?? none;
  const active = quotes.find(({ id }) => id === (pointed ?? chosen));

  const look = (quote: Quote) => looks(quote, signs, { chosen: quote.id === chosen, pointed: quote.id === pointed, shown });
  const lines = useMemo(() => linesOf(text, quotes, look, active), [text, quotes, signs, chosen, pointed, shown]);
  const reached = quotes.some(({ id }) => id === chosen) ? (chosen as string) : quotes[0]?.id;
  const quoteAt = (target: EventTarget | null) => (target as Element | null)?.closest?.<HTMLElement>('[data-quote]')?.dataset.quote ?? null;

  return (
    <div class={`sheet${editing ? ' editing' : ''}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for the buttons and marks in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button’s click is a key’s too */}
      <div
        class="marked"
        // What lies under the text field is for the eye only.
        inert={editing}
        onClick={({ target, detail }) => {
          const id = quoteAt(target);
          if (id !== null || detail > 0) onChoose(id, detail === 0);
        }}
        onPointerOver={({ target }) => setPointed(quoteAt(target))}
        onPointerLeave={() => setPointed(null)}
        onFocusIn={({ target }) => {
          focused.current = quoteAt(target);
          setPointed(focused.current);
        }}
        onFocusOut={() => setPointed(null)}
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
      {editing && (
        <textarea
          id="article-text"
          aria-label="Article"
          spellcheck={false}
          autocomplete="off"
          placeholder={placeholder}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (text.trim() !== '' || pasted.trim() === '') return;
            event.preventDefault();
            onPasted(pasted.replace(/\r\n?/g, '\n'));
          }}
          onSelect={({ currentTarget }) => {
            const { selectionStart, selectionEnd } = currentTarget;
            const under = quotes.findLast(({ start, end }) => start < selectionStart && selectionStart < end);
            if (selectionStart === selectionEnd && (under?.id ?? null) !== chosen) onChoose(under?.id ?? null, false);
          }}
        />
      )}
    </div>
  );
}

const none: Quote[] = [];
const placeholder =
  'Paste an article here, or drop a text or HTML file.\n\nPasting shows it with its quotations marked; Edit brings you back to typing.';

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
