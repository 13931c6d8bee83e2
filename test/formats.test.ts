/** Each format on the same article, read back by a reader that knows nothing of Attribune. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { parse as parseHtml } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type ArticleInput, allActs, allTypes, createAttributor, formats, type Quote, type Result, writeAs } from '../src/index.js';
import { articles, mixedUp, newsy } from './arbitraries.js';

// The same every time, so that a red test stays red until it is mended. SEED=$RANDOM looks elsewhere, RUNS=5000 looks longer.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261127), numRuns: Number(process.env.RUNS ?? 60) });

const attribute = createAttributor({ types: allTypes });
const near = (file: string) => readFileSync(new URL(`formats/${file}`, import.meta.url), 'utf8');
const dataOf = (name: string, file: string) =>
  readFileSync(path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file), 'utf8');

const text = [
  '🎻🎻 Rain & wind <shook> the quay.',
  '“I never,” said Mayor Ada Quill, “said 😀 that.”',
  '“He told me, ‘Go 🏠 home,’ and I left,” said Tom Okoro.',
  'Okoro said the 🚢 plan would be dropped “within days”. The “so-called” gate is shut.',
].join('\n\n');
const article: ArticleInput = { text, id: 'https://news.example/a?b=1&c=2', title: 'Quay <b>plan</b>' };
const result = attribute(article);
const wordsOf = (quotes: Quote[]) =>
  Object.fromEntries(quotes.map(({ id, segments }) => [id, segments.map(({ start, end }) => text.slice(start, end))]));
const expected = wordsOf(result.quotes);

const json = (name: 'annotation' | 'quotation', of = article, its = result) => JSON.parse(writeAs(name, of, its));

test('the article has what is hard: an interrupted quote, a nested one, a mixed one, scare quotes, characters of two units', () => {
  expect(result.quotes.some(({ segments }) => segments.length > 1)).toBe(true);
  expect(result.quotes.some(({ parent }) => parent !== null)).toBe(true);
  expect(new Set(result.quotes.map(({ type }) => type))).toEqual(new Set(['direct', 'mixed', 'scare']));
});

test('the table is sound, and unknown names are refused', () => {
  for (const key of ['name', 'mediaType', 'title'] as const) expect(new Set(formats.map((one) => one[key])).size).toBe(formats.length);
  expect(() => writeAs('xml' as never, article, result)).toThrow('There is no format xml. There are: json, csv');
});

test.each(formats.map(({ name }) => name))('%s is the same whatever the result counts', (name) => {
  const points = attribute(article, { offsets: 'codepoint' });
  const file = writeAs(name, article, points);
  if (name === 'json' || name === 'markdown' || name.startsWith('csv')) expect(file).not.toBe(writeAs(name, article, result));
  else expect(file).toBe(writeAs(name, article, result));
});

const python = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!python)('Python reads the same words out of every format, in code points', () => {
  const points = attribute(article, { offsets: 'codepoint' });
  const files = Object.fromEntries(formats.map(({ name, write }) => [name, write(article, points)]));
  const script = new URL('formats/read.py', import.meta.url).pathname;
  const run = spawnSync('python3', [script], {
    input: JSON.stringify({ text, files }),
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  expect(run.stderr).toBe('');
  const read = JSON.parse(run.stdout);
  expect(Object.keys(read)).toEqual(
    formats
      .map(({ name }) => name)
      .filter((name) => name !== 'markdown')
      .sort((a, b) => Object.keys(read).indexOf(a) - Object.keys(read).indexOf(b)),
  );
  for (const [name, words] of Object.entries(read)) expect({ [name]: words }).toEqual({ [name]: expected });
});

describe('csv', () => {
  const rows = (file: string) => parseCsv(file, { columns: true, bom: true }) as Record<string, string>[];

  test('has a row a quote, and every span slices', () => {
    const read = rows(writeAs('csv', article, result));
    const spans = (cell: string) => cell.split(' ').map((one) => text.slice(...(one.split('..').map(Number) as [number, number])));
    expect(Object.fromEntries(read.map(({ quote, segments }) => [quote, spans(segments)]))).toEqual(expected);
    expect(read.map((row) => text.slice(Number(row.start), Number(row.end)))).toEqual(result.quotes.map((quote) => quote.text));
    expect(read.map(({ speaker, parent }) => [speaker, parent])).toEqual(
      result.quotes.map(({ speaker, parent }) => [speaker?.name ?? '', parent ?? '']),
    );
  });

  test('begins with a byte order mark where one is asked for', () => {
    expect(writeAs('csv-bom', article, result)).toBe(`\uFEFF${writeAs('csv', article, result)}`);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])('never starts a cell with a formula: %j', (id) => {
    const [{ article: cell }] = rows(writeAs('csv', { ...article, id }, result));
    expect(cell).toBe(`'${id}`);
  });

  test('gives back any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const [{ article: cell }] = rows(writeAs('csv', { ...article, id }, result));
        const whole = id.replace(/\p{Cs}/gu, '\uFFFD');
        expect([whole, `'${whole}`]).toContain(cell);
      }),
    );
  });
});

describe('annotation', () => {
  const oa = 'http://www.w3.org/ns/oa#';
  const foaf = 'http://xmlns.com/foaf/0.1/';
  const as = 'http://www.w3.org/ns/activitystreams#';
  const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
  const vocab = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
  /** The terms of the W3C's context that are used here, as it defines them. */
  const terms: Record<string, unknown> = {
    oa,
    foaf,
    as,
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    dc: 'http://purl.org/dc/elements/1.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' }, // prettier
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Person: 'foaf:Person',
    Organization: 'foaf:Organization',
    Software: 'as:Application',
    Text: 'http://purl.org/dc/dcmitype/Text',
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    motivation: vocab('oa:motivatedBy'),
    purpose: vocab('oa:hasPurpose'),
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    assessing: 'oa:assessing',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    value: 'rdf:value',
    format: 'dc:format',
    name: 'foaf:name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    generator: id('as:generator'),
    first: id('as:first'),
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  };
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not to be fetched`);
    return { contextUrl: undefined, documentUrl: url, document: { '@context': terms } };
  };

  test('selects each segment in JavaScript too, with 32 characters of context', () => {
    const points = [...text];
    const read = json('annotation').first.items.map(({ id: iri, target }: { id: string; target: unknown }) => {
      const words = [target].flat().map((one) => {
        const [quote, place] = (one as { selector: Record<string, never>[] }).selector;
        expect(points.slice(place.start, place.end).join('')).toBe(quote.exact);
        expect(points.slice(Math.max(0, place.start - 32), place.start).join('')).toBe(quote.prefix);
        expect(points.slice(place.end, place.end + 32).join('')).toBe(quote.suffix);
        return quote.exact;
      });
      return [iri.split('#')[1], words];
    });
    expect(Object.fromEntries(read)).toEqual(expected);
  });

  test('is JSON-LD of which no term is lost, in terms that the Web Annotation vocabulary has', async () => {
    const rdf = (await jsonld.toRDF(json('annotation'), {
      documentLoader,
      format: 'application/n-quads',
      safe: true,
    } as never)) as unknown as string;
    const known = dataOf('@vocabulary/oa', 'oa.nq');
    const used = new Set([...rdf.matchAll(/<(http:\/\/www\.w3\.org\/ns\/oa#\w+)>/g)].map(([, iri]) => iri));
    expect([...used].filter((iri) => !known.includes(`<${iri}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>`))).toEqual([]);
    expect(used).toContain(`${oa}identifying`);
    const annotations = rdf.match(/#type> <http:\/\/www\.w3\.org\/ns\/oa#Annotation>/g);
    expect(annotations).toHaveLength(result.quotes.length);
  });

  test('has the shape that the recommendation demands', () => {
    const iri = { type: 'string', pattern: '^(https?|ni|urn|tag):' };
    const selectors = {
      type: 'array',
      prefixItems: [
        {
          required: ['type', 'exact', 'prefix', 'suffix'],
          properties: { type: { const: 'TextQuoteSelector' }, exact: { type: 'string' } },
        },
        {
          required: ['type', 'start', 'end'],
          properties: {
            type: { const: 'TextPositionSelector' },
            start: { type: 'integer', minimum: 0 },
            end: { type: 'integer', minimum: 1 },
          },
        },
      ],
      minItems: 2,
      items: false,
    };
    const target = {
      type: 'object',
      required: ['source', 'selector'],
      properties: { source: { required: ['id'], properties: { id: iri } }, selector: selectors },
    };
    const purposes = { enum: ['identifying', 'tagging', 'assessing'] };
    const annotation = {
      type: 'object',
      required: ['id', 'type', 'body', 'target'],
      properties: {
        id: iri,
        type: { const: 'Annotation' },
        motivation: purposes,
        body: { type: 'array', minItems: 1, items: { required: ['type', 'purpose'], properties: { purpose: purposes } } },
        target: { anyOf: [target, { type: 'array', minItems: 2, items: target }] },
      },
    };
    const page = {
      required: ['id', 'type', 'items'],
      properties: { id: iri, type: { const: 'AnnotationPage' }, items: { type: 'array', items: annotation } },
    };
    const collection = {
      type: 'object',
      required: ['@context', 'id', 'type', 'total', 'first'],
      properties: {
        '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
        id: iri,
        type: { const: 'AnnotationCollection' },
        total: { const: result.quotes.length },
        first: page,
      },
    };
    const ajv = new Ajv2020({ strict: false });
    expect([ajv.validate(collection, json('annotation')), ajv.errors]).toEqual([true, null]);
  });

  test('names the text by its hash where the caller gave no IRI', () => {
    const hash = createHash('sha256').update(text).digest('base64url');
    expect(json('annotation', { text, id: 'desk-1' }).id).toBe(`ni:///sha-256;${hash}#quotes`);
  });

  test('hashes as everybody does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
        const hash = createHash('sha256').update(any).digest('base64url');
        expect(json('annotation', { text: any }, { ...result, quotes: [] }).id).toBe(`ni:///sha-256;${hash}#quotes`);
      }),
    );
  });
});

