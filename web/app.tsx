import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ArticleInput, type Correction, defaultOptions, type Options as EngineOptions, type Quote } from '../src/index.js';
import { readFile, readHtml } from './documents.js';
import type { Engine } from './engine/messages.js';
import { privateEngine } from './engine/private.js';
import { serviceEngine } from './engine/service.js';
import { Bar } from './parts/bar.js';
import { Card } from './parts/card.js';
import { Header } from './parts/header.js';
import { Options, Privacy } from './parts/options.js';
import { Sheet } from './parts/sheet.js';
import { Speakers } from './parts/speakers.js';
import { Start } from './parts/start.js';
import { samples } from './samples.js';
import { filtered, signsOf } from './text.js';
import { useArticle } from './use-article.js';
import { useKeys } from './use-keys.js';
import { keep, kept, useSettings } from './use-settings.js';
import { counted } from './words.js';

/** Made once, and only when wanted: where the service is used from the start, the engine is not loaded. */
const engines = new Map<boolean, Engine>();
function engineFor(service: boolean): Engine {
  const engine = engines.get(service) ?? (service ? serviceEngine() : privateEngine());
  engines.set(service, engine);
  return engine;
}

const withReported: Partial<EngineOptions> = { types: ['direct', 'mixed', 'indirect', 'scare', 'title'] };
const without: Partial<EngineOptions> = { types: defaultOptions.types };

