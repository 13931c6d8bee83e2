import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ArticleInput, applyCorrections, type Correction, type Options, type Result } from '../src/index.js';
import type { Engine } from './engine/messages.js';
import { KeyNeeded } from './engine/service.js';
import { changeOf, moved, rebased } from './text.js';

/** How long a pause in typing must be before the text is read, in milliseconds. */
const pause = 150;

/** Fewer characters than these two articles may have in common by chance, such as a mark in front and a full stop behind. */
const common = 10;

interface State {
  article: ArticleInput;
  /** What the engine said of the text, or of what it was before, moved to the places of now; null where nothing was read yet. */
  result: Result | null;
  /** Of `result`, in order. */
  corrections: Correction[];
  reading: boolean;
  failure: string | null;
  /** Whether that is for want of a key. */
  locked: boolean;
  /** How many corrections were lost at the last change of the text, because what they were about is gone. */
  lost: number;
}

const empty: State = { article: { text: '' }, result: null, corrections: [], reading: false, failure: null, locked: false, lost: 0 };

/** The article, what the engine says of it, and what the reader has put right. */
export function useArticle(engine: Engine, options: Partial<Options>) {
  const [state, setState] = useState(empty);
  const { article, result, corrections } = state;
  const { text } = article;
  const turn = useRef(0);
  const soon = useRef(false);

  useEffect(() => {
    const mine = ++turn.current;
    if (text.trim() === '') {
      setState((now) => ({ ...now, result: null, corrections: [], reading: false, failure: null, locked: false }));
      return;
    }
    const read = () =>
      engine.attribute(article, options).then(
        (fresh) => {
          if (turn.current === mine) setState((now) => arrived(now, fresh));
        },
        (error: Error) => {
          if (turn.current === mine)
            setState((now) => ({ ...now, reading: false, failure: error.message, locked: error instanceof KeyNeeded }));
        },
      );
    setState((now) => ({ ...now, reading: true }));
    const timer = setTimeout(read, soon.current ? 0 : pause);
    soon.current = false;
    return () => clearTimeout(timer);
  }, [article, engine, options]);

  const corrected = useMemo(() => result && applyCorrections(result, corrections), [result, corrections]);
  const explain = useMemo(() => (quote: string) => engine.explain(article, options, quote), [engine, article, options]);
  return {
    ...state,
    /** The candidates of a quote, with reasons in words. */
    explain,
    /** What holds now, corrections and all. */
    corrected,
    /** Takes another article, and reads it at once. */
    open(next: ArticleInput, kept: Correction[] = []) {
      soon.current = true;
      setState({ ...empty, article: next, corrections: kept });
    },
    /** Takes the same article as it has been changed. */
    edit(next: string) {
      setState((now) => edited(now, next));
    },
    correct(correction: Correction) {
      setState((now) => ({ ...now, corrections: [...now.corrections, correction] }));
    },
    undo() {
      setState((now) => ({ ...now, corrections: now.corrections.slice(0, -1) }));
    },
  };
}

export type ArticleState = ReturnType<typeof useArticle>;

/** Where nothing of the text is left, this is another article, which the headline and the captions do not belong to. */
function edited(now: State, text: string): State {
  const change = changeOf(now.article.text, text);
  const left = now.article.text.length - change.removed;
  if (left < common && change.removed > left) return { ...empty, article: { text }, lost: now.corrections.length };
  const result = now.result && moved(now.result, change);
  const corrections = result ? rebased(now.corrections, result, result) : now.corrections;
  return { ...now, article: { ...now.article, text }, result, corrections, lost: now.corrections.length - corrections.length };
}

/** Corrections that were kept in the browser come without the result that they are of: it is the same as this one, or they no longer fit. */
function arrived(now: State, fresh: Result): State {
  const corrections = rebased(now.corrections, now.result ?? fresh, fresh);
  return {
    ...now,
    result: fresh,
    corrections,
    reading: false,
    failure: null,
    locked: false,
    lost: now.lost + now.corrections.length - corrections.length,
  };
}
