import { Tinypool } from 'tinypool';
import { createAttributor } from '../index.js';
import { type Answers, answersTo, type RawLine } from './answer.js';

const attributor = createAttributor(Tinypool.workerData);

/** What a thread of the pool does with some lines. */
export default (lines: RawLine[]): Answers => answersTo(lines, attributor);
