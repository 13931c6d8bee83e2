import { quantile } from '../statistics.js';

/** How often each status was answered, and how soon. */
export interface Answers {
  /** Milliseconds that each answer took, by status; `none` where none came. */
  byStatus: Map<number | 'none', number[]>;
  add(status: number | 'none', ms: number): void;
  count(status: number | 'none'): number;
  /** The time within which a share of the answers of one status came, in milliseconds. */
  within(share: number, status: number): number;
}

export function noAnswers(): Answers {
  const byStatus: Answers['byStatus'] = new Map();
  const of = (status: number | 'none') => byStatus.get(status) ?? [];
  return {
    byStatus,
    add(status, ms) {
      const times = byStatus.get(status);
      if (times === undefined) byStatus.set(status, [ms]);
      else times.push(ms);
    },
    count: (status) => of(status).length,
    within: (share, status) => quantile(of(status), share),
  };
}
