import type { Settings } from '../use-settings.js';

interface Properties {
  settings: Settings;
  onChange: (changes: Partial<Settings>) => void;
  remembered: boolean;
  onRemember: (remember: boolean) => void;
  keys: boolean;
  onKeys: (keys: boolean) => void;
}

/** Where the text is read, and what else the reader may choose. */
export function Privacy({ settings: { service }, onChange }: Pick<Properties, 'settings' | 'onChange'>) {
  return (
    <div class={`privacy${service ? ' service' : ''}`}>
      <p>
        <b>{service ? 'Service mode.' : 'Private mode.'}</b>{' '}
        {service ? 'The text is sent to this service, which keeps none of it.' : 'The text is read in this browser and sent nowhere.'}
      </p>
      <button type="button" role="switch" aria-checked={!service} onClick={() => onChange({ service: !service })}>
        <span class="track" aria-hidden="true" />
        Private
      </button>
    </div>
  );
}

export function Options({ settings, onChange, remembered, onRemember, keys, onKeys }: Properties) {
  return (
    <section class="options" aria-label="Options">
      <label>
        <input type="checkbox" checked={settings.reported} onChange={() => onChange({ reported: !settings.reported })} />
        Also statements without quotation marks <span class="quiet">(for trying out)</span>
      </label>
      <label>
        <input type="checkbox" checked={remembered} onChange={() => onRemember(!remembered)} />
        Keep this article in this browser <span class="quiet">(otherwise it is gone when you close the page)</span>
      </label>
      <label>
        <input type="checkbox" checked={keys} onChange={() => onKeys(!keys)} />
        Single keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>e</kbd> edit, <kbd>u</kbd> undo, <kbd>Esc</kbd> back
      </label>
    </section>
  );
}
