import type { ArticleState } from '../use-article.js';
import type { View } from '../use-view.js';
import { counted } from '../words.js';
import { Take } from './take.js';

interface Properties {
  state: ArticleState;
  view: View;
  onNew: () => void;
  onUndo: () => void;
  say: (words: string) => void;
}

/** What can be done with the article as a whole. */
export function Bar({ state, view, onNew, onUndo, say }: Properties) {
  const { article, corrected, corrections, lost } = state;
  if (article.text === '') return null;
  return (
    <div class="bar" role="toolbar" aria-label="Article">
      <fieldset class="modes" aria-label="View">
        <button type="button" aria-pressed={!view.editing} onClick={() => view.setEditing(false)}>
          Read
        </button>
        <button type="button" aria-pressed={view.editing} onClick={view.edit}>
          Edit
        </button>
      </fieldset>
      <button type="button" class="plain" onClick={onNew}>
        New
      </button>
      <span class="gap" />
      {lost > 0 && <span class="quiet">{counted(lost, 'correction')} no longer fit the text</span>}
      {corrections.length > 0 && (
        <button type="button" class="plain" onClick={onUndo}>
          Undo <span class="quiet">({corrections.length})</span>
        </button>
      )}
      {corrected && <Take article={article} result={corrected} say={say} />}
    </div>
  );
}
