import { join } from 'node:path';

import { hashFiles } from '../process/hash-files.ts';
import { answers, waitUntil } from '../process/wait-until.ts';
import { databaseUrlOf } from './database-url-of.ts';
import { INDEX_SCHEMA, openIndexStore } from './index-store.ts';
import type { Chain } from './start-chain.ts';
import type { Run } from './run.ts';

const SOURCES = ['indexer', 'domain', 'package-lock.json'];

/** What the index is started with. */
export interface StartIndexInput {
  readonly port: number;
  readonly chain: Chain;
  /** The last run was cut off: the chain may have lost its last second, which the index had seen already. */
  readonly wasAbandoned: boolean;
}

/** Starts the index. It is thrown away and built again whenever it may not fit the chain: that costs seconds. */
export async function startIndex(run: Run, { port, chain, wasAbandoned }: StartIndexInput): Promise<string> {
  const store = openIndexStore(run.data, databaseUrlOf(process.env));
  const madeFrom = `${chain.genesis} ${hashFiles(run.root, SOURCES)}`;
  const reason = whyRebuild(await store.readStamp(), madeFrom, wasAbandoned || chain.wentBack);
  if (reason !== undefined && (await store.exists())) {
    run.say.note(`${reason}; building the index again from the chain.`);
    await store.forget();
  }
  await store.writeStamp(undefined);
  const ponder = join(run.root, 'node_modules', 'ponder', 'dist', 'esm', 'bin', 'ponder.js');
  const args = [ponder, 'start', '--root', join(run.root, 'indexer'), '--log-format', 'json'];
  args.push('--schema', INDEX_SCHEMA, '--port', String(port), '--hostname', '127.0.0.1');
  const child = run.start({ name: 'index', args, cwd: join(run.root, 'indexer') });
  const url = `http://127.0.0.1:${port}`;
  await run.say.during('building the index', () =>
    waitUntil({ child, seconds: 300, probe: () => answers(`${url}/ready`) }),
  );
  await store.writeStamp(madeFrom);
  run.say.ready('index', url);
  return url;
}

/** Why the index on disk cannot be gone on with, or undefined when it can. */
export function whyRebuild(stamp: string | undefined, madeFrom: string, wasAbandoned: boolean): string | undefined {
  if (stamp === undefined) return 'The index of the last run was not finished';
  if (!stamp.startsWith(madeFrom.split(' ')[0] ?? madeFrom)) return 'The index belongs to another chain';
  if (stamp !== madeFrom) return 'The program of the index has changed';
  return wasAbandoned ? 'The last run was cut off' : undefined;
}
