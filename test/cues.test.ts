/** Whose the words of saying are, before anything learned has a say. */
import { describe, expect, test } from 'vitest';
import { createPipeline } from '../src/training.js';

const read = createPipeline({ descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null });

/** The sources of the cues that one word begins, as they stand in the text; “-” for none. */
function sources(text: string, word: string): string[] {
  const { article, cues, mentions } = read(text);
  const { tokens } = article;
  return cues.list
    .filter(({ first }) => tokens.words[first].lower === word)
    .map(({ source }) => {
      const mention = mentions.list[source];
      return mention === undefined ? '-' : text.slice(tokens.start[mention.first], tokens.end[mention.last]);
    });
}

describe('the source of a word of saying', () => {
  test.each([
    ['a participle behind what is shown', 'The film has footage of Orla Quayle asking, “Who paid?”', 'asking', 'Orla Quayle'],
    ['a phrase of its own', 'Some threw eggs in the square, with Ned Farrant loudly yelling: “Out!”', 'yelling', 'Ned Farrant'],
    ['one who is blamed for saying it', 'Orla Quayle mocked Ned Farrant for calling the pier “a wonder”.', 'calling', 'Ned Farrant'],
    ['a sign that is held up', 'Orla Quayle held up a sign saying “Shut the pier”.', 'saying', 'a sign'],
    ['whoever issued a statement', 'Orla Quayle issued a statement saying it was “a gesture”.', 'saying', 'Orla Quayle'],
    ['one who is quoted', '“It was late,” Orla Quayle quoted her mother as saying.', 'quoted', 'her mother'],
    ['one who was quoted', 'Ned Farrant was quoted as saying that it was “late”.', 'quoted', 'Ned Farrant'],
    ['the last noun of a phrase', '“There was none,” said a former law enforcement official.', 'said', 'a former law enforcement official'],
    ['a name behind an office', '“Look,” said Quayle spokesman Ned Farrant.', 'said', 'Ned Farrant'],
    ['a clause without “that”', 'Orla Quayle said officials wrote of it as “a gift”.', 'wrote', 'officials'],
    ['a clause behind “after”', 'It shut a month after its founder declared that it had “no plans”.', 'declared', 'its founder'],
    ['a second clause', 'It was Ned Farrant who built it, and later Orla Quayle had called it “his folly”.', 'called', 'Orla Quayle'],
    ['one with an aside', 'Orla Quayle (Lab), also a candidate, called it “a folly”.', 'called', 'Orla Quayle'],
    ['one who is not the owner', 'The tenant was Ned Farrant, Orla Quayle’s lodger, who told them to “go”.', 'told', 'Ned Farrant'],
    ['a document with an owner', 'The firm found a report of its own which described it as “a folly”.', 'described', 'a report'],
    ['what a verb before it shares', 'Orla Quayle will meet tenants and visitors, but said “it must change”.', 'said', 'Orla Quayle'],
    ['a tag with “as”', 'They sang “No more”, as Ned Farrant, out of breath on a step, said later.', 'said', 'Ned Farrant'],
    [
      'one in a phrase of its own before “to”',
      'Orla Quayle left the court, with Ned Farrant taking the stand to call her “a liar”.',
      'call',
      'Ned Farrant',
    ],
    ['the document of a passive', 'The pier was described in the report as “a folly”.', 'described', 'the report'],
    ['whoever calls it what follows', 'Closing it was what the ministry terms “a pause”.', 'terms', 'the ministry'],
  ])('%s', (_, text, word, source) => {
    expect(new Set(sources(text, word))).toEqual(new Set([source]));
  });

  test('is nearly as sure behind a semicolon as behind a comma where a verb shares the subject', () => {
    const [behindComma, behindSemicolon] = [',', ';'].map((point) => {
      const { article, cues } = read(`Orla Quayle was hailed as a saviour${point} and declared it “a gift”.`);
      return cues.list.find(({ first }) => article.tokens.words[first].lower === 'declared')?.sourceScore ?? 0;
    });
    expect(behindSemicolon).toBeGreaterThan(behindComma - 0.1);
  });

  test('is none at the end of a text', () => {
    expect(read('Nobody came.').cues.list).toEqual([]);
  });
});

test('a label inside the marks begins a turn of its own', () => {
  const text = '"QUAYLE: Well, look, it will open.\n\n"FARRANT: When will it?\n\n"QUAYLE: It will open in May."';
  const { decisions, mentions } = read(text);
  expect(decisions.map(({ chosen }) => mentions.list[chosen?.mention ?? -1]?.key)).toEqual(['quayle', 'farrant', 'quayle']);
});
