import { quantile } from '../statistics.js';

/** How often each status was answered, and how soon. */
export interface Answers {
  /** Milliseconds that each answer took, by status; `none` where none came. */
  byStatus: Map<number | 'none', number[]>;
  /** Adds an answer, or the lack of one. */
  add(status: number | 'none', ms: number): void;
  /** Adds the answers of another run. */
  addAll(others: Answers): void;
  count(status: number | 'none'): number;
  /** The time within which a share of the answers of one status came, in milliseconds. */
  within(share: number, status: number): number;
}

export function noAnswers(): Answers {
  const byStatus: Answers['byStatus'] = new Map();
  const of = (status: number | 'none') => byStatus.get(status) ?? [];
  const add: Answers['add'] = (status, ms) => {
    const times = byStatus.get(status);
    if (times === undefined) byStatus.set(status, [ms]);
    else times.push(ms);
  };
  return {
    byStatus,
    add,
    addAll(others) {
      for (const [status, times] of others.byStatus) for (const ms of times) add(status, ms);
    },
    count: (status) => of(status).length,
    within: (share, status) => quantile(of(status), share),
  };
}
