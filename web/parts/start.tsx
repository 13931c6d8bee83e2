import { samples } from '../samples.js';

/** What to try, where there is no article yet. */
export function Start({ onSample, onFile }: { onSample: (name: string) => void; onFile: (file: File) => void }) {
  return (
    <section class="start" aria-labelledby="start-title">
      <h2 id="start-title">Or try one of these</h2>
      <ul>
        {samples.map(({ name, title, about }) => (
          <li key={name}>
            <button type="button" onClick={() => onSample(name)}>
              <b>{title}</b>
              <span class="quiet">{about}</span>
            </button>
          </li>
        ))}
      </ul>
      <OpenFile onFile={onFile} />
    </section>
  );
}

export function OpenFile({ onFile }: { onFile: (file: File) => void }) {
  return (
    <label class="file">
      Open a file
      <input
        type="file"
        accept=".txt,.md,.markdown,.html,.htm,.xhtml,.ninjs,.ninjs.json,text/plain,text/markdown,text/html"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
