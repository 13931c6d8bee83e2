import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createPipeline,
  type Forest,
  genderOfGivenName,
  loadForest,
  loadSpans,
  mayBeGivenName,
  speakerColumns,
  type Trees,
} from '../src/training.js';
import { readFile, readLearningArticles } from '../train/articles.js';
import { boost, generator, type Rows } from '../train/boost.js';
import { groupColumns } from '../train/columns.js';
import { readGoldArticles } from '../train/gold.js';
import { allFolds, heldBy } from '../train/held-out.js';
import { accuracy, learn, modelsOf } from '../train/learn.js';
import { learnLinear } from '../train/linear.js';
import { logistic } from '../train/logistic.js';
import { minimise } from '../train/minimise.js';
import { askAll, type Question } from '../train/questions.js';
import { above, binsOf, calibrationError } from '../train/reliability.js';
import { learnSpans } from '../train/spans/learn-spans.js';
import { estrange } from '../train/strange.js';
import { askReferences, fileOf, learnAll, teach } from '../train/train.js';
import { judge } from '../train/verdicts.js';

/** So many questions of three candidates; the one is right that has one of two features and not the other, whatever the third says. */
function puzzle(count: number): Rows {
  const random = generator(3);
  const values: number[] = [];
  const right: number[] = [];
  for (let question = 0; question < count; question++) {
    const place = Math.floor(random() * 3);
    for (let one = 0; one < 3; one++) {
      const before = random() < 0.5 ? 1 : 0;
      values.push(before, one === place ? 1 - before : before, Math.round(random() * 100));
      right.push(one === place ? 1 : 0);
    }
  }
  const groups = Array.from({ length: count + 1 }, (_, group) => group * 3);
  return {
    features: ['before', 'ownCueBehind', 'noise'],
    values: Float64Array.from(values),
    groups,
    weights: new Float64Array(count).fill(1),
    right: Uint8Array.from(right),
    from: new Float64Array(count * 3),
  };
}

/** The share of questions in which the best score is that of the right candidate. */
function shareRight({ values, groups, right, features, from }: Rows, { score }: Trees): number {
  let good = 0;
  for (let group = 0; group + 1 < groups.length; group++) {
    const rows = Array.from({ length: groups[group + 1] - groups[group] }, (_, at) => groups[group] + at);
    const scores = rows.map((row) => from[row] + score(values.slice(row * features.length, (row + 1) * features.length)));
    if (right[rows[scores.indexOf(Math.max(...scores))]]) good += 1;
  }
  return good / (groups.length - 1);
}

describe('boosted trees', () => {
  const recipe = { trees: 30, depth: 3, rate: 0.3, leaf: 1, ridge: 1, columns: 1, groups: 0.9 };

  test('learn what no single feature tells', () => {
    expect(shareRight(puzzle(200), loadForest(boost(puzzle(200), { ...recipe, trees: 0 })))).toBeLessThan(0.5);
    expect(shareRight(puzzle(200), loadForest(boost(puzzle(200), recipe)))).toBe(1);
  });

  test('are the same for the same rows, byte for byte', () => {
    expect(JSON.stringify(boost(puzzle(200), recipe))).toBe(JSON.stringify(boost(puzzle(200), recipe)));
  });

  test('learn nothing where the scores that they begin with know it all', () => {
    const rows = puzzle(50);
    const from = Float64Array.from(rows.right, (one) => one * 20);
    const trees = loadForest(boost({ ...rows, from }, recipe));
    expect(trees.score(rows.values.slice(0, 3))).toBeCloseTo(0, 6);
  });
});

describe('the linear rival', () => {
  test('learns the same from a pair of features', () => {
    const rows = puzzle(200);
    expect(shareRight(rows, learnLinear(rows, { bins: 4, pairBins: 3, ridge: 0.1, steps: 60 }))).toBe(1);
    const alone = { ...rows, features: ['one', 'other', 'noise'] };
    expect(shareRight(alone, learnLinear(alone, { bins: 4, pairBins: 3, ridge: 0.1, steps: 60 }))).toBeLessThan(0.7);
  });

  test('comes from a search that finds the bottom of a long valley', () => {
    const bottom = minimise(2, 200, (at, gradient) => {
      gradient[0] = 2 * (at[0] - 3);
      gradient[1] = 200 * (at[1] + 1);
      return (at[0] - 3) ** 2 + 100 * (at[1] + 1) ** 2;
    });
    expect(bottom[0]).toBeCloseTo(3, 2);
    expect(bottom[1]).toBeCloseTo(-1, 2);
  });
});