test('quotation uses only what schema.org has, where schema.org has it', () => {
  const vocabulary = dataOf('@vocabulary/schema', 'schema.nq');
  const has = (line: string) => vocabulary.includes(line);
  const schema = (name: string) => `<http://schema.org/${name}>`;
  const graph = json('quotation')['@graph'] as Record<string, unknown>[];
  const typeOf = new Map(graph.map((node) => [node['@id'], node['@type'] as string]));
  const ancestors = (type: string): string[] => {
    const above = [...vocabulary.matchAll(new RegExp(`^${schema(type)} <[^>]*#subClassOf> <http://schema.org/(\\w+)>`, 'gm'))];
    return [type, ...above.flatMap(([, name]) => ancestors(name))];
  };
  for (const node of graph.flatMap((one) => [one, ...[one.hasPart ?? [], one.mentions ?? []].flat()] as Record<string, unknown>[])) {
    const types = ancestors(node['@type'] as string);
    expect(has(`${schema(types[0])} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2000/01/rdf-schema#Class>`)).toBe(
      true,
    );
    for (const [property, value] of Object.entries(node).filter(([key]) => !key.startsWith('@'))) {
      expect([property, types.some((type) => has(`${schema(property)} <http://schema.org/domainIncludes> ${schema(type)}`))]).toEqual([
        property,
        true,
      ]);
      for (const one of [value].flat() as Record<string, string>[]) {
        const type = typeof one === 'string' ? 'Text' : (one['@type'] ?? typeOf.get(one['@id']) ?? '');
        expect([
          property,
          ancestors(type).some((name) => has(`${schema(property)} <http://schema.org/rangeIncludes> ${schema(name)}`)),
        ]).toEqual([property, true]);
      }
    }
  }
  expect(graph.filter((node) => node.spokenByCharacter !== undefined)).toHaveLength(result.quotes.filter(({ speaker }) => speaker).length);
});

