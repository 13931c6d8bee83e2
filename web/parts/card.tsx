import { useEffect, useState } from 'preact/hooks';
import type { Correction, ExplainedCandidate, Quote, Result } from '../../src/index.js';
import { isDoubtful, type Sign } from '../text.js';
import { doingOf, isSpeech, kinds, percent, wayOf } from '../words.js';
import { Badge } from './badge.js';

interface Properties {
  quote: Quote;
  result: Result;
  signs: Map<string, Sign>;
  explain: (quote: string) => Promise<ExplainedCandidate[]>;
  onCorrect: (correction: Correction) => void;
  onSpeaker: (quote: string, speaker: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** Everything about one quotation, and the buttons that put it right. */
export function Card({ quote, result, signs, explain, onCorrect, onSpeaker, onStep, onClose }: Properties) {
  const { id, speaker, confidence, basis, mention, cue } = quote;
  const role = result.speakers.find((one) => one.id === speaker?.id)?.role;
  return (
    <section class="card" aria-labelledby="card-title">
      <header>
        {speaker && <Badge sign={signs.get(speaker.id)} />}
        <div class="who">
          <h2 id="card-title" tabIndex={-1}>
            {speaker?.name ?? (isSpeech(quote) ? 'No speaker' : kinds[quote.type])}
          </h2>
          {role && <p class="quiet">{role}</p>}
        </div>
        <button type="button" class="icon" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <blockquote>{shortened(quote.text)}</blockquote>
      {isSpeech(quote) && (
        <p class={isDoubtful(quote) ? 'sure doubt' : 'sure'}>
          {basis === 'correction' ? (
            'Put right by you.'
          ) : (
            <Sureness speaker={speaker !== null} confidence={confidence} doubt={isDoubtful(quote)} />
          )}
          {basis !== 'correction' && ` ${wayOf(quote)}`}
        </p>
      )}
      {(mention || cue) && (
        <p class="evidence">
          {mention && (
            <>
              Source <span class="mention">{mention.text}</span>
            </>
          )}{' '}
          {cue && (
            <>
              Word of {doingOf(quote)} <span class="cue">{cue.text}</span>
            </>
          )}
        </p>
      )}
      {basis !== 'correction' && isSpeech(quote) && <Reasons quote={quote} explain={explain} />}
      <Correcting quote={quote} result={result} signs={signs} onCorrect={onCorrect} onSpeaker={onSpeaker} key={id} />
      <footer>
        <button type="button" onClick={() => onStep(-1)}>
          Previous <kbd>k</kbd>
        </button>
        <button type="button" onClick={() => onStep(1)}>
          Next <kbd>j</kbd>
        </button>
      </footer>
    </section>
  );
}

function Sureness({ speaker, confidence, doubt }: { speaker: boolean; confidence: number; doubt: boolean }) {
  if (!speaker) return <b>Nobody is likely enough.</b>;
  return (
    <b>
      {percent(confidence)} sure{doubt ? ': worth checking' : ''}.
    </b>
  );
}

/** What spoke for the chosen candidate, or the best one, in words. */
function Reasons({ quote, explain }: { quote: Quote; explain: Properties['explain'] }) {
  const [candidates, setCandidates] = useState<ExplainedCandidate[]>([]);
  useEffect(() => {
    let wanted = true;
    explain(quote.id).then(
      (found) => wanted && setCandidates(found),
      () => wanted && setCandidates([]),
    );
    return () => {
      wanted = false;
    };
  }, [quote, explain]);
  const best = candidates.find(({ name }) => name === quote.speaker?.name) ?? candidates[0];
  const words = [...new Set((best?.reasons ?? []).filter(({ contribution }) => contribution > 0).map((reason) => reason.words))].slice(
    0,
    3,
  );
  if (best === undefined || words.length === 0) return null;
  return (
    <div class="reasons">
      <p>
        What speaks for “{best.mention.text}”{quote.speaker === null ? ', the likeliest' : ''}:
      </p>
      <ul>
        {words.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function Correcting({
  quote,
  result,
  signs,
  onCorrect,
  onSpeaker,
}: Pick<Properties, 'quote' | 'result' | 'signs' | 'onCorrect' | 'onSpeaker'>) {
  const [name, setName] = useState('');
  const { id, speaker, alternatives } = quote;
  return (
    <fieldset class="correct">
      <legend>{isSpeech(quote) ? 'Somebody else?' : 'Did somebody say it?'}</legend>
      {alternatives.map((one) => (
        <button type="button" class="choice" key={one.id} onClick={() => onSpeaker(id, one.id)}>
          <Badge sign={signs.get(one.id)} />
          <span>{one.name}</span>
          <span class="number">{percent(one.confidence)}</span>
        </button>
      ))}
      <form
        class="name"
        onSubmit={(event) => {
          event.preventDefault();
          if (/[\p{L}\p{N}]/u.test(name)) onCorrect({ kind: 'name', quote: id, name });
          setName('');
        }}
      >
        <input
          aria-label="Name of the speaker"
          placeholder="Type a name"
          list="speaker-names"
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <datalist id="speaker-names">
          {result.speakers.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <button type="submit">Set</button>
      </form>
      <div class="row">
        {speaker && (
          <button type="button" onClick={() => onCorrect({ kind: 'nobody', quote: id })}>
            No speaker
          </button>
        )}
        {isSpeech(quote) && (
          <button type="button" onClick={() => onCorrect({ kind: 'not-a-quote', quote: id })}>
            Not a quotation
          </button>
        )}
      </div>
    </fieldset>
  );
}

function shortened(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 180).replace(/\s+\S*$/, '')} … ${text.slice(-50).replace(/^\S*\s+/, '')}`;
}
