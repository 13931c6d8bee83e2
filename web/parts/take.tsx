import { useMemo, useRef, useState } from 'preact/hooks';
import { type ArticleInput, formats, type Result } from '../../src/index.js';
import { writeGold } from '../gold.js';
import { counted } from '../words.js';

interface Choice {
  name: string;
  title: string;
  mediaType: string;
  extension: string;
  write: (article: ArticleInput, result: Result) => string;
}

/** Every format of the engine, and the form in which people’s answers are kept. */
const choices: Choice[] = [
  ...formats,
  {
    name: 'gold',
    title: 'Gold line, to measure with',
    mediaType: 'application/x-ndjson',
    extension: 'jsonl',
    write: writeGold,
  },
];

/** More of a preview than this nobody reads, and the browser would wait for it. In characters. */
const previewed = 1500;

/** Takes the result along: copied or as a file, in any format, with all corrections. */
export function Take({ article, result, say }: { article: ArticleInput; result: Result; say: (words: string) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('csv');
  const choice = choices.find((one) => one.name === name) ?? choices[0];
  const beside = result.quotes.filter(({ field }) => field !== undefined).length;
  const content = useMemo(() => (open ? choice.write(article, result) : ''), [open, choice, article, result]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content);
      say('Copied.');
      dialog.current?.close();
    } catch {
      say('The browser does not let this page copy. Download the file instead.');
    }
  };
  const download = () => {
    const address = URL.createObjectURL(new Blob([content], { type: choice.mediaType }));
    Object.assign(document.createElement('a'), { href: address, download: `quotes.${choice.extension}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say('Downloaded.');
    dialog.current?.close();
  };

  return (
    <>
      <button
        type="button"
        class="main"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Export
      </button>
      {/* The event comes late: by then the dialog may have been opened again. */}
      <dialog ref={dialog} class="take" aria-labelledby="take-title" onClose={({ currentTarget }) => setOpen(currentTarget.open)}>
        <h2 id="take-title">Export</h2>
        <p class="quiet">With everything that you have put right. The file is made in this browser.</p>
        <div class="formats" role="radiogroup" aria-label="Format">
          {choices.map((one) => (
            <label key={one.name}>
              <input type="radio" name="format" value={one.name} checked={one.name === name} onChange={() => setName(one.name)} />
              <span>{one.title}</span>
              <code>.{one.extension}</code>
            </label>
          ))}
        </div>
        {choice.name === 'gold' && beside > 0 && (
          <p>
            A gold line has the quotations of the text only: {counted(beside, 'quotation')} in headline or captions{' '}
            {beside === 1 ? 'is' : 'are'} left out.
          </p>
        )}
        <section aria-label="Preview">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
          <pre tabIndex={0}>{content.length > previewed ? `${content.slice(0, previewed)} …` : content}</pre>
        </section>
        <div class="row end">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="button" onClick={copy}>
            Copy
          </button>
          <button type="button" class="main" onClick={download}>
            Download
          </button>
        </div>
      </dialog>
    </>
  );
}
