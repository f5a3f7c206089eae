import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** The real program in a process of its own. */
export interface RunningServices {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it said, in lines. */
  readonly output: () => string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

const readyLine = z.object({ port: z.number(), msg: z.string() });

/** Starts `http/main.ts` on a free port and waits until it says that it is ready, or until it has ended. */
export async function startServices(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServices> {
  const main = join(import.meta.dirname, '..', 'http', 'main.ts');
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      MAKEWHOLE_DATA_DIR: dataDir,
      MAKEWHOLE_RPC_URL: 'http://127.0.0.1:9',
      MAKEWHOLE_INDEX_URL: 'http://127.0.0.1:9',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = once(child, 'exit');
  const port = await new Promise<number>((resolve) => {
    const read = (chunk: Buffer) => {
      for (const line of chunk
        .toString('utf8')
        .split('\n')
        .filter((text) => text !== '')) {
        lines.push(line);
        const ready = line.startsWith('{') ? readyLine.safeParse(JSON.parse(line)) : undefined;
        if (ready?.success === true) resolve(ready.data.port);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => resolve(0));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => lines.join('\n'),
    kill: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}
