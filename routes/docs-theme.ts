/** What makes Swagger UI look as if the same house had made it as the page: its head, its colours and its type. Colours are those of web/style/tokens.css. */

/** Half a pair of quotation marks, for the tab of the browser and the head. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f3a5f"/><path d="M14 8c-5 2-7 6-7 11v5h7v-7h-3c0-3 1-5 4-6zm11 0c-5 2-7 6-7 11v5h7v-7h-3c0-3 1-5 4-6z" fill="#fff"/></svg>';

export const css = `:root {
  --paper: #f7f5f0;
  --sheet: #fffefb;
  --ink: #1b222d;
  --quiet: #586171;
  --line: #ddd8cd;
  --navy: #1f3a5f;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color-scheme: light;
}
body { background: var(--paper); }
.house { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: 0.7rem max(1.25rem, calc((100vw - 1180px) / 2)); border-bottom: 1px solid var(--line); font: 15px/1.5 var(--sans); }
.house a { color: var(--ink); text-decoration: none; }
.house .wordmark { display: flex; align-items: center; gap: 0.6rem; font: 600 1.2rem/1 var(--serif); }
.house nav { display: flex; gap: 0.25rem; }
.house nav a { padding: 0.4rem 0.8rem; border-radius: 7px; }
.house nav a:hover { background: var(--sheet); }
.house nav a[aria-current] { font-weight: 600; box-shadow: inset 0 -2px var(--navy); border-radius: 0; }
.house a:focus-visible { outline: 2.5px solid #1c5fb8; outline-offset: 2px; }
.swagger-ui .wrapper { max-width: 1220px; }
.swagger-ui .info .title { color: var(--ink); font-family: var(--serif); }
.swagger-ui .info .title small { background: var(--quiet); }
.swagger-ui .info .title small.version-stamp { background: var(--navy); }
.swagger-ui, .swagger-ui .info p, .swagger-ui .info li, .swagger-ui .opblock-tag, .swagger-ui .btn { font-family: var(--sans); color: var(--ink); }
.swagger-ui .info a { color: var(--navy); }
.swagger-ui .scheme-container { background: none; box-shadow: none; border-bottom: 1px solid var(--line); }
.swagger-ui .btn.execute { border-color: var(--navy); background: var(--navy); color: #fff; }
`;

/** Puts the head of the page above everything. It is made of elements, so that nothing is ever read as HTML. */
export const script = `const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const mark = make('img', { src: '/icon.svg', alt: '', width: 26, height: 26 });
const here = make('a', { href: '/docs', textContent: 'API' });
here.setAttribute('aria-current', 'page');
const nav = make('nav', { ariaLabel: 'Attribune' }, make('a', { href: '/', textContent: 'Page' }), here);
document.body.prepend(make('header', { className: 'house' }, make('a', { className: 'wordmark', href: '/' }, mark, 'Attribune'), nav));
`;