export function App() {
  const { settings, change } = useSettings();
  const engine = engineFor(settings.service);
  const options = settings.reported ? withReported : without;
  const state = useArticle(engine, options);
  const { article, corrected, result, corrections } = state;
  const [editing, setEditing] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState<string | null>(null);
  const [remembered, setRemembered] = useState(() => kept() !== null);
  const [keys, setKeys] = useState(true);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const signs = useMemo(() => (corrected ? signsOf(corrected) : new Map()), [corrected]);
  const shown = useMemo(
    () => (corrected && filter !== null ? new Set(filtered(corrected.quotes, filter).map(({ id }) => id)) : null),
    [corrected, filter],
  );
  const quote = corrected?.quotes.find(({ id }) => id === chosen);
  const explain = useMemo(() => (id: string) => engine.explain(article, options, id), [engine, article, options]);

  // The panel waits for the pause in typing: it counts every word of the article.
  const settled = useRef({ article, result: corrected });
  if (!state.reading) settled.current = { article, result: corrected };
  const panel = useMemo(() => {
    const { article: of, result: last } = settled.current;
    const found = new Set(result?.speakers.map(({ id }) => id));
    return last && <Speakers {...{ article: of, result: last, found, signs, filter, onFilter: setFilter, onCorrect: correct }} />;
  }, [settled.current.result, filter]);

  const open = (next: ArticleInput, sample: string | null = null, before: Correction[] = []) => {
    state.open(next, before);
    change({ sample });
    setProblem(null);
    setChosen(null);
    setFilter(null);
    setEditing(next.text === '');
    if (next.text === '') requestAnimationFrame(() => document.getElementById('article-text')?.focus());
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

  useEffect(() => {
    const before = kept();
    if (before) open(before.article, null, before.corrections);
    else if (settings.sample) openSample(settings.sample);
  }, []);
  useEffect(() => {
    if (remembered && !state.reading) keep({ article, corrections });
  }, [remembered, article, corrections, state.reading]);
  useEffect(() => {
    if (corrected && !state.reading) say(summary(corrected.quotes));
  }, [result]);

  /** Chooses a quotation, and takes the focus along where a key did it. */
  const choose = (id: string | null, focus: boolean) => {
    setChosen(id);
    if (!focus || id === null) return;
    const tag = document.getElementById(`tag-${id}`);
    tag?.focus({ preventScroll: true });
    // On a phone the card covers the lower half.
    const block = matchMedia('(max-width: 900px)').matches ? 'start' : 'center';
    tag?.scrollIntoView({ block, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };
  const step = (by: 1 | -1) => {
    const list = filtered(corrected?.quotes ?? [], filter);
    if (list.length === 0) return;
    const at = list.findIndex(({ id }) => id === chosen);
    // From none at all, forwards to the first and back to the last.
    const from = at < 0 && by < 0 ? 0 : at;
    const next = (from + by + list.length) % list.length;
    choose(list[next].id, !editing);
  };
  function correct(correction: Correction): void {
    state.correct(correction);
    say('Put right.');
    if (correction.kind === 'merge') setFilter(null);
  }
  const undo = () => {
    if (corrections.length === 0) return;
    state.undo();
    say('Undone.');
  };
  const back = () => {
    if (chosen !== null) {
      if (!editing) document.getElementById(`tag-${chosen}`)?.focus();
      setChosen(null);
    } else if (filter !== null) setFilter(null);
    else if (editing && article.text.trim() !== '') setEditing(false);
  };
  const startEditing = () => {
    setEditing(true);
    requestAnimationFrame(() => document.getElementById('article-text')?.focus());
  };
  useKeys({ j: () => step(1), k: () => step(-1), e: startEditing, u: undo, Escape: back }, keys);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the button “Open a file” is for the keyboard
    <div
      class="page"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const { files } = event.dataTransfer as DataTransfer;
        const html = event.dataTransfer?.getData('text/html') ?? '';
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (files.length > 0) openFile(files[0]);
        else if (html !== '') openDocument(readHtml(html));
        else if (text !== '') open({ text });
      }}
    >
      <a class="skip" href="#article">
        To the article
      </a>
      <Header />
      <main class={quote ? 'with-card' : ''}>
        <div class="column" id="article" tabIndex={-1}>
          <h1>{article.text === '' ? 'Who said what?' : <span class="hidden">The article, marked</span>}</h1>
          <Privacy settings={settings} onChange={change} />
          <Bar
            state={state}
            editing={editing}
            onEdit={startEditing}
            onRead={() => setEditing(false)}
            onClear={() => open({ text: '' })}
            onUndo={undo}
            say={say}
          />
          {(problem ?? state.failure) && (
            <p class="problem" role="alert">
              {problem ?? state.failure}
            </p>
          )}
          <Sheet
            article={article}
            result={corrected}
            signs={signs}
            editing={editing}
            chosen={chosen}
            shown={shown}
            onChoose={(id, byKeyboard) => {
              setChosen(id);
              if (byKeyboard) requestAnimationFrame(() => document.getElementById('card-title')?.focus());
            }}
            onText={(text) => {
              state.edit(text);
              setProblem(null);
              if (settings.sample) change({ sample: null });
            }}
            onPasted={(text) => {
              open({ text });
              requestAnimationFrame(() => document.getElementById('article')?.focus());
            }}
          />
          {article.text === '' && <Start onSample={openSample} onFile={openFile} />}
        </div>
        <aside aria-label="What was found">
          {quote && corrected && (
            <Card
              quote={quote}
              result={corrected}
              signs={signs}
              explain={explain}
              onCorrect={correct}
              onSpeaker={(id, speaker) => {
                const known = result?.speakers.some((one) => one.id === speaker);
                const name = corrected.speakers.find((one) => one.id === speaker)?.name ?? '';
                correct(known ? { kind: 'speaker', quote: id, speaker } : { kind: 'name', quote: id, name });
              }}
              onStep={step}
              onClose={back}
            />
          )}
          {corrected && panel ? panel : <About reading={state.reading} />}
        </aside>
        <Options
          settings={settings}
          onChange={change}
          remembered={remembered}
          onRemember={(on) => {
            setRemembered(on);
            if (!on) keep(null);
          }}
          keys={keys}
          onKeys={setKeys}
        />
      </main>
      <p class="hidden" role="status">
        {said}
      </p>
    </div>
  );
}

function About({ reading }: { reading: boolean }) {
  if (reading) return <p class="quiet">Reading …</p>;
  return (
    <section class="about">
      <h2>What you get</h2>
      <p>Every quotation of the article, marked where it stands, with its speaker, how sure that is, and why.</p>
      <p>Quotations without a source, and those worth a second look, in a list of their own.</p>
      <p>What is wrong you put right, and it leaves as data.</p>
    </section>
  );
}

function summary(quotes: readonly Quote[]): string {
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker?.id ?? []));
  const without = filtered(quotes, 'nobody').length;
  return `${counted(quotes.length, 'quotation')}, ${counted(speakers.size, 'speaker')}${without > 0 ? `, ${without} without a speaker` : ''}.`;
}