describe('the logistic regression', () => {
  test('recovers the slope that made its data', () => {
    const rows: number[][] = [];
    const right: boolean[] = [];
    for (let x = -3; x <= 3; x += 0.5) {
      const share = 1 / (1 + Math.exp(-(0.5 + 1.5 * x)));
      for (let one = 0; one < 1000; one++) {
        rows.push([1, x]);
        right.push(one < 1000 * share);
      }
    }
    const [bias, slope] = logistic(rows, right);
    expect(bias).toBeCloseTo(0.5, 1);
    expect(slope).toBeCloseTo(1.5, 1);
  });
});

describe('the reader of articles', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'attribune-train-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Reads an article with this text, whose characters are `roe` and `dale`. */
  const read = (body: string, head = 'court\nroe = Jo Roe | f\ndale = Sam Dale | m\n---\n') => {
    const file = path.join(folder, 'tried.txt');
    writeFileSync(file, `=== ${head}${body}\n`);
    return readFile(file);
  };

  test('takes the marks out and tells where they stood', () => {
    const [{ id, genre, text, passages, mentions, characters }] = read('⟦roe|“Ask {dale|him},”⟧ {roe|Jo Roe} said of a ⟦scare|“deal”⟧.');
    expect({ id, genre, text }).toEqual({ id: 'tried-01', genre: 'court', text: '“Ask him,” Jo Roe said of a “deal”.' });
    expect(passages.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['roe', '“Ask him,”'],
      ['scare', '“deal”'],
    ]);
    expect(mentions.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['dale', 'him'],
      ['roe', 'Jo Roe'],
    ]);
    expect(characters.get('dale')).toEqual({ name: 'Sam Dale', sort: 'm' });
  });

  test.each([
    ['a mark for nobody', '{poe|She} left.', /tried-01: near “.*”: nobody is called poe/],
    ['a mention that is called a scare quote', '{scare|She} left.', /tried-01: near “.*”: nobody is called scare/],
    ['a mark that is never closed', '⟦roe|“I left.', /tried-01: roe is never closed/],
    ['an end without a beginning', 'She left.}', /tried-01: near “She left\.”: } closes nothing/],
    ['marks that cross', '⟦roe|“Ask {dale|him⟧}', /tried-01: near “.*”: ⟧ closes nothing/],
    ['a mark without a key', 'And {she} left.', /tried-01: near “And ”: { without a key/],
  ])('refuses %s', (_, body, message) => {
    expect(() => read(body)).toThrow(message);
  });

  test.each([
    ['no line between characters and text', 'court\nroe = Jo Roe | f\n', /tried-01: no line “---”/],
    ['a character of no known sort', 'court\nroe = Jo Roe | woman\n---\n', /tried-01: not a character: roe = Jo Roe \| woman/],
  ])('refuses %s', (_, head, message) => {
    expect(() => read('She left.', head)).toThrow(message);
  });
});

describe('a text made strange', () => {
  const text = 'Donald Brill met Angela Dale. “Go, Donald,” Angela said. Brill left Leeds.';
  const strange = estrange(text);

  /** How a name is spelt where it stands, first and later. */
  const spelt = (name: string) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => strange.slice(index, index + name.length).toLowerCase());

  test('is of the same length, and only its given names are spelt otherwise', () => {
    expect(strange).toHaveLength(text.length);
    const [donald, angela] = [strange.slice(0, 6), strange.slice(17, 23)];
    expect(strange.replaceAll(donald, 'Donald').replaceAll(angela, 'Angela')).toBe(text);
  });

  test.each(['Donald', 'Angela'])('spells %s alike everywhere, as no list has it', (name) => {
    const [first, later] = spelt(name);
    expect([later, mayBeGivenName(first), genderOfGivenName(first)]).toEqual([first, false, null]);
    expect(first).not.toBe(name.toLowerCase());
  });
});

