import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a run in a terminal is ended: its window is closed, somebody kills it, somebody presses Ctrl-C. */
export const ENDINGS = ['close', 'kill', 'ctrl-c'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A command that runs in a terminal of its own. */
export interface TerminalRun {
  /** What the terminal has shown so far. */
  readonly words: () => string;
  /** Waits until the terminal shows something. @throws Error with its last words when it does not. */
  readonly shows: (pattern: RegExp, seconds: number) => Promise<RegExpExecArray>;
  readonly end: (ending: Ending) => void;
  /** Everything the command started that is still there, whatever session it moved to: `pid command`. */
  readonly left: () => readonly string[];
  /** Waits until nothing is left, or until the time is over, and says what is left. */
  readonly leaves: (seconds: number) => Promise<readonly string[]>;
}

const MARK = 'MAKEWHOLE_TERMINAL_RUN';
const CTRL_C = '\u0003';

/** Why no terminal can be had here; undefined when one can. */
export function whyNoTerminal(): string | undefined {
  if (!existsSync('/proc/self/environ')) return 'processes are found through /proc, which only Linux has.';
  const isThere = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/script`));
  return isThere ? undefined : 'there is no program `script` (util-linux), which makes terminals.';
}

/** Starts a command in a new terminal. All it starts inherits a mark, so that nobody hides by leaving the session. */
export function startInTerminal(command: string, cwd: string, env: NodeJS.ProcessEnv): TerminalRun {
  const mark = randomUUID();
  const terminal = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd,
    env: { ...env, [MARK]: mark },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let words = '';
  const hear = (chunk: Buffer): void => void (words += chunk.toString('utf8'));
  terminal.stdout.on('data', hear);
  terminal.stderr.on('data', hear);
  terminal.stdin.on('error', () => undefined);
  const marked = (): number[] => findMarked(mark).filter((pid) => pid !== terminal.pid);
  const left = (): string[] => marked().map((pid) => `${pid} ${commandOf(pid)}`);
  return {
    words: () => words,
    shows: async (pattern, seconds) => {
      for (const until = Date.now() + seconds * 1_000; Date.now() < until; await sleep(100)) {
        const found = pattern.exec(words);
        if (found !== null) return found;
        if (terminal.exitCode !== null) break;
      }
      throw new Error(`The terminal did not show ${pattern.source} within ${seconds} s:\n${words.slice(-3_000)}`);
    },
    end: (ending) => {
      if (ending === 'ctrl-c') terminal.stdin.write(CTRL_C);
      // Killed, it closes its side of the terminal; the kernel tells those on the other side: SIGHUP.
      else if (ending === 'close') terminal.kill('SIGKILL');
      else for (const pid of marked().filter((own) => parentOf(own) === terminal.pid)) process.kill(pid, 'SIGTERM');
    },
    left,
    leaves: async (seconds) => {
      for (const until = Date.now() + seconds * 1_000; Date.now() < until; await sleep(100)) {
        if (left().length === 0) return [];
      }
      return left();
    },
  };
}

function findMarked(mark: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && read(pid, 'environ').includes(`${MARK}=${mark}`));
}

function commandOf(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\u0000', ' ').trim().slice(0, 160);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(?<pid>\d+)$/m.exec(read(pid, 'status'))?.groups?.['pid']);
}

/** Empty for a process that has gone meanwhile, that is not ours, or that waits for its parent to notice its end. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
