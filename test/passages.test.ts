/** Where a quotation ends or begins that lacks one of its marks: at its tag, and only where there is one. */
import { expect, test } from 'vitest';
import { createAttributor } from '../src/index.js';

const attribute = createAttributor();

/** The passages of a text, as they stand in it. */
const passages = (text: string) =>
  attribute(text).quotes.flatMap((quote) => quote.passages.map(({ start, end }) => text.slice(start, end)));

test.each<[string, string, string]>([
  ['a pronoun', '“We left early,', ' she said on Friday. It rained.'],
  ['a name behind the verb', '“We left early,', ' said Ms Roe on Friday. It rained.'],
  ['a description behind the verb', '“We left early,', ' said the mayor. It rained.'],
  ['a question', '“Did they leave?', ' asked Tom Bell. It rained.'],
  ['a call', '“They left!', ' the mayor said. It rained.'],
  ['a name with a long word beside it', '“We left early,', ' Roe, 38, said on Friday. It rained.'],
  ['commas of its own', '“When it rained, the river rose, and then it stopped,', ' Ada Quill said on Monday. It rained.'],
  ['another tag behind the first', '“We left,', ' said Tom Bell. Then it rained, said Ada Quill. The end.'],
])('a quotation without its closing mark ends before its tag: %s', (_, quoted, rest) => {
  expect(passages(quoted + rest)).toEqual([quoted]);
});

test.each<[string, string]>([
  ['nobody in it', '“We left early, said nobody in town. It rained.'],
  ['its verb far behind', '“We left early, Tom Bell of the old north road beside the mill said. It rained.'],
  ['words between pronoun and verb', '“We left early, he of all people said. It rained.'],
  ['no verb of saying', '“We left early, walked home and slept. It rained.'],
  ['no comma', '“We left early. It rained.'],
])('and goes on to the end of the paragraph where that is no tag: %s', (_, text) => {
  expect(passages(text)).toEqual([text]);
});

test.each<[string, string, string[]]>([
  ['at the beginning of its paragraph', 'It rained. We left early,” Ada Quill said.', ['It rained. We left early,”']],
  ['behind the tag of the one before', '“Go,” said Tom Bell. It was late and we left,” he added.', ['“Go,”', 'It was late and we left,”']],
  ['nowhere, where the tag has no end before it', '“Go,” said Tom Bell, and it was late and we left,” he added.', ['“Go,”']],
  ['nowhere, where a tag stands before it and none behind', 'Ada Quill said it was late, and they left early.” The end.', []],
  ['nowhere, where no tag stands behind', 'The mayor of Fell spoke. It was late.”', []],
])('a quotation without its opening mark begins %s', (_, text, expected) => {
  expect(passages(text)).toEqual(expected);
});

test('a quotation without its opening mark never begins before its paragraph, not even behind one without its closing mark', () => {
  const text = `The rain stopped.

»

«Yesterday,“ Ada Quill said. „«No" is what I heard," Bell said. “at 6 ft 2",» added it. „would be closed.`;
  expect(passages(text)[0]).toBe('“ Ada Quill said.');
});
