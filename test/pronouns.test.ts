import { expect, test } from 'vitest';
import type { Findings, Observer } from '../src/training.js';
import { createPipeline } from '../src/training.js';

/** Without anything learned, so that the tests hold whatever the models become. */
const findAll = createPipeline({ descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null });

const nameOf = ({ entities }: Findings, entity: number) => entities.list[entity].name;

/** The names of those whom each pronoun may mean, in the order in which pronouns are resolved. */
function antecedentsIn(text: string): string[][] {
  const asked: { mention: number; mentions: readonly number[] }[][] = [];
  const observer: Observer = {
    description: () => undefined,
    passage: () => undefined,
    pronoun(mention, antecedents) {
      asked.push(antecedents.map(({ mentions }) => ({ mention, mentions })));
      return undefined;
    },
  };
  const found = findAll(text, { observe: () => observer });
  return asked.map((list) => list.map(({ mentions }) => nameOf(found, found.entities.readings[mentions[0]][0].entity)));
}

test('a pronoun in a quotation is resolved after the tag behind it', () => {
  const [he] = antecedentsIn('Ian Watts left early. Carl Day stayed on. “He never rang,” Tom Bell said.');
  expect(he).toContain('Tom Bell');
});

test('somebody whom the article is about may be meant from far away', () => {
  const far = 'Rain fell on the pier. The gulls were loud. The tide was high. '.repeat(4);
  const [she] = antecedentsIn(
    `Jane Doe ran the mill. Doe had run it for years. Nobody but Doe could.\n\n${far}\n\nAnna Crane and Ruth Dale went by. She never closed it.`,
  );
  expect(she).toContain('Jane Doe');
});

test('the pronouns beside a name hint at its gender, wherever they stand', () => {
  const { entities } = findAll(
    'Quill Aster spoke first. A long vote followed.\n\nLater Quill Aster sold her van, and then Aster kept her word.',
  );
  expect(entities.list.find(({ name }) => name === 'Quill Aster')?.hints).toEqual({ male: 0, female: 2 });
});

test('a title that came by another’s name does not rule out what all pronouns say', () => {
  const found = findAll(
    'Mrs Aster waited. Quill Aster lost his cap. Aster picked up his bag. Quill Aster raised his hand. Then Aster rose.\n\nHe waved.',
  );
  const he = found.mentions.list.findIndex(({ key }) => key === 'he');
  expect(found.entities.readings[he].map(({ entity }) => nameOf(found, entity))).toContain('Quill Aster');
});

test('a given name that is no everyday one tells which of two a pronoun means', () => {
  const meant = (pronoun: string) => {
    const found = findAll(`Torvald Brill and Ingfrid Lund met. ${pronoun} left early.`);
    const at = found.mentions.list.findIndex(({ key }) => key === pronoun.toLowerCase());
    return nameOf(found, found.entities.readings[at][0].entity);
  };
  expect([meant('He'), meant('She')]).toEqual(['Torvald Brill', 'Ingfrid Lund']);
});
