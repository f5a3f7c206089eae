import { join } from 'node:path';

import { describeExit } from '../process/describe-exit.ts';
import { runChild, type Child } from '../process/run-child.ts';
import type { Say } from './say.ts';

/** A program of this run. */
export interface Program {
  readonly name: string;
  readonly command?: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Exit codes that have a meaning of their own, and the sentence for each. */
  readonly meanings?: Readonly<Record<number, string>>;
}

/** One `npm start`: where it works, what it has started. Every step receives it first. */
export interface Run {
  readonly root: string;
  /** Everything a run writes is below this folder. */
  readonly data: string;
  readonly say: Say;
  /** The environment every program of the run gets. Filled in as addresses become known. */
  readonly env: Record<string, string>;
  readonly children: Child[];
  /** Rejects when a server of this run has ended by itself; never settles otherwise. */
  readonly broken: Promise<never>;
  /** Starts a server and remembers it, so that it is ended with the run. */
  start(program: Program): Child;
  /** Runs a program that ends by itself. Throws with its last lines when it fails. */
  finish(program: Program): Promise<readonly string[]>;
}

/** What a run is made of. */
export interface CreateRunInput {
  readonly root: string;
  readonly data: string;
  readonly say: Say;
  readonly watch: (child: Child) => void;
}

/** Makes the run that all steps share. */
export function createRun({ root, data, say, watch }: CreateRunInput): Run {
  const env: Record<string, string> = {};
  const children: Child[] = [];
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined);
  const launch = (program: Program): Child => {
    const child = runChild({
      name: program.name,
      command: program.command ?? process.execPath,
      args: program.args,
      cwd: program.cwd ?? root,
      env: { ...process.env, ...env, ...program.env },
      log: join(data, 'logs', `${program.name}.log`),
    });
    children.push(child);
    watch(child);
    return child;
  };
  const start = (program: Program): Child => {
    const child = launch(program);
    void child.exited.then((exit) => broken.reject(new Error(describeExit(child, exit.code ?? exit.signal))));
    return child;
  };
  const finish = async (program: Program): Promise<readonly string[]> => {
    const child = launch(program);
    const exit = await child.exited;
    children.splice(children.indexOf(child), 1);
    if (exit.code === 0) return child.tail();
    throw new Error(program.meanings?.[exit.code ?? 0] ?? describeExit(child, exit.code ?? exit.signal));
  };
  return { root, data, say, env, children, broken: broken.promise, start, finish };
}
