import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Child } from './run-child.ts';

/** Watches over the processes of a run from outside. */
export interface Watchdog {
  watch(child: Child): void;
  release(): void;
}

/** Starts a small process that outlives this one just long enough to end what this one leaves behind. */
export function startWatchdog(): Watchdog {
  const program = fileURLToPath(new URL('./watchdog.ts', import.meta.url));
  const dog = spawn(process.execPath, [program], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  dog.unref();
  dog.stdin.on('error', () => undefined);
  return {
    watch: (child) => {
      dog.stdin.write(`+${child.pid}\n`);
      void child.exited.then(() => dog.stdin.write(`-${child.pid}\n`));
    },
    release: () => dog.stdin.end(),
  };
}
