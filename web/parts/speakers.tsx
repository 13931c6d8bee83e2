import { useState } from 'preact/hooks';
import type { ArticleInput, Correction, Quote, Result, Speaker } from '../../src/index.js';
import { countWords, filtered, partOf, type Sign } from '../text.js';
import { counted, percent, speakerKinds } from '../words.js';
import { Badge } from './badge.js';
import { Strip } from './strip.js';

interface Properties {
  article: ArticleInput;
  result: Result;
  /** Ids of the speakers that the engine itself has found: these can be merged. */
  found: ReadonlySet<string>;
  signs: Map<string, Sign>;
  filter: string | null;
  onFilter: (filter: string | null) => void;
  onCorrect: (correction: Correction) => void;
}

/** Who speaks, how much and where; pressing one shows only what that one says. */
export function Speakers({ article, result, found, signs, filter, onFilter, onCorrect }: Properties) {
  const { quotes, speakers } = result;
  const spoke = speakers.filter((speaker) => speaker.quotes.length > 0);
  const { text, title = '', captions = [] } = article;
  const all = countWords([title, text, ...captions].join('\n'));
  const toggle = (name: string) => onFilter(filter === name ? null : name);
  const nobody = filtered(quotes, 'nobody');
  const doubtful = filtered(quotes, 'doubtful');
  return (
    <section class="speakers" aria-labelledby="speakers-title">
      <h2 id="speakers-title">Speakers</h2>
      {quotes.length === 0 && <p class="quiet">No quotations in this text.</p>}
      <div class="checks">
        <Check name="nobody" title="without a speaker" list={nobody} filter={filter} onToggle={toggle} />
        <Check name="doubtful" title="to check" list={doubtful} filter={filter} onToggle={toggle} />
      </div>
      <ul>
        {spoke.map((speaker) => {
          const own = quotes.filter((quote) => quote.speaker?.id === speaker.id);
          const words = own.reduce((sum, quote) => sum + countWords(wordsOf(article, quote)), 0);
          return (
            <li key={speaker.id} class={filter === speaker.id ? 'on' : ''}>
              <button type="button" class="speaker" aria-pressed={filter === speaker.id} onClick={() => toggle(speaker.id)}>
                <Badge sign={signs.get(speaker.id)} />
                <span class="who">
                  <span class="name">{speaker.name}</span>
                  <span class="quiet">{aside(speaker)}</span>
                </span>
                <span class="figures">
                  {counted(own.length, 'quote')}
                  <br />
                  {counted(words, 'word')}
                </span>
              </button>
              <Strip
                quotes={own.filter(({ field }) => field === undefined)}
                length={text.length}
                colour={signs.get(speaker.id)?.colour ?? 0}
                share={percent(words / Math.max(all, 1))}
              />
              {filter === speaker.id && found.has(speaker.id) && (
                <Merge speaker={speaker} others={speakers.filter(({ id }) => id !== speaker.id && found.has(id))} onCorrect={onCorrect} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Check({
  name,
  title,
  list,
  filter,
  onToggle,
}: {
  name: string;
  title: string;
  list: Quote[];
  filter: string | null;
  onToggle: (name: string) => void;
}) {
  if (list.length === 0 && filter !== name) return null;
  return (
    <button type="button" class={`check ${name}`} aria-pressed={filter === name} onClick={() => onToggle(name)}>
      <b>{list.length}</b> {title}
    </button>
  );
}

function Merge({ speaker, others, onCorrect }: { speaker: Speaker; others: Speaker[]; onCorrect: Properties['onCorrect'] }) {
  const [into, setInto] = useState('');
  if (others.length === 0) return null;
  return (
    <form
      class="merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (into !== '') onCorrect({ kind: 'merge', speaker: speaker.id, into });
      }}
    >
      <label>
        <span>The same as</span>
        <select value={into} onChange={({ currentTarget }) => setInto(currentTarget.value)}>
          <option value="">choose …</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={into === ''}>
        Merge
      </button>
    </form>
  );
}

function aside({ role, kind }: Speaker): string {
  return [role ?? '', speakerKinds[kind]].filter((part) => part !== '').join(' · ');
}

function wordsOf(article: ArticleInput, { field, segments }: Quote): string {
  const text = partOf(article, field);
  return segments.map(({ start, end }) => text.slice(start, end)).join(' ');
}
