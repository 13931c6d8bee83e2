import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type Extracted, readHtml, readMarkdown, readNinjs, wordsIn } from '../../documents/index.js';
import { createAttributor } from '../../src/index.js';

const attribute = createAttributor();
const folder = fileURLToPath(new URL('../pages/', import.meta.url));
const pages = readdirSync(folder).sort();

type Parent = DefaultTreeAdapterMap['parentNode'];
type Child = DefaultTreeAdapterMap['childNode'];

/** The words of what a locator selects: its steps are names or `*`, each with a number or none, and an attribute at the end or none. */
function selected(document: Parent, xpath: string): string {
  let node: Parent = document;
  for (const step of xpath.slice(1).split('/')) {
    if (step.startsWith('@')) return (node as DefaultTreeAdapterMap['element']).attrs.find(({ name }) => `@${name}` === step)?.value ?? '';
    const [, name, number] = /^([a-z0-9-]+|\*)(?:\[(\d+)\])?$/.exec(step) as RegExpExecArray;
    const fitting = node.childNodes.filter((child) => 'tagName' in child && (name === '*' || child.tagName === name));
    if (number === undefined) expect(fitting).toHaveLength(1);
    node = fitting[Number(number ?? 1) - 1] as DefaultTreeAdapterMap['element'];
  }
  return content(node);
}

function content(node: Parent | Child): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'svg') return '';
  return 'childNodes' in node ? node.childNodes.map(content).join('') : '';
}

/** Without white space, and the quotation marks that `<q>` and block quotations get. */
const bare = (words: string) => words.replace(/[\s“”‘’]+/g, '');

function expectMapped(html: string, article: Extracted): void {
  const document = parse(html);
  for (const { start, end, field, xpath } of article.blocks) {
    const words = wordsIn(article, field).slice(start, end);
    expect(words).not.toBe('');
    expect(bare(selected(document, xpath as string))).toContain(bare(words));
  }
  const own = article.blocks.filter(({ field }) => field === undefined);
  expect(own[0].start).toBe(0);
  expect(own.at(-1)?.end).toBe(article.text.length);
  own.slice(1).forEach(({ start }, at) => {
    expect(article.text.slice(own[at].end, start)).toMatch(/^\n\n?$/);
  });
}

const crews = '“The boats are here, and the crews are trained,” Ada Quill';
const pays = '“nobody has told us who pays for it” Tom Okoro';

/** What is found on each page, by number. */
const expected: Record<string, string[]> = {
  '02': [crews, pays, '“A good day.” Ada Quill'],
  '04': [crews, pays, '“I can see my mother again without the long drive.” Lena Marsh'],
  '05': ['“We are ready, and ‘ready’ means today,” Ada Quill', '‘ready’ Ada Quill', pays],
  '06': [crews, pays, '“The ice is thin this year.\n\n“Take care on the piers.” Ada Quill'],
  '07': ['“Fish & chips cost £9 <and rising>,” Ada Quill', pays],
  '09': ['“We are ready,” Ada Quill', pays],
  '16': ['“The crews are trained” Ada Quill', '“Nobody pays” Tom Okoro', crews],
  '17': ['“The boats are here,” Ada Quill', '“It is a waste,” Tom Okoro', pays],
  '18': ['“The boats are here,” Ada Quill', '“Nobody pays for it.” Tom Okoro'],
  '19': ['“The boats\u00a0are he\u00adre,” Ada Quill', pays],
  '20': ['“The boats are here,” Ada Quill', '“nobody pays” Tom Okoro'],
};

