import { useState } from 'preact/hooks';
import type { ArticleInput, Quote, Result } from '../../src/index.js';
import { focusSoon, type View } from '../use-view.js';
import { Marked } from './marked.js';

interface Properties {
  article: ArticleInput;
  result: Result | null;
  view: View;
  onText: (text: string) => void;
  /** A whole article was pasted where there was none. */
  onPasted: (text: string) => void;
}

/**
 * The article with its quotations marked; headline, byline and captions, where a document had them, stand around the text. While the text is edited, a
 * text field lies over it, letter on letter: the letters are those of the field, the marks those beneath.
 */
export function Sheet({ article, result, view, onText, onPasted }: Properties) {
  const [pointed, setPointed] = useState<string | null>(null);
  const { text, title, byline, captions = [] } = article;
  const quotes = result?.quotes ?? none;
  const { editing, chosen, signs, shown } = view;
  const onChoose = (id: string | null, byKeyboard: boolean) => {
    view.setChosen(id);
    if (byKeyboard) focusSoon('card-title');
  };
  const common = { quotes, signs, chosen, pointed, shown, onChoose, onPoint: setPointed };

  const sheet = (
    <div class={`sheet${editing ? ' editing' : ''}`}>
      <Marked {...common} class="marked" text={text} inert={editing} />
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
            const under = quotes.findLast(({ field, start, end }) => field === undefined && start < selectionStart && selectionStart < end);
            if (selectionStart === selectionEnd && (under?.id ?? null) !== chosen) view.setChosen(under?.id ?? null);
          }}
        />
      )}
    </div>
  );
  return (
    <>
      {(title !== undefined || byline !== undefined) && (
        <section class="beside" aria-label="Headline">
          {title !== undefined && <Marked {...common} class="part headline" text={title} field="title" />}
          {byline !== undefined && <Marked {...common} class="part byline" text={byline} field="byline" />}
        </section>
      )}
      {sheet}
      {captions.length > 0 && (
        <section class="beside captions" aria-labelledby="captions-title">
          <h2 id="captions-title">Under pictures</h2>
          {captions.map((caption, at) => (
            <Marked key={at} {...common} class="part" text={caption} field={`captions/${at}`} />
          ))}
        </section>
      )}
    </>
  );
}

const none: Quote[] = [];
const placeholder =
  'Paste an article here, or drop a file: text, HTML, Markdown or ninjs.\n\nPasting shows it with its quotations marked; Edit brings you back to typing.';
