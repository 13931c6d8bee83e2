/**
 * Which marks open and close quotations, and where one ends or begins that lacks one of its marks: at its tag, and only where there is one.
 */
import { describe, expect, test } from 'vitest';
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
  ['another tag behind the first, a pronoun in each', '“We left,', ' she said. Then it rained, he said. The end.'],
  ['another tag behind a question', '“Did they leave?', ' asked Tom Bell. Then it rained, said Ada Quill. The end.'],
  [
    'a comma and a name far before the tag',
    '“We left, Tom Bell and the boys from the old mill by the road. It rained,',
    ' said Ada Quill.',
  ],
  ['a comma and words that are no tag', '“When it rained, we left,', ' said Ada Quill.'],
  ['a comma behind a verb of saying', '“It is late, as we said, we left,', ' said Ada Quill.'],
  ['a comma and a noun that looks like the verb', '“We left, the claims of the town. It rained,', ' said Ada Quill.'],
  ['another tag behind one of nine words', '“We left,', ' Tom Bell of the old north road there said. It rained, said Ada Quill.'],
  ['a verb that may have other objects', '“We left early,', ' warned Tom Bell. It rained.'],
  ['a verb in the present', '“We left early,', ' says Tom Bell. It rained.'],
  ['a verb eight words behind the name', '“We left early,', ' Tom Bell of the old north road there said. It rained.'],
  ['a word between pronoun and verb', '“We left early,', ' he then said. It rained.'],
  ['an age and a capital behind the verb', '“We left early,', ' Roe, 38, said Tuesday. It rained.'],
  ['more than a hundred words behind the tag', '“We left early,', ` said Tom Bell. ${'It rained. '.repeat(40)}`],
  ['more than a hundred words before the tag', `“${'It rained. '.repeat(40)}We left early,`, ' said Tom Bell.'],
])('a quotation without its closing mark ends before its tag: %s', (_, quoted, rest) => {
  expect(passages(quoted + rest)).toEqual([quoted]);
});

test.each(['he', 'she', 'they', 'it', 'I', 'we', 'the mayor', 'a man', 'an aide', 'his aide', 'their lawyer', 'another neighbour'])(
  '“%s” before the verb makes a tag',
  (who) => {
    expect(passages(`“We left early, ${who} said. It rained.`)).toEqual(['“We left early,']);
  },
);

test.each(['Bell', 'the mayor', 'a man', 'an aide', 'his aide', 'her aide', 'their lawyer', 'one neighbour'])(
  '“%s” behind the verb makes a tag',
  (who) => {
    expect(passages(`“We left early, said ${who}. It rained.`)).toEqual(['“We left early,']);
  },
);

test.each<[string, string]>([
  ['nobody in it', '“We left early, said nobody in town. It rained.'],
  ['its verb far behind', '“We left early, Tom Bell of the old north road beside the mill said. It rained.'],
  ['words between pronoun and verb', '“We left early, he of all people said. It rained.'],
  ['no verb of saying', '“We left early, walked home and slept. It rained.'],
  ['no comma', '“We left early. It rained.'],
  ['words of which none says who', '“We left early, nobody said. It rained.'],
  ['its verb nine words behind the name', '“We left early, Tom Bell of the old north road there now said. It rained.'],
  ['a verb that seldom has a quotation', '“We left early, found Tom Bell and slept. It rained.'],
  ['a verb in its base form', '“We left early, they say so. It rained.'],
  ['a participle', '“We left early, he saying so. It rained.'],
  ['a noun that looks like the verb', '“We left early, the claims of the town. It rained.'],
  ['nothing behind the verb', '“We left early, said'],
  ['a word behind the verb that ends like “her”', '“We left early, said rather little and slept. It rained.'],
  ['a word behind the verb that begins with “a”', '“We left early, said as much and slept. It rained.'],
  ['a tag too far behind', `“${'It rained. '.repeat(60)}We left early, said Tom Bell.`],
])('and goes on to the end of the paragraph where that is no tag: %s', (_, text) => {
  expect(passages(text)).toEqual([text]);
});

