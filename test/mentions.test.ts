import { describe, expect, test } from 'vitest';
import type { Findings } from '../src/article.js';
import { createPipeline } from '../src/training.js';

/** No learned models: what stands here holds whatever they have learned. */
const find = createPipeline({ descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null });

/** The first mention with these words. */
function mentionOf({ article: { tokens }, mentions }: Findings, text: string, words: string) {
  return mentions.list.find(({ first, last }) => text.slice(tokens.start[first], tokens.end[last]) === words);
}

/** The name of whoever the mention with these words means. */
function meant(text: string, words: string): string | undefined {
  const findings = find(text);
  const { mentions, entities } = findings;
  const mention = mentionOf(findings, text, words);
  const [reading] = mention === undefined ? [] : entities.readings[mentions.list.indexOf(mention)];
  return reading && entities.list[reading.entity].name;
}

describe('a description means whoever', () => {
  test.each<[string, string, string, string]>([
    ['its clause names', 'A driver who gave his name only as Sonny said no.', 'A driver', 'Sonny'],
    ['its clause gives a first name', 'A rancher who would give only his first name, Amos, brought cows.', 'A rancher', 'Amos'],
    ['it is called', 'A driver named Sonny said no.', 'A driver', 'Sonny'],
    ['it is only known as', 'A driver known only as Sonny said no.', 'A driver', 'Sonny'],
    ['others identified it as', 'A driver who was identified by police as Tom Dale said no.', 'A driver', 'Tom Dale'],
    ['a comma should close', 'Tom Brill, a spokesman for the port said no.', 'a spokesman', 'Tom Brill'],
    ['a name stands for behind its clause', 'A trader whose stall was crushed, Mrs Ngozi Bright, said no.', 'A trader', 'Ngozi Bright'],
    ['a name stands for behind what others did', 'The editor I spoke to, Tim Grieve, shrugged.', 'The editor', 'Tim Grieve'],
    ['comes from somewhere', 'Her colleague, Birgit Lund of Leiden, does not.', 'Her colleague', 'Birgit Lund'],
    ['is said to be it', 'Elena Rossi waved. Elena Rossi is a retired nurse.', 'a retired nurse', 'Elena Rossi'],
    ['it is said to be', 'The farmer is Kazuo Ito, a cousin.', 'The farmer', 'Kazuo Ito'],
    ['the description before it means', 'The aide, a young woman in a fleece, told him.', 'a young woman', 'The aide'],
    ['the description before “and” means', 'The former secretary and current nominee said so.', 'current nominee', 'The former secretary'],
    ['the noun means that the phrase is of', 'Counsel for the petitioner, Tom Brill, told the court.', 'the petitioner', 'the petitioner'],
  ])('%s', (_, text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });

  test.each<[string, string, string]>([
    ['in a phrase before it', 'Under questioning by Tom Brill, the cashier agreed.', 'the cashier'],
    ['behind the phrase that it ends', 'In his report to the coroner, Jo Gill noted the tide.', 'the coroner'],
    ['that it calls something', 'The officer called Tom Dale “a liar”.', 'The officer'],
    ['that it identified', 'A witness identified Tom Dale in court.', 'A witness'],
    ['that it has identified', 'A witness who has identified Tom Dale left.', 'A witness'],
    ['that it identified another as', 'A witness identified the thief as Tom Dale.', 'A witness'],
    ['that it named as another', 'A neighbour named Ann Roe as the thief.', 'A neighbour'],
    ['that it named', 'The prosecutor named Ann Roe.', 'The prosecutor'],
    ['that it called in a phrase', 'A senator called Dale “a disgrace”.', 'A senator'],
    ['whose name it kept', 'A driver who would not give his name, Jo Roe said, was late.', 'A driver'],
    ['of whoever says so behind its clause', 'The minister who sacked him, Jo Roe said, was “wrong”.', 'The minister'],
    ['before the comma of a tag', 'Police arrested Tom Dale, the clerk said.', 'the clerk'],
    ['around a tag', 'Tom Dale, the clerk said, was late.', 'the clerk'],
  ])('and no name %s', (_, text, words) => {
    const findings = find(text);
    const mention = mentionOf(findings, text, words);
    expect(mention).toBeDefined();
    expect(mention?.describes).toBe(-1);
  });
});

