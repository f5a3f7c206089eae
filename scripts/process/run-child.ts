import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';

import { killGroup } from './kill-group.ts';

/** How a process ended. */
export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running process with its log. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly log: string;
  /** Settles when the process has ended; never rejects. */
  readonly exited: Promise<ChildExit>;
  /** The last lines it wrote, oldest first. */
  tail(): readonly string[];
  hasExited(): boolean;
  /** Ends the process and its descendants: politely, and after `graceMs` by force. */
  stop(signal?: NodeJS.Signals, graceMs?: number): Promise<void>;
}

/** What to run and where its words go. */
export interface RunChildInput {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
  /** Also shows its words on this terminal. */
  readonly live?: boolean;
}

const TAIL_LINES = 25;

/** Starts a process as the leader of its own group, so that all it starts can be ended with it. */
export function runChild({ name, command, args, cwd, env, log, live = false }: RunChildInput): Child {
  mkdirSync(dirname(log), { recursive: true });
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.previous.log'));
  const output = createWriteStream(log, { flags: 'a' });
  const process_ = spawn(command, [...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const lines: string[] = [];
  let ended = false;
  const keep = (chunk: Buffer): void => {
    output.write(chunk);
    if (live) process.stdout.write(chunk);
    lines.push(...chunk.toString('utf8').split('\n').filter(isWorthReading));
    lines.splice(0, Math.max(0, lines.length - TAIL_LINES));
  };
  process_.stdout.on('data', keep);
  process_.stderr.on('data', keep);
  const exited = new Promise<ChildExit>((done) => {
    const finish = (exit: ChildExit): void => {
      ended = true;
      output.end(() => done(exit));
    };
    process_.on('error', (error) => {
      lines.push(error.message);
      finish({ code: 1, signal: null });
    });
    // 'exit' and not 'close': what the program started may hold its output open. Its last words get a moment to arrive.
    process_.on('exit', (code, signal) => setTimeout(() => finish({ code, signal }), 50));
  });
  const pid = process_.pid ?? -1;
  return {
    name,
    pid,
    log,
    exited,
    tail: () => lines,
    hasExited: () => ended,
    stop: async (signal = 'SIGTERM', graceMs = 8000) => {
      if (ended || pid < 0) return;
      killGroup(pid, signal);
      const force = setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs);
      await exited;
      clearTimeout(force);
    },
  };
}

function isWorthReading(line: string): boolean {
  return line.trim() !== '';
}