describe('of a page', () => {
  test('there are twenty shapes', () => expect(pages).toHaveLength(20));

  test.each(pages)('the quotes are read, and no boilerplate: %s', (file) => {
    const html = readFileSync(folder + file, 'utf8');
    const extracted = readHtml(html);
    const { blocks: _, ...article } = extracted;
    expect(JSON.stringify(article)).not.toContain('oilerplate');
    const { quotes } = attribute(article);
    expect(quotes.map(({ text, speaker }) => `${text} ${speaker?.name}`)).toEqual(expected[file.slice(0, 2)] ?? [crews, pays]);
    for (const { start, end, text, field } of quotes) {
      expect(wordsIn(extracted, field).slice(start, end)).toBe(text);
      expect(text).not.toMatch(/<\/?[a-z]+[^ ]*>|&[a-z]+;/);
    }
    expectMapped(html, extracted);
  });

  const inner = fc.constantFrom(
    '“Go on,” she said. ',
    'A word ',
    '&amp; ',
    '<b>bold</b> ',
    '<q>so</q> ',
    '<br>',
    '😀 ',
    '<i>',
    '</i>',
    '</p>',
    '&nbsp;',
  );
  const blocks = fc.constantFrom('p', 'div', 'blockquote', 'li', 'td', 'figure', 'section', 'h2', 'table');
  const fragments = fc.array(fc.tuple(blocks, fc.array(inner, { maxLength: 6 })), { minLength: 1, maxLength: 8 });

  test('whatever its markup, every stretch of the text is in the block that its locator selects', () => {
    fc.assert(
      fc.property(fragments, fc.boolean(), (parts, whole) => {
        const body = `<p>First of all.</p>${parts.map(([name, words]) => `<${name}>${words.join('')}</${name}>`).join('\n')}`;
        const html = whole ? `<!doctype html><html><body>${body}</body></html>` : body;
        expectMapped(html, readHtml(html));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('a hostile document', () => {
  const fill = (words: string) => words.repeat(Math.floor(1_000_000 / words.length));
  test.each([
    ['nested', readHtml, fill('<div>')],
    ['of attributes', readHtml, `<p ${Array.from({ length: 150_000 }, (_, at) => `a${at}`).join(' ')}>`],
    [
      'that takes formatting up again',
      readHtml,
      `<p>${Array.from({ length: 200 }, (_, at) => `<b id=${at}>`).join('')}${'<p>x'.repeat(90_000)}`,
    ],
    ['whose words all stand in many quotations', readHtml, `${'<q>'.repeat(200)}${fill('word ')}`],
    ['whose words all stand in many bylines', readHtml, `${'<div class=byline>'.repeat(200)}${fill('word ')}`],
    ['of brackets', readMarkdown, fill('[')],
    ['of block quotations', readMarkdown, fill('>')],
    ['of list items', readMarkdown, fill('- a\n')],
    ['of open emphasis', readMarkdown, fill('*a ')],
  ])('%s is refused at once', (_, read, document) => {
    const start = performance.now();
    expect(() => read(document)).toThrow(expect.objectContaining({ name: 'DocumentError', code: 'too-complex' }));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('a block quotation may be as long as a document', () => {
  const words = 'word '.repeat(150_000).trim();
  expect(readHtml(`<p>“Go,” she said.</p><blockquote>${words}</blockquote>`).text).toBe(`“Go,” she said.\n\n“${words}”`);
});

test('a caption is read once, though a part of it is called so too', () => {
  const html =
    '<p>It rained.</p><figure><figcaption><span class="caption-text">Ada Quill: “We are late.”</span> <span>Photo: N. Feld</span></figcaption></figure>';
  expect(readHtml(html).captions).toEqual(['Ada Quill: “We are late.” Photo: N. Feld']);
});

describe('of other documents', () => {
  test('Markdown is read without its marks, by line', () => {
    const article = readMarkdown(
      '---\ntitle: A title\nauthor: Nora Feld\n---\n\n“We are **ready**,” said [Ada Quill](x).\n\n> Nobody\n> pays.\n>\n> — Tom Okoro\n',
    );
    expect(article).toMatchObject({
      title: 'A title',
      byline: 'Nora Feld',
      text: '“We are ready,” said Ada Quill.\n\n“Nobody pays.”\n\n— Tom Okoro',
    });
    expect(article.blocks.map(({ line }) => line)).toEqual([6, 8, 11, 2, 3]);
  });

  test.each([
    [
      '1',
      {
        headline: 'H “a”',
        byline: 'Nora Feld',
        body_text: 'x',
        body_xhtml: '<p>“Go,” said Ada Quill.</p>',
        associations: { one: { type: 'picture', description_text: 'Pier' } },
      },
      '/body_xhtml',
    ],
    [
      '3',
      {
        headlines: [{ value: 'H “a”' }],
        by: 'Nora Feld',
        bodies: [{ contentType: 'text/html', value: '<p>“Go,” said Ada Quill.</p>' }],
        associations: [{ type: 'picture', descriptions: [{ value: 'Pier' }] }],
      },
      '/bodies/0/value',
    ],
  ])('ninjs of version %s is read, by pointer', (_, item, pointer) => {
    const article = readNinjs(JSON.stringify(item));
    expect(article).toMatchObject({ title: 'H “a”', byline: 'Nora Feld', captions: ['Pier'], text: '“Go,” said Ada Quill.' });
    expect(article.blocks[0]).toEqual({ start: 0, end: 21, xpath: '/html/body/p', pointer });
  });
});

describe('fields of an article', () => {
  test('have quotes of their own, and names for all', () => {
    const article = {
      title: '“We’re ready”, says Quill 😀',
      byline: 'By Nora “Nell” Feld',
      captions: ['', 'Okoro: “😀 No.”'],
      text: 'Ada Quill met Tom Okoro. “Go,” Quill said.',
    };
    for (const offsets of ['utf16', 'codepoint'] as const) {
      const { quotes } = attribute(article, { offsets });
      expect(quotes.map(({ field, speaker }) => [field, speaker?.name])).toEqual([
        ['title', 'Ada Quill'],
        [undefined, 'Ada Quill'],
        ['captions/1', 'Tom Okoro'],
      ]);
      for (const { start, end, text, field } of quotes) {
        const words = wordsIn(article, field);
        expect(offsets === 'utf16' ? words.slice(start, end) : [...words].slice(start, end).join('')).toBe(text);
      }
    }
  });

  test('that are not closed do not run into one another', () => {
    const { quotes } = attribute({ title: '“We are ready', text: '“Go on,” she said.', captions: ['“No'] });
    expect(quotes.map(({ field, text }) => [field, text])).toEqual([
      ['title', '“We are ready'],
      [undefined, '“Go on,”'],
      ['captions/0', '“No'],
    ]);
  });
});
