import type { Quote, Speaker } from '../src/index.js';

/** How each way of linking is told to a reader. */
const ways: Record<Quote['basis'], string> = {
  verb: 'A verb of saying names the speaker.',
  noun: 'A noun of saying names the speaker.',
  adjective: 'The words tell how the speaker put it.',
  'according-to': 'The words “according to”, or their like, name the speaker.',
  colon: 'The speaker stands before the colon.',
  turn: 'The label of the turn names the speaker.',
  continuation: 'It goes on from the quotation before.',
  context: 'No word of saying: the sentences around it tell.',
  correction: 'You put this right.',
  none: 'Nobody is credited.',
};

/** What the cue is a word of. */
const doings: Record<NonNullable<Quote['act']>, string> = {
  speech: 'saying',
  thought: 'thinking',
  intention: 'intending',
  perception: 'perceiving',
};

export function doingOf({ act }: Pick<Quote, 'act'>): string {
  return doings[act ?? 'speech'];
}

/** How a quote was linked, in words. */
export function wayOf({ basis, act }: Pick<Quote, 'basis' | 'act'>): string {
  return ways[basis].replace('saying', doingOf({ act }));
}

/** What a quote is called. */
export const kinds: Record<Quote['type'], string> = {
  direct: 'Quotation',
  mixed: 'Partly quoted',
  indirect: 'Reported, without quotation marks',
  scare: 'Words in quotation marks that nobody is credited with',
  title: 'Title of a work',
};

/** What a speaker is called who is no named person. */
export const speakerKinds: Record<Speaker['kind'], string> = {
  person: '',
  group: 'group',
  organisation: 'organisation',
  document: 'document',
  unnamed: 'not named',
};

/** A confidence below this is shown as a doubt. */
export const doubtful = 0.8;

/** Whether a quote should have a speaker. */
export function isSpeech({ type }: Pick<Quote, 'type'>): boolean {
  return type !== 'scare' && type !== 'title';
}

export function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
