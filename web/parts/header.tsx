/** The head of the page; the API’s page has the same. */
export function Header() {
  return (
    <header class="house">
      <a class="wordmark" href="/" aria-current="page">
        <img src="/icon.svg" alt="" width="26" height="26" />
        Attribune
      </a>
      <nav aria-label="Attribune">
        <a href="/" aria-current="page">
          Page
        </a>
        <a href="/docs">API</a>
      </nav>
    </header>
  );
}
