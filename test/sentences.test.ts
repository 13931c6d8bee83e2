/** Where sentences end, as they are seen from outside the quotations, and which words begin one. */
import { describe, expect, test } from 'vitest';
import { createPipeline } from '../src/training.js';

/** Without anything learned: sentences come before all that is. */
const findAll = createPipeline({ descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null });

/** The sentences of a text, as they stand in it. */
function sentences(text: string): string[] {
  const { article, sentences } = findAll(text);
  const { start, end } = article.tokens;
  const spans: [number, number][] = [];
  sentences.of.forEach((sentence, token) => {
    spans[sentence] = [spans[sentence]?.[0] ?? start[token], end[token]];
  });
  return spans.map((span) => text.slice(...span));
}

/** The words that begin a sentence, inside quotations too. */
function beginnings(text: string): string[] {
  const { article, sentences } = findAll(text);
  return article.tokens.words.filter(({ kind }, token) => kind === 'word' && sentences.starts[token] === 1).map((word) => word.text);
}

describe('a sentence ends', () => {
  test.each<[string, string[]]>([
    ['at a stop', ['It rained.', 'We left.']],
    ['at a question mark', ['Did it rain?', 'We left.']],
    ['at an exclamation mark', ['It rained!', 'We left.']],
    ['at an ellipsis', ['It rained…', 'We left.']],
    ['at three stops', ['It rained...', 'We left.']],
    ['at two stops', ['It rained..', 'We left.']],
    ['before a number', ['It rained.', '40 people left.']],
    ['before a quotation', ['It rained.', '“We left,” she said.']],
    ['before a quotation that begins in lower case', ['It rained.', '“and we left,” she said.']],
    ['at a stop behind a quotation', ['They called it “rain”.', 'We left.']],
    ['at a stop behind a single mark that nothing opened', ['They called it rain’.', 'We left.']],
    ['with a company', ['She works at Acme Inc.', 'He works there, too.']],
    ['with the time of day before noon', ['It opens at 5 a.m.', 'We wait.']],
    ['with the time of day after noon', ['It closes at 5 p.m.', 'We wait.']],
    ['with a country', ['They left the U.S.', 'He stayed.']],
    ['with a list', ['They sell apples, pears, etc.', 'Nobody buys.']],
    ['with a passage that ends at a stop', ['“It rained.”', 'She left.']],
    ['with a passage that ends at a stop, before a number', ['“It rained.”', '40 people left.']],
    ['with a passage that ends at a stop, before the next one', ['“It rained.”', '“and we left,” she said.']],
    ['with a passage in a passage, at the stop', ['“They said, ‘Go.’”', 'She left.']],
    ['with a question, where no tag follows', ['“Did it rain?”', 'Tom Bell left.']],
    ['with a call, where no tag follows', ['“It rained!”', 'Tom Bell left.']],
    ['with an ellipsis in a passage, where no tag follows', ['“It rained…”', 'Tom Bell left.']],
    ['with three stops in a passage, where no tag follows', ['“It rained...”', 'Tom Bell left.']],
    ['with a passage of dots alone', ['“…”', 'She left.']],
    ['before a word without its beginning', ['It rained.', '’tis late.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });
});

describe('a sentence goes on', () => {
  test.each<[string, string]>([
    ['behind a stop, in lower case', 'It rained. and we left.'],
    ['behind a comma', 'It rained, We left.'],
    ['behind a semicolon', 'It rained; We left.'],
    ['behind a colon', 'It rained: We left.'],
    ['behind a title', 'We met Mr. Bell here.'],
    ['behind a short form of a number', 'We met on Sept. 3 in Fell.'],
    ['behind a company, in lower case', 'She works at Acme Inc. and he left.'],
    ['behind a company before a name', 'She met Acme Inc. Chairman Tom Bell.'],
    ['behind the time of day, in lower case', 'It opens at 5 p.m. on Friday.'],
    ['behind a country before a name', 'They met the U.S. Congress.'],
    ['behind a word that begins like a short form', 'This is the cow I saw.'],
    ['behind a passage that ends at a comma', '“It rained,” Tom Bell said.'],
    ['behind a passage without a stop', 'They call it “rain” Tom left.'],
    ['behind a passage that ends at a stop, in lower case', '“It rained.” she said.'],
    ['behind a passage that asks, in lower case', '“Did it rain?” she asked.'],
    ['behind a passage that asks, before a name and the verb', '“Did it rain?” Tom Bell asked.'],
    ['behind a call, before a name and the verb', '“It rained!” Tom Bell said.'],
    ['behind an ellipsis, before a name and the verb', '“It rained…” Tom Bell said.'],
    ['behind three stops, before a name and the verb', '“It rained...” Tom Bell said.'],
    ['behind a call, before a longer name and the verb', '“It rained!” Tom Bell, the mayor of Fell, said.'],
    ['behind a call, before a title and the verb', '“It rained!” Mr. Bell said.'],
    ['behind a call, before a name and a verb that may have other objects', '“It rained!” Tom Bell warned.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('a verb of saying is no tag of the call before it', () => {
  test.each<[string, string]>([
    ['far behind', 'Tom Bell, the old mayor of the town of Fell, said.'],
    ['behind a stop', 'Tom Bell left. He said no.'],
    ['behind a semicolon', 'Tom Bell left; he said no.'],
    ['behind a colon', 'Tom Bell left: he said no.'],
    ['behind another quotation', 'Tom Bell left “early”, he said.'],
    ['that is a noun', 'The claims of the town were heard.'],
    ['in its base form', 'They will say no.'],
    ['that seldom has a quotation', 'Tom Bell went home.'],
  ])('%s', (_, rest) => {
    expect(sentences(`“Go!” ${rest}`)[0]).toBe('“Go!”');
  });
});

test('a paragraph begins a sentence, whatever stands before it', () => {
  expect(sentences('It rained\n\nwe left')).toEqual(['It rained', 'we left']);
});

test('a time stamp is a sentence of its own', () => {
  expect(sentences('[9:50am] It rained. We left.')).toEqual(['[9:50am]', 'It rained.', 'We left.']);
});

test('what stands behind a passage with a label begins a sentence, in lower case too', () => {
  expect(sentences('"CRANE: It rained." she said.')).toEqual(['"CRANE: It rained."', 'she said.']);
});

test.each<[string, string, string[]]>([
  ['inside a passage', '“It rained. We left! Did they?” asked Tom Bell.', ['It', 'We', 'Did']],
  ['not those in lower case', '“It rained. we left,” said Tom Bell.', ['It']],
  ['not names in the middle of one', '“It rained in Fell, and Tom left,” said Ada Quill.', ['It']],
  ['not the name in a tag behind a call', '“Go!” Tom Bell said.', ['Go']],
  ['inside a passage in a passage', '“She said, ‘It rained. We left.’ Then Tom came,” said Ada Quill.', ['She', 'We', 'Then']],
  ['behind the marks of two passages', '“‘It rained,’ she said,” said Ada Quill.', ['It']],
  ['behind short forms', '“She works at Acme Inc. He works there, too,” said Ada Quill.', ['She', 'He']],
  ['outside', 'It rained. “We left,” said Ada Quill. They slept.', ['It', 'We', 'They']],
])('words that begin a sentence: %s', (_, text, expected) => {
  expect(beginnings(text)).toEqual(expected);
});
