import { useEffect, useRef } from 'preact/hooks';

/** What single keys do, by key. */
export type Keys = Record<string, () => void>;

/**
 * Single keys, wherever nothing is being typed.
 *
 * @param on whether letters count; Escape always does
 */
export function useKeys(keys: Keys, on: boolean): void {
  const now = useRef({ keys, on });
  now.current = { keys, on };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || target.closest?.('dialog')) return;
      const typing = target.matches?.('textarea, select, input:not([type=checkbox]):not([type=file])');
      if (event.key !== 'Escape' && (typing || !now.current.on)) return;
      const action = Object.hasOwn(now.current.keys, event.key) ? now.current.keys[event.key] : undefined;
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