describe('a quotation without its opening mark', () => {
  test.each<[string, string, string[]]>([
    ['and a tag behind it', 'It rained. We left early,” Ada Quill said.', ['It rained. We left early,”']],
    ['that could be the beginning of a tag', 'The rain stopped,” said Tom Bell.', ['The rain stopped,”']],
    ['and the tag has a short form', 'It rained,” Mr. Bell said.', ['It rained,”']],
    ['and the tag is nine words long', 'It rained,” Bell of the old north road up there said.', ['It rained,”']],
    [
      'and a tag stands in a later sentence',
      'The rain fell. Bell said no. We left,” Quill said.',
      ['The rain fell. Bell said no. We left,”'],
    ],
    ['and a tag stands behind a question', 'The rain? Bell said no. We left,” Quill said.', ['The rain? Bell said no. We left,”']],
    ['and a tag stands behind a call', 'The rain! Bell said no. We left,” Quill said.', ['The rain! Bell said no. We left,”']],
    ['and nobody says its verb of saying', 'Nobody said it, and we left,” he added.', ['Nobody said it, and we left,”']],
    [
      'and its verb of saying is the tenth word',
      'Bell of the old north road up there now said no, and we left,” he added.',
      ['Bell of the old north road up there now said no, and we left,”'],
    ],
    ['that is a later one', 'It was late\n\nIt rained,” said Tom Bell.', ['It rained,”']],
    ['that follows one with a quotation at its end', '“Stay.”\n\nIt rained,” said Tom Bell.', ['“Stay.”', 'It rained,”']],
  ])('begins with its paragraph, %s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['that ends at a comma', '“Go,” said Tom Bell. It was late and we left,” he added.', ['“Go,”', 'It was late and we left,”']],
    ['that ends at a stop', '“Go.” Bell said no. Then we left,” he added.', ['“Go.”', 'Then we left,”']],
    ['whose tag asks', '“Go,” asked Bell? Then we left,” he added.', ['“Go,”', 'Then we left,”']],
    ['whose tag calls', '“Go,” said Bell! Then we left,” he added.', ['“Go,”', 'Then we left,”']],
  ])('begins behind the tag of the one before %s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['ends at a stop', '“Go.” It rained, and we left,”'],
    ['asks', '“Go?” It rained, and we left,”'],
    ['is a call', '“Go!” It rained, and we left,”'],
    ['ends in dots', '“Go…” It rained, and we left,”'],
  ])('is the rest of the one before, where that %s', (_, quoted) => {
    expect(passages(`${quoted} he said.`)).toEqual([quoted]);
  });

  test.each<[string, string, string[]]>([
    ['the tag of the one before has no end', '“Go,” said Tom Bell, and it was late and we left,” he added.', ['“Go,”']],
    ['that tag has a short form and no end', '“Go,” said Mr. Bell, and we left,” he added.', ['“Go,”']],
    ['that tag ends behind it', '“Go,” said Bell, and we left,” he added. It rained.', ['“Go,”']],
    ['lower case follows that tag', '“Go,” said Bell. then we left,” he added.', ['“Go,”']],
    ['the one before ends at a comma', '“Go,” It rained, and we left,” he said.', ['“Go,”']],
    ['the one before has just ended', '“Go.”” he said.', ['“Go.”']],
    ['a tag stands before it and none behind', 'Ada Quill said it was late, and they left early.” The end.', []],
    ['a tag stands before it', 'Bell of the old north road up there said no, and we left,” he added.', []],
    ['a tag with a short form stands before it', 'Mr. Bell said it was late, and we left,” he added.', []],
    ['no tag stands behind', 'The mayor of Fell spoke. It was late.”', []],
    ['no verb of saying stands behind', 'It rained,” Tom Bell went home.', []],
    ['the verb is the tenth word behind', 'It rained,” Bell of the old north road up there now said.', []],
    ['a sentence stands before the tag', 'It rained,” we heard. Tom Bell said so.', []],
    ['a question stands before the tag', 'It rained,” was it? Tom Bell said so.', []],
    ['a call stands before the tag', 'It rained,” what else! Tom Bell said so.', []],
    ['the tag behind belongs to another', 'It rained,” “we left,” said Tom Bell.', ['“we left,”']],
  ])('is none, where %s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });
});

