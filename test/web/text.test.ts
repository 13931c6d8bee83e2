import { describe, expect, test } from 'vitest';
import { applyCorrections, createAttributor, type Quote } from '../../src/index.js';
import { writeGold } from '../../web/gold.js';
import { changeOf, linesOf, moved, partOf, rebased, signsOf } from '../../web/text.js';
import { readArticles } from '../support/articles.js';

const attribute = createAttributor();
const text = '“I signed,” said Ada Quill, “and I left.”\n\n“Why?” asked Tom Okoro.';
const result = attribute(text);

describe('the marks of a text', () => {
  test('leave out and add nothing, in any article', () => {
    for (const { text: article } of readArticles()) {
      const { quotes } = attribute(article);
      const lines = linesOf(article, quotes, ({ id }) => id, quotes[0]);
      expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(article);
      const opened = lines.flatMap(({ pieces }) => pieces.flatMap(({ opens }) => opens?.map(({ id }) => id) ?? []));
      expect(opened.sort()).toEqual(quotes.map(({ id }) => id).sort());
    }
  });

  test('say where a quote begins, where it goes on, and which words show who says it', () => {
    const [line] = linesOf(text, result.quotes, () => '', result.quotes[0]);
    expect(line.pieces.map(({ text: words, opens, resumes, role }) => [words, opens?.length ?? 0, resumes ?? false, role])).toEqual([
      ['“I signed,”', 1, false, undefined],
      [' ', 0, false, undefined],
      ['said', 0, false, 'cue'],
      [' ', 0, false, undefined],
      ['Ada Quill', 0, false, 'mention'],
      [', ', 0, false, undefined],
      ['“and I left.”', 0, true, undefined],
    ]);
  });

  test('differ for every speaker', () => {
    const speakers = Array.from({ length: 20 }, (_, at) => ({
      ...result.speakers[0],
      id: `s${at}`,
      name: at % 2 ? 'Ada Quill' : 'Al Quinn',
    }));
    const signs = [...signsOf({ ...result, speakers }).values()];
    expect(new Set(signs.map(({ letters }) => letters)).size).toBe(20);
    expect(new Set(signs.slice(0, 16).map(({ colour, line }) => `${colour} ${line}`)).size).toBe(16);
  });
});

test('the letters of a speaker are not those of an article', () => {
  const lettersOf = (name: string) =>
    signsOf({ ...result, speakers: [{ ...result.speakers[0], name }] }).get(result.speakers[0].id)?.letters;
  expect(['The council', 'a neighbour', 'The Hague Post', 'Ada Quill', 'A'].map(lettersOf)).toEqual(['co', 'ne', 'HP', 'AQ', 'A']);
});

const fields = {
  title: '“Never,” says Quill',
  text: '“I signed,” said Ada Quill.',
  captions: ['Tom Okoro on Friday. “It was wet,” he said.'],
};

describe('what lies beside the text', () => {
  const beside = attribute(fields);
  const [never, signed, wet] = beside.quotes;
  const marked = (words: string, active: Quote, field?: string) =>
    linesOf(words, beside.quotes, () => '', active, field).flatMap(({ pieces }) =>
      pieces.flatMap(({ text: own, quote, role }) => (quote || role ? [`${own} ${role ?? quote?.id}`] : [])),
    );

  test('is marked in its own field, and there only', () => {
    expect(beside.quotes.map(({ field }) => field)).toEqual(['title', undefined, 'captions/0']);
    expect(marked(fields.text, wet)).toEqual(['“I signed,” q2']);
    expect(marked(fields.title, never, 'title')).toEqual(['“Never,” q1', 'says cue', 'Quill mention']);
    expect(marked(fields.captions[0], wet, 'captions/0')).toEqual(['“It was wet,” q3', 'he mention', 'said cue']);
    expect(marked(fields.captions[0], signed, 'captions/0')).toEqual(['“It was wet,” q3']);
  });

  test('stays where it is while the text changes, with its corrections', () => {
    const typed = `Now: ${fields.text}`;
    const shown = moved(beside, changeOf(fields.text, typed));
    expect(
      shown.quotes.map(({ field, start, end, text: words }) => partOf({ ...fields, text: typed }, field).slice(start, end) === words),
    ).toEqual([true, true, true]);
    expect([shown.quotes[0], shown.quotes[2]]).toEqual([never, wet]);
    const fresh = attribute({ ...fields, text: typed });
    expect(rebased([{ kind: 'nobody', quote: wet.id }], shown, fresh)).toEqual([{ kind: 'nobody', quote: fresh.quotes[2].id }]);
  });

  test('is no part of a gold line, which has places in the text only', () => {
    const { passages } = JSON.parse(writeGold(fields, beside));
    expect(passages.map(({ start, end }: Record<string, number>) => fields.text.slice(start, end))).toEqual(['“I signed,”']);
  });
});

describe('a changed text', () => {
  test('moves what lies behind the change, and drops what it cut into', () => {
    const after = text.replace('“Why?”', '“Why, then?”').replace('“I', 'Now: “I');
    const change = changeOf(text, after);
    expect(change).toEqual({ start: 0, removed: text.indexOf('?”'), added: after.indexOf('?”') });
    const typed = text.replace('Ada', 'Mrs Ada');
    const shown = moved(result, changeOf(text, typed));
    expect(shown.quotes.map(({ start, end }) => typed.slice(start, end))).toContain('“Why?”');
    expect(shown.quotes.map(({ text: words }) => words)).not.toContain(result.quotes[0].text);
  });

  test('keeps the corrections of quotes that are still there, though their ids have changed', () => {
    const why = result.quotes.find((quote) => quote.text === '“Why?”') as Quote;
    const quill = result.speakers.find(({ name }) => name === 'Ada Quill')?.id as string;
    const longer = `“Hello,” said Lena Marsh.\n\n${text}`;
    const fresh = attribute(longer);
    const corrections = rebased([{ kind: 'speaker', quote: why.id, speaker: quill }], moved(result, changeOf(text, longer)), fresh);
    const quote = applyCorrections(fresh, corrections).quotes.find((one) => one.text === '“Why?”');
    expect(quote).toMatchObject({ speaker: { name: 'Ada Quill' }, basis: 'correction' });
    expect(rebased([{ kind: 'nobody', quote: why.id }], result, attribute('Nothing.'))).toEqual([]);
  });
});

test('a gold line has every passage, with the names of its speaker but no pronouns', () => {
  const article = '“I am glad,” Mayor Ada Quill said. “We all are,” she added. The “plan” is off.';
  const line = JSON.parse(writeGold({ text: article, id: 'a1' }, attribute(article)));
  expect(line).toMatchObject({ id: 'a1', text: article });
  expect(line.passages.map(({ start, end, kind, speaker }: Record<string, never>) => [article.slice(start, end), kind, speaker])).toEqual([
    ['“I am glad,”', 'speech', 'Ada Quill'],
    ['“We all are,”', 'speech', 'Ada Quill'],
    ['“plan”', 'scare', null],
  ]);
  expect(line.passages[0].accept).toEqual(['Mayor Ada Quill']);
  expect(line.passages[1].mention).toBe('she');
});
