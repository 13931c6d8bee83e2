import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Correction, defaultOptions, type Options as EngineOptions, type Quote } from '../src/index.js';
import type { Engine } from './engine/messages.js';
import { privateEngine } from './engine/private.js';
import { serviceEngine } from './engine/service.js';
import { Bar } from './parts/bar.js';
import { Found } from './parts/found.js';
import { Header } from './parts/header.js';
import { Key } from './parts/key.js';
import { Options, Privacy } from './parts/options.js';
import { Sheet } from './parts/sheet.js';
import { Start } from './parts/start.js';
import { filtered } from './text.js';
import { useArticle } from './use-article.js';
import { useKept } from './use-kept.js';
import { useKeys } from './use-keys.js';
import { useOpening } from './use-opening.js';
import { useSettings } from './use-settings.js';
import { focusSoon, keepFocus, useView } from './use-view.js';
import { counted } from './words.js';

/** Made once, and only when wanted: where the service is used from the start, the engine is not loaded. */
let here: Engine | undefined;
function engineFor(service: boolean, key: string): Engine {
  if (service) return serviceEngine(key);
  here ??= privateEngine();
  return here;
}

const withReported: Partial<EngineOptions> = { types: ['direct', 'mixed', 'indirect', 'scare', 'title'] };
const without: Partial<EngineOptions> = { types: defaultOptions.types };

export function App() {
  const { settings, change } = useSettings();
  const [key, setKey] = useState('');
  const engine = useMemo(() => engineFor(settings.service, key), [settings.service, key]);
  const state = useArticle(engine, settings.reported ? withReported : without);
  const { article, corrected, failure } = state;
  const view = useView(state);
  const opening = useOpening(state, view, { settings, change });
  const { remembered, remember } = useKept(state);
  const [keys, setKeys] = useState(true);
  const [said, say] = useState('');
  const correct = (correction: Correction) => {
    state.correct(correction);
    say('Put right.');
    if (correction.kind === 'merge') view.setFilter(null);
    keepFocus();
  };
  const undo = () => {
    if (state.corrections.length === 0) return;
    state.undo();
    say('Undone.');
    keepFocus();
  };

  useEffect(() => {
    if (corrected && !state.reading) say(summary(corrected.quotes));
  }, [state.result]);
  useKeys({ j: () => view.step(1), k: () => view.step(-1), e: view.edit, u: undo, Escape: view.back }, keys);

  const problem = opening.problem ?? failure;
  return (
    <>
      <a class="skip" href="#article">
        To the article
      </a>
      <Header />
      <main class={view.quote ? 'with-card' : ''}>
        <div class="column" id="article" tabIndex={-1}>
          <h1>{article.text === '' ? 'Who said what?' : <span class="hidden">The article, marked</span>}</h1>
          <Privacy settings={settings} onChange={change} />
          <Bar state={state} view={view} onNew={() => opening.open({ text: '' })} onUndo={undo} say={say} />
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          {state.locked && <Key onKey={setKey} />}
          <Sheet
            article={article}
            result={corrected}
            view={view}
            onText={opening.edit}
            onPasted={(text) => {
              opening.open({ text });
              focusSoon('article');
            }}
          />
          {article.text === '' && <Start onSample={opening.openSample} onFile={opening.openFile} />}
        </div>
        <Found state={state} view={view} onCorrect={correct} />
        <Options settings={settings} onChange={change} remembered={remembered} onRemember={remember} keys={keys} onKeys={setKeys} />
      </main>
      <p class="hidden" role="status">
        {said}
      </p>
    </>
  );
}

function summary(quotes: readonly Quote[]): string {
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker?.id ?? []));
  const without = filtered(quotes, 'nobody').length;
  return `${counted(quotes.length, 'quotation')}, ${counted(speakers.size, 'speaker')}${without > 0 ? `, ${without} without a speaker` : ''}.`;
}
