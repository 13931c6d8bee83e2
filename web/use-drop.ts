import { useEffect, useRef } from 'preact/hooks';

/**
 * Takes what is dropped, wherever in the window: beside the page the browser would leave it for the file. What was dragged on the page itself is none of it,
 * and words that are dropped into a text field with others in it go there, as in pasting.
 */
export function useDrop(take: (dropped: DataTransfer) => void): void {
  const now = useRef(take);
  now.current = take;
  useEffect(() => {
    let own = false;
    const isTaken = ({ dataTransfer, target }: DragEvent): boolean => {
      if (own || dataTransfer === null) return false;
      return dataTransfer.types.includes('Files') || !(target instanceof HTMLTextAreaElement) || target.value.trim() === '';
    };
    const listeners = {
      dragstart: () => {
        own = true;
      },
      dragend: () => {
        own = false;
      },
      dragover: (event: DragEvent) => {
        if (isTaken(event)) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!isTaken(event)) return;
        event.preventDefault();
        now.current(event.dataTransfer as DataTransfer);
      },
    };
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of all) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of all) document.removeEventListener(name, listener);
    };
  }, []);
}
