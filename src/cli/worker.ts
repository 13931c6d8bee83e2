import { Tinypool } from 'tinypool';
import { createAttributor } from '../index.js';
import { type Answers, answersTo, type RawLine } from './answer.js';
import type { Task } from './many.js';

const { options, format } = Tinypool.workerData as Task;
const attributor = createAttributor(options);

/** What a thread of the pool does with some lines. */
export default (lines: RawLine[]): Answers => answersTo(lines, attributor, format);