describe('learning', () => {
  const own = readLearningArticles();
  const three = own.slice(0, 3);

  test('twice from the same articles gives the same bytes', { timeout: 120_000 }, () => {
    const forests = learnAll([], three);
    expect(JSON.stringify(learnAll([], three))).toBe(JSON.stringify(forests));
    expect(forests.speakers.roots.length).toBeGreaterThan(0);
  });

  test('gives more passages of a file that it learned from their speakers than the weights set by hand do', { timeout: 120_000 }, () => {
    const file = readLearningArticles().filter(({ id }) => fileOf(id) === 'councils');
    expect(file.length).toBeGreaterThan(20);
    const right = (models: ReturnType<typeof modelsOf>) => {
      const outcome = Object.values(judge(file, { ...models, calibration: null }).speech);
      return outcome.reduce((sum, one) => sum + one.right, 0);
    };
    expect(right(modelsOf(learnAll([], file)))).toBeGreaterThan(right(modelsOf({})));
  });

  test('answers what it learned from better than the weights set by hand', { timeout: 120_000 }, () => {
    const { references, passages } = teach([], three);
    const learned = { ...references, speakers: learn('speakers', passages) };
    const asked = { ...askReferences([], three), passages };
    const rightIn = (questions: readonly Question[], forest?: Forest) => accuracy(questions, forest).right;
    expect(rightIn(asked.descriptions, learned.descriptions)).toBeGreaterThan(rightIn(asked.descriptions));
    expect(rightIn(asked.pronouns, learned.pronouns)).toBeGreaterThan(rightIn(asked.pronouns));
    expect(rightIn(asked.passages, learned.speakers)).toBeGreaterThanOrEqual(rightIn(asked.passages));
  });

  test('asks of every passage that somebody said, and knows the answer to most', () => {
    const { passages, sources, reachable, pronouns, descriptions } = askAll(
      [],
      three,
      { ...modelsOf({}), calibration: null },
      {
        links: true,
        passages: true,
      },
    );
    const marked = three.flatMap(({ passages: list, characters }) => list.filter(({ key }) => characters.has(key)));
    expect(sources / marked.length).toBeGreaterThan(0.9);
    expect(reachable / sources).toBeGreaterThan(0.8);
    expect(Math.min(pronouns.length, descriptions.length)).toBeGreaterThan(0);
    for (const { rows, byHand, right } of passages) {
      expect([byHand.length, right.length]).toEqual([rows.length, rows.length]);
      expect(right).toContain(true);
    }
  });
});

describe('the report', () => {
  const own = readLearningArticles();
  const gold = ['a', 'b', 'c'].flatMap((publisher) =>
    Array.from({ length: 7 }, (_, at) => ({ id: `${publisher}_${at}`, text: '', attributions: [] })),
  );

  test.each(['publisher', 'random', 'file'] as const)('holds every article out once, by %s', (scheme) => {
    const folds = allFolds(gold).filter((fold) => fold.scheme === scheme);
    const held = folds.map((fold) => [...heldBy({ gold, own }, fold).ids]);
    expect(held.flat().sort()).toEqual((scheme === 'file' ? own : gold).map(({ id }) => id).sort());
    // What belongs together is held out together.
    if (scheme === 'publisher') for (const ids of held) expect(new Set(ids.map((id) => id[0])).size).toBe(1);
    if (scheme === 'file')
      for (const file of new Set(own.map(({ id }) => fileOf(id)))) {
        expect(held.filter((ids) => ids.some((id) => fileOf(id) === file))).toHaveLength(1);
      }
  });

  test('has every column in a group', () => {
    const groups = groupColumns(speakerColumns);
    expect(groups.get('unsorted') ?? []).toEqual([]);
    expect(groups.size).toBeGreaterThan(6);
    expect([...groups.values()].flat().sort()).toEqual([...speakerColumns].sort());
  });

  test('tells how far what is stated lies from what is right', () => {
    const stated = (confidence: number, right: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({ confidence, right: at < right }));
    const speech = [...stated(0.95, 9, 10), ...stated(0.55, 5, 10)];
    expect(calibrationError(speech)).toBeCloseTo(0.05, 10);
    expect(binsOf(speech)[9]).toEqual({ count: 10, stated: expect.closeTo(0.95, 10), right: 0.9 });
    expect(above(0.9, { speech, claims: stated(0.92, 0, 2) }, 30)).toEqual({ precision: 9 / 12, recall: 9 / 30 });
  });
});

const gold = readGoldArticles();
if (gold.length === 0) console.warn('There is no gold data at ../shared/gold: the tests that read it are skipped.');

describe.skipIf(gold.length === 0)('the gold', () => {
  test('has the source of nearly every passage among the candidates', () => {
    const some = gold.filter((_, at) => at % 40 === 0);
    const { passages, sources, reachable, pronouns } = askAll(
      some,
      [],
      { ...modelsOf({}), calibration: null },
      { links: true, passages: true },
    );
    expect(sources).toBeGreaterThan(100);
    expect(reachable / sources).toBeGreaterThan(0.9);
    expect(passages.some(({ said }) => !said)).toBe(true);
    expect(pronouns.length).toBeGreaterThan(100);
  });

  test('teaches attributions, twice from the same articles with the same bytes', { timeout: 120_000 }, () => {
    const some = gold.slice(0, 12);
    const learned = learnSpans(some);
    expect(JSON.stringify(learnSpans(some))).toBe(JSON.stringify(learned));
    const findAll = createPipeline({ ...modelsOf({}), calibration: null, spans: loadSpans(learned) });
    const cues = findAll('Ada Quill said that the ferry would sail in June. “It is time,” she said.', {
      statements: true,
    }).attributions.map(({ cue }) => cue.first);
    expect(cues.length).toBeGreaterThan(0);
  });
});
