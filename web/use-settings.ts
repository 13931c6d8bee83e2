import { useEffect, useState } from 'preact/hooks';

/** What the reader has chosen. It stands in the address, which never holds the text. */
export interface Settings {
  /** Whether the text is sent to the service instead of being read in this browser. */
  service: boolean;
  /** Whether statements without quotation marks are wanted too. */
  reported: boolean;
  /** Name of the sample that is shown; null for an article of the reader’s own. */
  sample: string | null;
}

function fromAddress(): Settings {
  const parameters = new URLSearchParams(location.hash.slice(1));
  return { service: parameters.has('service'), reported: parameters.has('reported'), sample: parameters.get('sample') };
}

export function useSettings() {
  const [settings, set] = useState(fromAddress);
  useEffect(() => {
    const parameters = new URLSearchParams();
    if (settings.sample) parameters.set('sample', settings.sample);
    if (settings.reported) parameters.set('reported', '');
    if (settings.service) parameters.set('service', '');
    const hash = parameters.toString().replaceAll(/=(?=&|$)/g, '');
    history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  }, [settings]);
  return { settings, change: (changes: Partial<Settings>) => set((now) => ({ ...now, ...changes })) };
}
