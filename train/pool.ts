/** Spreads jobs over processes of the same program. */
import { fork } from 'node:child_process';

/**
 * Gives each job to a process that is free, and their answers in the order of the jobs. Each process runs `script`, which `serve`s.
 * @throws {Error} where a process ends before its work is done
 */
export function runAll<Job, Answer>(
  script: string,
  settings: readonly string[],
  jobs: readonly Job[],
  processes: number,
  done: (job: Job) => void,
): Promise<Answer[]> {
  if (jobs.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const answers: Answer[] = [];
    let given = 0;
    let left = jobs.length;
    const children = Array.from({ length: Math.min(processes, jobs.length) }, () => fork(script, settings, { serialization: 'advanced' }));
    const stop = () => {
      for (const child of children) if (child.connected) child.disconnect();
    };
    for (const child of children) {
      const giveNext = () => {
        if (given < jobs.length) child.send({ at: given, job: jobs[given++] });
        else child.disconnect();
      };
      child.on('message', ({ at, answer }: { at: number; answer: Answer }) => {
        answers[at] = answer;
        left -= 1;
        done(jobs[at]);
        giveNext();
        if (left === 0) resolve(answers);
      });
      child.on('exit', (code) => {
        if (code === 0) return;
        stop();
        reject(new Error(`a process of the report ended with ${code}`));
      });
      giveNext();
    }
  });
}

/** Answers jobs until there are no more. */
export function serve<Job, Answer>(work: (job: Job) => Answer): void {
  process.on('message', ({ at, job }: { at: number; job: Job }) => {
    process.send?.({ at, answer: work(job) });
  });
}
