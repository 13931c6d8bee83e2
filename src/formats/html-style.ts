/** The look of the HTML format, light and dark. Colours repeat after eight speakers, so each quote has its speaker’s number too. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #595959; --tint: 90%; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #161616; --quiet: #b0b0b0; --tint: 24%; } }
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: var(--ink); background: var(--paper); }
article p, article h1 { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: hsl(var(--hue) var(--colour, 70%) var(--tint)); border-bottom: 2px solid; padding: 0.1em 0; }
mark.mixed { border-bottom-style: dashed; }
mark.indirect { border-bottom-style: dotted; font-style: italic; }
mark.scare, mark.title { border-bottom: 4px double; }
mark:target, li:target { outline: 3px solid; }
.c0 { --hue: 210; } .c1 { --hue: 25; } .c2 { --hue: 130; } .c3 { --hue: 280; }
.c4 { --hue: 55; } .c5 { --hue: 335; } .c6 { --hue: 175; } .c7 { --hue: 0; } .none { --hue: 0; --colour: 0%; }
a { color: inherit; } a.by { font: 0.75em sans-serif; vertical-align: super; user-select: none; }
aside, figure { font-family: sans-serif; font-size: 0.95rem; } aside .quiet { color: var(--quiet); }
@media print { mark { background: none; } }
`;
