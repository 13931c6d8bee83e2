import { useState } from 'preact/hooks';

/** Asks for the key that the service wants. It is kept nowhere but in this page while it is open: not in the browser's storage, not in the address. */
export function Key({ onKey }: { onKey: (key: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="key"
      onSubmit={(event) => {
        event.preventDefault();
        onKey(typed.trim());
      }}
    >
      <label for="key">
        Your key <span class="quiet">(forgotten when you close the page)</span>
      </label>
      <input
        id="key"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="main">
        Use it
      </button>
    </form>
  );
}