/** All that stands in the paragraphs of a document, white space apart, as XML or HTML can hold it. */
const bare = (words: string) =>
  words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').replace(/[\s\u0085]+/g, '');

describe.each([
  ['nitf', { n: 'http://iptc.org/std/NITF/2006-10-18/' }, '//n:body.content/n:p', '//n:q[@class="%"]|//n:object.title[@class="%"]'],
  ['tei', { n: 'http://www.tei-c.org/ns/1.0' }, '//n:body/n:p', '//n:body//*[starts-with(@xml:id, "%.")]'],
] as const)('%s', (name, spaces, paragraphs, pieces) => {
  const grammar = XmlDocument.fromString(near(`${name}.rng`));
  const validator = RelaxNGValidator.fromDoc(grammar);
  const read = <T>(file: string, use: (document: XmlDocument) => T): T => {
    const document = XmlDocument.fromString(file);
    try {
      validator.validate(document);
      return use(document);
    } finally {
      document.dispose();
    }
  };

  test('is valid, and its quotes hold their words', () => {
    read(writeAs(name, article, result), (document) => {
      for (const [id, words] of Object.entries(expected)) {
        const found = document.find(pieces.replaceAll('%', id), spaces).map((node) => node.content);
        expect({ [id]: found }).toEqual({ [id]: words });
      }
    });
  });

  test('points to speakers that it lists', () => {
    read(writeAs(name, article, result), (document) => {
      const who = document.find('//*/@who', spaces).map((node) => node.content.slice(1));
      const listed = document.find('//n:listPerson/*/@xml:id|//n:listOrg/*/@xml:id', spaces).map((node) => node.content);
      const sources = document.find('//*/@quote-source', spaces).map((node) => node.content);
      const names = result.quotes.flatMap(({ speaker, segments }) => (speaker ? segments.map(() => speaker.name) : []));
      if (name === 'nitf') expect(sources.sort()).toEqual(names.sort());
      else expect([who.length > 0, who.filter((id) => !listed.includes(id))]).toEqual([true, []]);
    });
  });

  test('is valid and whole for any text', () => {
    const all = { types: allTypes, acts: allActs };
    fc.assert(
      fc.property(fc.oneof(newsy, mixedUp, articles), (any) => {
        const input = { text: any, title: any.slice(0, 50), id: any.slice(0, 20) };
        const words = read(writeAs(name, input, attribute(input, all)), (document) =>
          document.find(paragraphs, spaces).map((node) => (node as XmlElement).content),
        );
        expect(bare(words.join(''))).toBe(bare(any));
      }),
    );
  });
});

