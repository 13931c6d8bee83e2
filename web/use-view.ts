import { useMemo, useState } from 'preact/hooks';
import { filtered, signsOf } from './text.js';
import type { ArticleState } from './use-article.js';

/** How the article is looked at: whether it is being edited, which quote is chosen, and which ones the filter leaves. */
export function useView({ article, corrected }: ArticleState) {
  const [editing, setEditing] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState<string | null>(null);
  const signs = useMemo(() => (corrected ? signsOf(corrected) : new Map()), [corrected]);
  const shown = useMemo(
    () => (corrected && filter !== null ? new Set(filtered(corrected.quotes, filter).map(({ id }) => id)) : null),
    [corrected, filter],
  );
  return {
    editing,
    setEditing,
    chosen,
    setChosen,
    filter,
    setFilter,
    /** The sign of each speaker, by id. */
    signs,
    /** Ids of the quotes that the filter leaves; null where there is none. */
    shown,
    /** The quote that is chosen. */
    quote: corrected?.quotes.find(({ id }) => id === chosen),
    /** To the next quote that the filter leaves, or the one before; from the last to the first. */
    step(by: 1 | -1) {
      const list = filtered(corrected?.quotes ?? [], filter);
      if (list.length === 0) return;
      const at = list.findIndex(({ id }) => id === chosen);
      // From none at all, forwards to the first and back to the last.
      const from = at < 0 && by < 0 ? 0 : at;
      const { id } = list[(from + by + list.length) % list.length];
      setChosen(id);
      if (!editing) focusTag(id);
    },
    /** Undoes what was chosen last: the quote, the filter, or editing. */
    back() {
      if (chosen !== null) {
        if (!editing) document.getElementById(`tag-${chosen}`)?.focus();
        setChosen(null);
      } else if (filter !== null) setFilter(null);
      else if (editing && article.text.trim() !== '') setEditing(false);
    },
    edit() {
      setEditing(true);
      focusSoon('article-text');
    },
    /** Another article is looked at from the beginning. */
    reset(text: string) {
      setChosen(null);
      setFilter(null);
      setEditing(text === '');
      if (text === '') focusSoon('article-text');
    },
  };
}

export type View = ReturnType<typeof useView>;

/** Takes the focus to what is drawn next. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Where the button that was pressed is gone with what it put right, the focus stays with the quote, or the article. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    (document.getElementById('card-title') ?? document.getElementById('article'))?.focus({ preventScroll: true });
  });
}

/** Takes the focus along to a quote, and brings it into sight. */
function focusTag(id: string): void {
  const tag = document.getElementById(`tag-${id}`);
  tag?.focus({ preventScroll: true });
  // On a phone the card covers the lower half.
  const block = matchMedia('(max-width: 900px)').matches ? 'start' : 'center';
  tag?.scrollIntoView({ block, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}
