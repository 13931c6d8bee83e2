import { Component, type ComponentChild } from 'preact';
import type { Quote } from '../../src/index.js';
import type { Line as LineOfText, Piece } from '../text.js';

interface Properties {
  line: LineOfText;
  /** Class names of a quote: its colour, its line, whether it is doubtful, chosen or dimmed. */
  look: (quote: Quote) => string;
  letters: (quote: Quote) => string;
  label: (quote: Quote) => string;
  /** The one quote whose button the Tab key comes to; j and k go to the others. */
  reached: string | undefined;
}

/** A line of the article. It is drawn again only where it looks different. */
export class Line extends Component<Properties> {
  override shouldComponentUpdate(next: Properties): boolean {
    return next.line.key !== this.props.line.key || isIn(next, next.reached) !== isIn(this.props, this.props.reached);
  }

  override render({ line, ...rest }: Properties): ComponentChild {
    const { pieces } = line;
    if (pieces.length === 1 && pieces[0].text === '') {
      return (
        <p class="line">
          <br />
        </p>
      );
    }
    return <p class="line">{pieces.map((piece) => drawn(piece, rest))}</p>;
  }
}

function isIn({ line }: Properties, id: string | undefined): string | false {
  return id !== undefined && line.pieces.some(({ opens }) => opens?.some((quote) => quote.id === id)) && id;
}

function drawn({ text, quote, opens, resumes, role }: Piece, { look, letters, label, reached }: Omit<Properties, 'line'>): ComponentChild {
  const words = role ? <span class={role}>{text}</span> : text;
  if (quote === undefined) return words;
  return (
    <mark class={look(quote)} data-quote={quote.id}>
      {opens?.map((one, at) => (
        <button
          type="button"
          class={`tag ${look(one)}`}
          // Of quotes that begin at one place the tags stand side by side.
          data-shift={at}
          data-quote={one.id}
          id={`tag-${one.id}`}
          tabIndex={one.id === reached ? 0 : -1}
          aria-label={label(one)}
        >
          {letters(one)}
        </button>
      ))}
      {resumes && (
        <span class={`tag ${look(quote)}`} aria-hidden="true">
          {letters(quote)}
        </span>
      )}
      {words}
    </mark>
  );
}