describe('who has no name is called by what tells them apart', () => {
  test.each<[string, string, string]>([
    ['A sign wired to his gate said: “Go.”', 'A sign', 'A sign wired to his gate'],
    ['A banner in the away end asked: “Who?”', 'A banner', 'A banner in the away end'],
    ['A neon sign in the lobby read: “Go.”', 'A neon sign', 'A neon sign in the lobby'],
    ['A woman who lives across the street said no.', 'A woman', 'A woman who lives across the street'],
    ['A nurse who asked not to be named said no.', 'A nurse', 'A nurse who asked not to be named'],
    ['A source close to the talks said no.', 'A source', 'A source close to the talks'],
    ['The officer declined to say whether it was so.', 'The officer', 'The officer'],
    ['A colleague consoled him by noting that it was late.', 'A colleague', 'A colleague'],
    ['The winger whose volley had started all this was past caring.', 'The winger', 'The winger'],
    ['She got a memo in 2019 which said so.', 'a memo', 'a memo'],
  ])('%s', (text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });

  test('and by whose they are, once the article tells', () => {
    expect(meant('The family wept. Later Keith Roe’s family said no.', 'The family')).toBe('Keith Roe’s family');
  });
});

describe('names go on', () => {
  test.each<[string, string]>([
    ['The group Citizens for Tax Justice said no.', 'Citizens for Tax Justice'],
    ["The charity Parkinson's Together said no.", "Parkinson's Together"],
    ['Dr Lilian Achieng’ Odera said no.', 'Lilian Achieng’ Odera'],
    ['Garda Tadhg Brill said no.', 'Tadhg Brill'],
    ['Det Con Craig Farrow said no.', 'Craig Farrow'],
    ['It was run by Canadians for Clean Rivers, a charity.', 'Canadians for Clean Rivers'],
    ['It was run by Nurses for Fair Pay, a charity.', 'Nurses for Fair Pay'],
  ])('%s', (text, name) => {
    expect(find(text).entities.list.map((entity) => entity.name)).toContain(name);
  });
});

test('a surname that is a calling too says no less of a person than any other', () => {
  const evidenceOf = (name: string) => {
    const text = `${name} said no.`;
    return mentionOf(find(text), text, name)?.evidence;
  };
  for (const surname of ['Miller', 'Weaver', 'Cantor', 'Potter', 'Tanner'])
    expect(evidenceOf(`Jo ${surname}`), surname).toEqual(evidenceOf('Jo Dale'));
});

test('a name that ends or begins with a legal form is that of a company', () => {
  for (const name of ['Bayu Raya Tbk', 'PT Bayu Raya', 'Nordhavn Vinter ASA'])
    expect(find(`“No,” ${name} said.`).entities.list.map(({ kind }) => kind)).toEqual(['organisation']);
});

test('the adjective of a party before a name is none of its words', () => {
  for (const party of ['Democratic', 'Conservative', 'Liberal'])
    expect(find(`Later ${party} Joe Dale said no.`).entities.list.map(({ name }) => name)).toEqual(['Joe Dale']);
});

test('ten minutes are no document', () => {
  const text = 'Ten minutes later the bell rang. “Go,” it said.';
  expect(mentionOf(find(text), text, 'Ten minutes')).toBeUndefined();
});

describe('whoever speaks is a mention', () => {
  test.each<[string, string, string]>([
    ['with no noun', '“Which?” asked the nurse. “Both,” said the first.', 'the first'],
    ['behind a comma outside the marks', '‘He never laughed’, said an abaca stripper.', 'an abaca stripper'],
    ['as another', '“He has a van,” wrote one user. Another answered: “So do I.”', 'Another'],
    ['as a noun at the head of a sentence', 'It rained. Counsel said his clients had left.', 'Counsel'],
    ['as a handle before its verb', 'Few agreed. @petes_bakes called the fee “petty”.', '@petes_bakes'],
    ['as a handle behind its verb', '“Imagine that,” shot back @petes_bakes.', '@petes_bakes'],
  ])('%s', (_, text, words) => {
    expect(mentionOf(find(text), text, words)).toBeDefined();
  });

  test('but a handle that says nothing is none', () => {
    const text = 'They liked the page of @petes_bakes for years.';
    expect(mentionOf(find(text), text, '@petes_bakes')).toBeUndefined();
  });
});