describe('html', () => {
  type Node = { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };
  const read = (file: string) => {
    const errors: string[] = [];
    const page = parseHtml(file, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true }) as unknown as Node;
    const nodes = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodes)];
    return { errors, nodes: nodes(page) };
  };
  const content = (node: Node): string => {
    if (node.nodeName === 'a') return '';
    return node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(content).join('');
  };
  const attribute_ = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value;

  test('has each quote’s words between its marks, at the places that it tells', () => {
    const { errors, nodes } = read(writeAs('html', article, result));
    expect(errors).toEqual([]);
    const marks = nodes.filter((node) => attribute_(node, 'data-quote') !== undefined);
    for (const mark of marks) {
      expect(text.slice(Number(attribute_(mark, 'data-start')), Number(attribute_(mark, 'data-end')))).toBe(content(mark));
    }
    for (const [id, words] of Object.entries(expected)) {
      expect(marks.filter((mark) => attribute_(mark, 'data-quote') === id).map(content)).toEqual(words);
    }
  });

  test('runs nothing, loads nothing and is whole, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(newsy, mixedUp, articles), (any) => {
        const input = { text: `${any}<script>alert(1)</script>"><img src=x onerror=y>`, title: any.slice(0, 50) };
        const { errors, nodes } = read(writeAs('html', input, attribute(input, { types: allTypes, acts: allActs })));
        expect(errors).toEqual([]);
        expect(nodes.filter(({ nodeName }) => ['script', 'img', 'iframe', 'link', 'object'].includes(nodeName))).toEqual([]);
        expect(nodes.flatMap(({ attrs = [] }) => attrs).filter(({ name }) => name.startsWith('on') || name === 'src')).toEqual([]);
        expect(nodes.filter(({ nodeName }) => nodeName === 'a').every((node) => attribute_(node, 'href')?.startsWith('#'))).toBe(true);
      }),
    );
  });
});

test('markdown shows each quote’s words as they are, with their place', () => {
  const file = writeAs('markdown', article, result);
  for (const quote of result.quotes) {
    expect(file).toContain(`${quote.id}, ${quote.start}–${quote.end}`);
    for (const words of expected[quote.id]) expect(file.replace(/\\(.)/g, '$1')).toContain(words);
  }
  expect(writeAs('markdown', '# *a* <b> [c](d) | e', attribute('x'))).not.toMatch(/<b>/);
});

test('what lies in the headline or a caption is marked there', () => {
  const input = { text: 'Nothing.', title: 'Quill: “No”', captions: ['“Yes,” said Bell.'] } as ArticleInput;
  const [quote] = result.quotes.filter(({ segments }) => segments.length === 1);
  const placed = (id: string, field: string, start: number, end: number, words: string) =>
    ({ ...quote, id, field, start, end, text: words, segments: [{ start, end }], passages: [{ start, end }], parent: null }) as Quote;
  const made: Result = { ...result, quotes: [placed('q1', 'title', 7, 11, '“No”'), placed('q2', 'captions/0', 0, 6, '“Yes,”')] };
  expect(writeAs('tei', input, made)).toMatch(/<head>Quill: <said [^>]*>“No”<\/said><\/head>/);
  expect(writeAs('nitf', input, made)).toMatch(/<p class="caption"><q [^>]*>“Yes,”<\/q> said Bell\.<\/p>/);
  expect(writeAs('html', input, made)).toMatch(/<h1 dir="auto">Quill: <mark [^>]*data-field="title" data-start="7"/);
  expect(json('annotation', input, made).first.items[1].target.source.id).toMatch(/#captions\/0$/);
  expect(writeAs('markdown', input, made)).toContain('q2, captions/0 0–6');
});

test('a page is written in time that grows with the text', () => {
  const deep = attribute(`${'“‘'.repeat(2000)}a${'’”'.repeat(2000)} said Ada Quill.`, { types: allTypes, acts: allActs });
  const long = { text: `${'“‘'.repeat(2000)}a${'’”'.repeat(2000)} said Ada Quill.` };
  const start = performance.now();
  for (const { write } of formats) write(long, deep);
  expect(performance.now() - start).toBeLessThan(5000);
});
