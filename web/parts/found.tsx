import { useMemo, useRef } from 'preact/hooks';
import type { Correction } from '../../src/index.js';
import type { ArticleState } from '../use-article.js';
import type { View } from '../use-view.js';
import { Card } from './card.js';
import { Speakers } from './speakers.js';

interface Properties {
  state: ArticleState;
  view: View;
  onCorrect: (correction: Correction) => void;
}

/** What was found: the quote that is chosen, and who speaks. */
export function Found({ state, view, onCorrect }: Properties) {
  const { article, corrected, result, reading, explain } = state;
  const { quote, signs, filter } = view;
  const found = new Set(result?.speakers.map(({ id }) => id));

  // The panel waits for the pause in typing: it counts every word of the article.
  const settled = useRef({ article, result: corrected });
  if (!reading) settled.current = { article, result: corrected };
  const panel = useMemo(() => {
    const { article: of, result: last } = settled.current;
    return last && <Speakers {...{ article: of, result: last, found, signs, filter, onFilter: view.setFilter, onCorrect }} />;
  }, [settled.current.result, filter]);

  return (
    <aside aria-label="What was found">
      {quote && corrected && (
        <Card
          quote={quote}
          result={corrected}
          signs={signs}
          explain={explain}
          onCorrect={onCorrect}
          onSpeaker={(id, speaker) => {
            const name = corrected.speakers.find((one) => one.id === speaker)?.name ?? '';
            onCorrect(found.has(speaker) ? { kind: 'speaker', quote: id, speaker } : { kind: 'name', quote: id, name });
          }}
          onStep={view.step}
          onClose={view.back}
        />
      )}
      {corrected && panel ? panel : <About reading={reading} />}
    </aside>
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