test.each<[string, string]>([
  ['the next paragraph', '“We left early.\n\nIt rained, said Tom Bell.'],
  ['the next quotation', '“We left early. “It rained,” said Tom Bell. It was late, she said.'],
])('a tag in %s does not end a quotation without its closing mark', (_, text) => {
  expect(passages(text)[0]).toBe('“We left early.');
});

describe('a quotation that its paragraph does not close', () => {
  const first = '“We left early, she said.';

  test.each<[string, string, string]>([
    ['a mark of its kind', first, '“It rained,”'],
    ['a straight mark, as this one', '"We left early, she said.', '"It rained,"'],
  ])('goes on in the next paragraph, where that begins with %s', (_, before, behind) => {
    const text = `${before}\n\n${behind}`;
    expect(attribute(`${text} said Ada Quill.`).quotes).toMatchObject([{ text }]);
  });

  test.each<[string, string, string]>([
    ['where a mark of another kind begins that one', first, '‘It rained,’ he said.'],
    ['where words stand before its mark', first, 'Then “it rained,” he said.'],
    ['where a closing mark begins it', first, '”It rained,” he said.'],
    ['where a mark begins it that a space follows', '"We left early, she said.', '" It rained," he said.'],
    ['where that one has no mark', first, 'It rained.'],
  ])('does not, but ends before its tag, %s', (_, before, behind) => {
    expect(passages(`${before}\n\n${behind}`)[0]).toBe(before.replace(' she said.', ''));
  });
});

