/** A document of each kind that is read, written for this project. Its people and places are invented. */
export const documents = [
  {
    mediaType: 'text/html',
    description: 'An article as HTML: a page, or a part of one.',
    example: `<article>
<h1>“We are ready”: Calder ferry reopens</h1>
<p class="byline">By Nora Feld</p>
<figure><img src="quay.jpg" alt=""><figcaption>Mayor Ada Quill on the quay</figcaption></figure>
<p><q>The boats are here,</q> Quill told reporters on Monday.</p>
<p>Councilman Tom Okoro wrote to the council:</p>
<blockquote><p>Nobody has told us who pays for it.</p></blockquote>
</article>
`,
  },
  {
    mediaType: 'text/markdown',
    description: 'An article as Markdown, with front matter or without.',
    example: `---
title: Calder ferry reopens
author: Nora Feld
---

“The boats are *here*,” Mayor Ada Quill told reporters on Monday.

> Nobody has told us who pays for it.
>
> — Tom Okoro, councilman
`,
  },
  {
    mediaType: 'application/ninjs+json',
    description: 'A news item of IPTC ninjs, version 1, 2 or 3.',
    example: {
      uri: 'http://news.example/ferry',
      headlines: [{ role: 'main', value: '“We are ready”: Calder ferry reopens' }],
      by: 'Nora Feld',
      bodies: [{ role: 'main', contentType: 'text/html', value: '<p>“The boats are here,” Mayor Ada Quill told reporters on Monday.</p>' }],
      associations: [{ name: 'photo', type: 'picture', descriptions: [{ value: 'Mayor Ada Quill on the quay' }] }],
    },
  },
] as const;
