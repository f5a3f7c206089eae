import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { isAlive } from '../process/is-alive.ts';

const lockSchema = z.object({ pid: z.number().int().positive(), app: z.string().exactOptional() });

/** Either this run holds the lock, or another one does. */
export type StartLock =
  | {
      readonly kind: 'taken';
      /** True when the run before this one ended without releasing it (a crash, a power cut, kill -9). */
      readonly wasAbandoned: boolean;
      /** Tells the next one where this run is to be found. */
      announce(app: string): void;
      release(): void;
    }
  | { readonly kind: 'busy'; readonly pid: number; readonly app?: string };

/** One `npm start` per checkout: two would write the same chain and the same databases. */
export function takeStartLock(data: string): StartLock {
  const file = join(data, 'start.lock');
  mkdirSync(data, { recursive: true });
  let wasAbandoned = false;
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
      return {
        kind: 'taken',
        wasAbandoned,
        announce: (app) => writeFileSync(file, JSON.stringify({ pid: process.pid, app })),
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = lockSchema.safeParse(readLock(file));
    if (holder.success && isStart(holder.data.pid)) return { kind: 'busy', ...holder.data };
    wasAbandoned = true;
    rmSync(file, { force: true });
  }
}

function readLock(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A process id is used again after a restart of the machine, so its command line must be ours as well. */
function isStart(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return stdout === null || stdout === '' || /start[/\\]main\.ts/.test(stdout);
}