describe('quotations in double marks', () => {
  test.each<[string, string, string[]]>([
    ['stand in one another, where all are closed', '“He said “go” and left,” she said.', ['“He said “go” and left,”', '“go”']],
    ['stand in one another three deep', '“A “b “c” d” e,” she said.', ['“A “b “c” d” e,”', '“b “c” d”', '“c”']],
    ['end where the next one opens, where one is not closed', '“We left. “It rained,” she said.', ['“We left.', '“It rained,”']],
    [
      'end where the next one opens, whatever is closed later',
      '“We left. “It rained,” she said. “Go.”',
      ['“We left.', '“It rained,”', '“Go.”'],
    ],
    ['go on behind inches', '"A 6" board is long," said Tom Bell.', ['"A 6" board is long,"']],
    ['go on behind inches, where another one follows', '"A 6" board is long," he said. "Yes."', ['"A 6" board is long,"', '"Yes."']],
    ['go on behind inches and single marks', `"It is 'my' 6" board," said Tom Bell.`, [`"It is 'my' 6" board,"`, "'my'"]],
    ['end behind a number, where nothing else would end them', '"We have 6" said Tom Bell.', ['"We have 6"']],
    ['end behind a number, where another one follows', '"We have 6" said Tom Bell. "Yes."', ['"We have 6"', '"Yes."']],
    ['end with a single mark, where no double one follows', '“We won,’ he said. It rained.', ['“We won,’']],
    ['end with a single mark before the next one', '“We won,’ he said. “It rained.”', ['“We won,’', '“It rained.”']],
    ['end with a double mark behind a single one', '“We won,’ he said. It rained,” she said.', ['“We won,’ he said. It rained,”']],
    [
      'end with a double mark behind three single ones',
      '“We won,’ he said of the ‘cup’ here,” she said.',
      ['“We won,’ he said of the ‘cup’ here,”', '‘cup’'],
    ],
  ])('%s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });
});

describe('quotations in single marks', () => {
  test.each<[string, string, string[]]>([
    ['begin where something closes them', 'He called it ‘rain’ and left.', ['‘rain’']],
    ['begin with a straight mark where something closes them', "He called it 'rain' and left.", ["'rain'"]],
    ['do not begin where nothing closes them', "He called it 'rain and left.", []],
    ['do not begin where the next one opens first', "He called it 'rain and left. 'It rained,' she said.", ["'It rained,'"]],
    ['do not begin a paragraph where nothing closes them', "'Rain, he said, and 'left.", []],
    ['do not begin a paragraph where the next one opens first', "'Rain and left. 'It rained,' she said.", ["'It rained,'"]],
    ['do not begin a paragraph where only a mark between spaces follows', "'Rock ' roll, he said.", []],
    ['do not begin where only a mark follows that opens', "He called it 'rain‘ and left.", []],
    ['begin where double ones stand between', `He called it 'the "rain" here' and left.`, [`'the "rain" here'`, '"rain"']],
    ['begin where a mark between spaces stands between', "He called it 'rock ' roll' and left.", ["'rock ' roll'"]],
    [
      'begin where a word without its beginning stands between',
      "He called it 'rain, 'cause it fell' and left.",
      ["'rain, 'cause it fell'"],
    ],
    ['begin where a closing mark stands between that a word follows', "He called it 'the ’xact one' and left.", ["'the ’xact one'"]],
    ['do not begin with the apostrophe of a plural', 'The dogs’ bowls were full.', []],
    ['go on behind the apostrophe of a plural', '‘The dogs’ bowls are full,’ he said.', ['‘The dogs’ bowls are full,’']],
    ['go on behind that apostrophe, where another one follows', "'The dogs' bowls,' he said. 'Yes.'", ["'The dogs' bowls,'", "'Yes.'"]],
    ['end behind a plural where nothing else would end them', 'He saw ‘the dogs’ bowls.', ['‘the dogs’']],
    ['end behind a plural where the next one opens first', "He saw 'the dogs' bowls and 'the cats'.", ["'the dogs'", "'the cats'"]],
    ['begin with a word without its beginning', "'Cause we won,' he said.", ["'Cause we won,'"]],
    ['begin with such a word, where no punctuation ends them', "'Cause we won' he said.", ["'Cause we won'"]],
    ['begin with such a word, where double ones stand between', `'Cause "we" won,' he said.`, [`'Cause "we" won,'`, '"we"']],
    [
      'begin with such a word, where a mark between spaces stands between',
      "'Cause rock ' roll won,' he said.",
      ["'Cause rock ' roll won,'"],
    ],
    ['begin with such a word, where a closing mark stands between', "'Cause the ’xact one won,' he said.", ["'Cause the ’xact one won,'"]],
    ['do not begin with such a word, where nothing closes them', "'Cause we won, he said.", []],
    ['do not begin with such a word, where only the apostrophe of a plural follows', "He said 'tis late for the dogs' bowls.", []],
    ['do not begin with such a word, where the next one opens first', "He said 'tis late and 'the end' came.", ["'the end'"]],
    ['end with a double mark, where no single one follows', '‘We won,” he said. It rained.', ['‘We won,”']],
    ['end with a double mark before the next one', '‘We won,” he said. ‘It rained.’', ['‘We won,”', '‘It rained.’']],
    ['end with a double mark before the apostrophe of a plural', '‘We won,” he said of the dogs’ bowls.', ['‘We won,”']],
    ['end with a single mark behind a double one', '‘We won,” he said. It rained.’', ['‘We won,” he said. It rained.’']],
  ])('%s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });
});

test('a quotation without its opening mark never begins before its paragraph, not even behind one without its closing mark', () => {
  const text = `The rain stopped.

»

«Yesterday,“ Ada Quill said. „«No" is what I heard," Bell said. “at 6 ft 2",» added it. „would be closed.`;
  expect(passages(text)[0]).toBe('“ Ada Quill said.');
});

test('a quotation without its closing mark ends at the comma before its tag, not at one of its own', () => {
  expect(passages('“When it rained, the river rose, he said. It stopped.')[0]).toBe('“When it rained, the river rose,');
  expect(passages('“When it rained, the river rose, said Tom Bell. It stopped.')[0]).toBe('“When it rained, the river rose,');
});

test('a quotation without its opening mark begins with its paragraph, whatever mark the one before ends in', () => {
  expect(passages('He called it “rain”\n\nWe left early,” Ada Quill said.')).toEqual(['“rain”', 'We left early,”']);
});
