import { describe, expect, test } from 'vitest';
import { post, service } from './service.js';

const { app } = service();
const text = '“We are ready,” said Ada Quill. “Not yet,” said Tom Okoro.';

describe('corrections in the body', () => {
  test('are applied to the result', async () => {
    const corrections = [
      { kind: 'name', quote: 'q1', name: 'Ines Varga' },
      { kind: 'not-a-quote', quote: 'q2' },
    ];
    const response = await post(app, { text, corrections });
    expect(response.statusCode).toBe(200);
    expect(response.json().quotes).toMatchObject([
      { id: 'q1', speaker: { name: 'Ines Varga' }, basis: 'correction', confidence: 1 },
      { id: 'q2', speaker: null, type: 'scare' },
    ]);
  });

  test('that do not fit the result are refused, without a word of the article', async () => {
    const response = await post(app, { text, corrections: [{ kind: 'nobody', quote: 'q9' }] });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      type: '/problems/invalid-body',
      errors: [{ pointer: '/corrections', detail: 'The correction number 1 names a quote that the result does not have.' }],
    });
    expect(response.body).not.toMatch(/Quill|Okoro|ready/);
  });

  test('of an unknown kind, or with an unknown field, are refused where they stand', async () => {
    for (const [correction, pointer] of [
      [{ kind: 'other' }, '/corrections/0/kind'],
      [{ kind: 'nobody', quote: 'q1', why: 'x' }, '/corrections/0'],
    ] as const) {
      const response = await post(app, { text, corrections: [correction] });
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].pointer).toBe(pointer);
    }
  });
});
