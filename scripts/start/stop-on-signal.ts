import type { Run } from './run.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const FORCE_AFTER_MS = 1500;

/** Ends the run: `why` is said, everything is stopped, the process ends with `code`. */
export type Stop = (why: string, code: number) => Promise<never>;

/**
 * Ends everything on Ctrl-C, on `kill`, when the terminal closes and when the parent process is gone; the chain last, so
 * that it saves everything the others still did. To be asked to stop and to stop is a success: the code is 0.
 */
export function stopOnSignal(run: Run, release: () => void): Stop {
  let stoppingSince: number | undefined;
  const stop: Stop = async (why, code) => {
    if (stoppingSince !== undefined) return await new Promise<never>(() => undefined);
    stoppingSince = Date.now();
    console.log(`\n${why}`);
    await Promise.all(run.children.filter((child) => child.name !== 'chain').map((child) => child.stop()));
    await Promise.all(run.children.map((child) => child.stop('SIGINT')));
    release();
    console.log(`Everything is stopped. The data is kept in ${run.data}, the logs are in its folder logs.`);
    process.exit(code);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // Ctrl-C reaches this process twice: from the terminal and from the bootstrap. Later ones mean it.
      if (stoppingSince !== undefined && Date.now() - stoppingSince < FORCE_AFTER_MS) return;
      if (stoppingSince === undefined) void stop('Stopping …', 0);
      else void Promise.all(run.children.map((child) => child.stop('SIGKILL', 0))).then(() => process.exit(1));
    });
  }
  watchParent(() => void stop('The terminal is gone; stopping …', 1));
  return stop;
}

function watchParent(gone: () => void): void {
  if (process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 500).unref();
}
