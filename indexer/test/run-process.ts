import { spawn, type ChildProcess } from 'node:child_process';

/** A program a test started, and what it said last. */
export interface Running {
  readonly child: ChildProcess;
  readonly words: () => string;
  /** Resolves with the exit code; a signal counts as -1. */
  readonly ended: Promise<number>;
}

/** Starts a program without a shell, so that its pid is its own and a signal reaches it. */
export function runProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  input: 'ignore' | 'pipe' = 'ignore',
): Running {
  const child = spawn(command, [...args], { cwd, env: { ...process.env, ...env }, stdio: [input, 'pipe', 'pipe'] });
  const said: string[] = [];
  const listen = (chunk: Buffer) => {
    said.push(chunk.toString('utf8'));
    if (said.length > 400) said.splice(0, 200);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const { promise, resolve } = Promise.withResolvers<number>();
  child.on('error', () => resolve(-1));
  child.on('close', (code) => resolve(code ?? -1));
  return { child, words: () => said.join('').slice(-4_000), ended: promise };
}

/** Runs a program to its end. @throws Error with its last words when it fails. */
export async function finishProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<void> {
  const running = runProcess(command, args, env, cwd);
  const code = await running.ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${running.words()}`);
}

/** Asks a program to end, and insists after ten seconds. Gives its exit code. */
export async function endProcess(running: Running): Promise<number> {
  if (running.child.exitCode === null) running.child.kill('SIGTERM');
  const insist = setTimeout(() => running.child.kill('SIGKILL'), 10_000);
  const code = await running.ended;
  clearTimeout(insist);
  return code;
}

/** Waits until `probe` gives true. @throws Error with the program's last words when it ends or takes too long. */
export async function waitFor(
  running: Running,
  what: string,
  probe: () => Promise<boolean>,
  seconds = 90,
): Promise<void> {
  const until = Date.now() + seconds * 1_000;
  while (!(await probe().catch(() => false))) {
    if (running.child.exitCode !== null) throw new Error(`It ended before ${what}:\n${running.words()}`);
    if (Date.now() > until) throw new Error(`Not ${what} after ${seconds} s:\n${running.words()}`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
}
