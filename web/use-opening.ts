import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleInput, Correction } from '../src/index.js';
import { readFile, readHtml } from './documents.js';
import { samples } from './samples.js';
import type { ArticleState } from './use-article.js';
import { useDrop } from './use-drop.js';
import { kept } from './use-kept.js';
import type { useSettings } from './use-settings.js';
import type { View } from './use-view.js';

/** How articles come to the page: what was kept, a sample, a file, what is dropped; and what is wrong with the last of them. */
export function useOpening(state: ArticleState, view: View, { settings, change }: ReturnType<typeof useSettings>) {
  const [problem, setProblem] = useState<string | null>(null);
  const open = (next: ArticleInput, sample: string | null = null, before: Correction[] = []) => {
    state.open(next, before);
    change({ sample });
    setProblem(null);
    view.reset(next.text);
  };
  const openSample = (name: string) => {
    const sample = samples.find((one) => one.name === name);
    if (sample) open({ text: sample.text }, name);
  };
  /** Of several documents the last one is shown, whichever is read first. */
  const asked = useRef(0);
  const openDocument = (reading: Promise<ArticleInput>) => {
    const mine = ++asked.current;
    reading.then(
      (next) => asked.current === mine && open(next),
      (error: Error) => asked.current === mine && setProblem(error.message),
    );
  };
  const openFile = (file: File) => openDocument(readFile(file));

  useDrop((dropped) => {
    const [file] = dropped.files;
    const html = dropped.getData('text/html');
    const text = dropped.getData('text/plain');
    if (file) openFile(file);
    else if (html !== '') openDocument(readHtml(html));
    else if (text !== '') open({ text });
  });
  useEffect(() => {
    const before = kept();
    if (before) open(before.article, null, before.corrections);
    else if (settings.sample) openSample(settings.sample);
  }, []);

  return {
    problem,
    open,
    openSample,
    openFile,
    /** Takes the same article as it has been changed. */
    edit(text: string) {
      state.edit(text);
      setProblem(null);
      if (settings.sample) change({ sample: null });
    },
  };
}
