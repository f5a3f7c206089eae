import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { answers, waitUntil } from '../process/wait-until.ts';
import type { Chain } from './start-chain.ts';
import { readStamp, writeStamp } from './stamp.ts';
import type { Run } from './run.ts';

const KEPT = ['services', 'evidence', 'keys'];

/** Starts the services: one process, their database and files below the data folder. */
export async function startServices(run: Run, port: number, chain: Chain): Promise<string> {
  setAsideForeignFiles(run, chain);
  const program = join(run.root, 'services', 'http', 'main.ts');
  const env = { PORT: String(port) };
  const child = run.start({ name: 'services', args: [program], env });
  const url = `http://127.0.0.1:${port}`;
  await run.say.during('starting the services', () =>
    waitUntil({ child, seconds: 300, probe: () => answers(`${url}/openapi.json`) }),
  );
  run.say.ready('services', `${url}  (described at ${url}/openapi.json)`);
  return url;
}

/**
 * Notes and evidence belong to the claims of one chain. When that chain is gone they would be taken for those of other
 * claims with the same numbers; they are moved out of the way, never deleted.
 */
function setAsideForeignFiles(run: Run, chain: Chain): void {
  const stamp = join(run.data, 'stamps', 'services');
  const before = readStamp(stamp);
  const present = KEPT.filter((name) => existsSync(join(run.data, name)));
  if (before === chain.genesis && present.length === 0) {
    run.say.note('The notes and evidence files of the claims on this chain are gone; the chain itself is complete.');
  }
  if (before !== chain.genesis && present.length > 0) {
    const aside = join(run.data, 'aside', new Date().toISOString().replaceAll(/[:.]/g, '-'));
    mkdirSync(aside, { recursive: true });
    for (const name of present) renameSync(join(run.data, name), join(aside, name));
    run.say.note(`The notes and evidence files belong to a chain that is gone; they were moved to ${aside}.`);
  }
  writeStamp(stamp, chain.genesis);
}
