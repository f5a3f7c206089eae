import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { answerSchema, type Answer, type Order, type Reach } from './worker-words.ts';

type Done = Extract<Answer, { readonly kind: 'done' }>;

/** A warm process of tests. Whoever sees it misbehave ends it; the next order starts another. */
export interface Worker {
  /** What became of an order; undefined when the process had to be ended, because nothing came. */
  readonly order: (order: Order, heard?: (reach: Reach) => void, limitMs?: number) => Promise<Done | undefined>;
  readonly end: () => void;
}

/** So long a worker may be silent. */
const LIMIT_MS = 180_000;

export function openWorker(root: string, artifacts: string, files: readonly string[]): Worker {
  let child: ChildProcess | undefined;
  let listen: (answer: Answer | undefined) => void = () => undefined;
  const end = (): void => {
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = undefined;
  };
  const start = (): Promise<ChildProcess> =>
    new Promise((ready) => {
      const env = { ...process.env, MAKEWHOLE_ARTIFACTS: artifacts, NODE_ENV: 'test', HH_TEST: 'true' };
      const made = fork(join(root, 'scripts/mutation/switched/warm-worker.ts'), [...files], {
        cwd: root,
        env,
        stdio: 'inherit',
      });
      made.on('message', (message) => {
        const answer = answerSchema.parse(message);
        if (answer.kind === 'ready') ready(made);
        else listen(answer);
      });
      made.on('exit', () => {
        child = undefined;
        listen(undefined);
      });
    });
  const order: Worker['order'] = async (words, heard, limitMs = LIMIT_MS) => {
    child ??= await start();
    const worker = child;
    return new Promise((done) => {
      const finish = (answer: Done | undefined): void => {
        clearTimeout(timer);
        listen = () => undefined;
        if (answer === undefined) end();
        done(answer);
      };
      let timer = setTimeout(() => finish(undefined), limitMs);
      listen = (answer) => {
        if (answer?.kind === 'reach') {
          heard?.(answer);
          clearTimeout(timer);
          timer = setTimeout(() => finish(undefined), limitMs);
          return;
        }
        finish(answer?.kind === 'done' ? answer : undefined);
      };
      worker.send(words);
    });
  };
  return { order, end };
}
