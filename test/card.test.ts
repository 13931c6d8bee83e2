import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { head, sections, withSection } from '../train/card.js';

const card = readFileSync(fileURLToPath(new URL('../train/MODEL-CARD.md', import.meta.url)), 'utf8');
const nothing = { facts: null, measured: [], attributions: [] };

test('the model card has every section, in order', () => {
  const titles = [...card.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(sections.map(({ title }) => title));
  expect(card.startsWith(head)).toBe(true);
});

test.each(sections.filter(({ needs }) => needs === null).map(({ title }) => title))(
  '“%s” is what the models and the code make of it: if not, run npm run report -- --section',
  (title) => {
    expect(withSection(card, title, nothing)).toBe(card);
  },
);

test('one section is written without the others', () => {
  const changed = withSection(card.replace('three forests of trees', 'three trees'), 'What is learned', nothing);
  expect(changed).toBe(card);
  expect(() => withSection(card, 'What it cannot do', nothing)).toThrow('no section');
});
