/** Bodies of requests, by media type: right ones, nearly right ones and wrong ones. */
import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from './contract.js';
import { marker, mutated, valid, words } from './values.js';

type Body = string | Buffer;

/** Pieces of documents that break readers of documents. */
const tags = [
  '<p>',
  '</p>',
  '<article>',
  '<h1>',
  '</h1>',
  '<div class="byline">By ',
  '<blockquote>',
  '<q>',
  '</q>',
  '<table><tr><td>',
  '<br>',
  '<img alt="',
  '<figcaption>',
  '<script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<template>',
  '<svg><p>',
  '<meta charset="windows-1252">',
  '&quot;',
  '&#xD800;',
  '&#0;',
  '&nosuch;',
  '<a b="c" b=\'d\'',
  '<b>'.repeat(40),
  '\n# ',
  '\n> ',
  '\n- ',
  '\n---\n',
  '---\ntitle: [',
  '---\ntitle: News\n---\n',
  '| a | b |\n| --- | --- |\n',
  '```\n',
  '[a](b',
  '![](',
  '~~',
];
const markup = fc
  .array(fc.oneof(fc.constantFrom(...tags), words, fc.constantFrom(marker, ' ', '\n\n')), { maxLength: 14 })
  .map((all) => all.join(''));

const ninjs = fc.record(
  {
    uri: fc.constantFrom('urn:news:1', marker),
    headline: words,
    byline: words,
    body_text: words,
    body_html: markup,
    description_text: words,
    associations: fc.dictionary(
      fc.constantFrom('a', '__proto__'),
      fc.record({ description_text: words, caption: words }, { requiredKeys: [] }),
    ),
    headlines: fc.array(fc.record({ role: fc.constantFrom('main', marker), value: words }, { requiredKeys: [] }), { maxLength: 2 }),
    bodies: fc.array(fc.record({ contentType: fc.constantFrom('text/html', 'text/plain'), value: markup }, { requiredKeys: [] }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);

const asJson = (values: Arbitrary<unknown>) => values.map((value) => JSON.stringify(value));
const orMutated = (values: Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: values }, { weight: 2, arbitrary: values.chain(mutated) });

/** What becomes of a body on its way: mostly nothing. */
function damaged(body: string): Arbitrary<Body> {
  const bytes = Buffer.from(body);
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant<Body>(body) },
    { weight: 1, arbitrary: fc.nat(body.length).map((end) => body.slice(0, end)) },
    {
      weight: 1,
      arbitrary: fc.nat(bytes.length).map((at) => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xc0]), bytes.subarray(at)])),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Body>('', '\ufeff', Buffer.from(body, 'utf16le'), `\ufeff${body}`, `${body}}`, body.repeat(60)),
    },
  );
}

/** Bodies of one media type. */
export function bodies(type: string, schema: Schema, line: Schema): Arbitrary<Body> {
  return undamaged(type, schema, line).chain(damaged);
}

function undamaged(type: string, schema: Schema, line: Schema): Arbitrary<string> {
  switch (type) {
    case 'application/json':
      return asJson(orMutated(valid(schema)));
    case 'application/x-ndjson':
    case 'application/jsonl': {
      const one = fc.oneof(
        { weight: 8, arbitrary: asJson(orMutated(valid(line))) },
        { weight: 1, arbitrary: fc.constantFrom('', ' ', '{', marker) },
      );
      return fc.tuple(fc.array(one, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\n\n')).map(([lines, end]) => lines.join(end));
    }
    case 'application/ninjs+json':
      return asJson(orMutated(ninjs));
    case 'text/plain':
      return words;
    default:
      return fc.oneof(
        markup,
        words.map((text) => `<article><p>${text.replaceAll('\n\n', '</p><p>')}</p></article>`),
      );
  }
}
