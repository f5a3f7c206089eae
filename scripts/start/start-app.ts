import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { hashFiles } from '../process/hash-files.ts';
import { answers, waitUntil } from '../process/wait-until.ts';
import { readStamp, removeStamp, writeStamp } from './stamp.ts';
import type { Run } from './run.ts';

/** Of the services the dApp takes only types, which leave nothing in the build. */
const SOURCES = ['frontend', 'domain', 'docs/wordings', 'package-lock.json'];

/** Builds the dApp when a source of it has changed since the last build. */
export async function buildApp(run: Run): Promise<void> {
  const folder = join(run.root, 'frontend');
  // Beside the build, not with the data: a run with another data folder uses the same build.
  const stamp = join(folder, '.next', 'makewhole-sources');
  const sources = hashFiles(run.root, SOURCES);
  if (readStamp(stamp) === sources && existsSync(join(folder, '.next', 'BUILD_ID'))) return;
  removeStamp(stamp);
  const program = {
    name: 'app-build',
    args: [nextProgram(folder), 'build'],
    cwd: folder,
    env: { ...PRODUCTION, MAKEWHOLE_BUILD: 'start' },
  };
  await run.say.during('building the dApp', () => run.finish(program));
  writeStamp(stamp, sources);
}

/** Starts the dApp that was built. */
export async function startApp(run: Run, port: number): Promise<string> {
  const folder = join(run.root, 'frontend');
  const args = [nextProgram(folder), 'start', '--port', String(port), '--hostname', '0.0.0.0'];
  const child = run.start({ name: 'app', args, cwd: folder, env: { ...PRODUCTION, PORT: String(port) } });
  const url = `http://localhost:${port}`;
  await run.say.during('starting the dApp', () =>
    waitUntil({ child, seconds: 300, probe: () => answers(`http://127.0.0.1:${port}/`) }),
  );
  run.say.ready('dApp', url);
  return url;
}

const PRODUCTION = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const;

function nextProgram(folder: string): string {
  return createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');
}
