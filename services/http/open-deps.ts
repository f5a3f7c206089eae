import { join } from 'node:path';
import type { Address } from 'viem';
import { recordAccess } from '../audit/record-access.ts';
import { findKeyIds } from '../evidence/evidence.repository.ts';
import { openFileStore } from '../evidence/file-store.ts';
import { openDoors } from '../oracles/ask-doors.ts';
import { openBoard } from '../oracles/statement-board.ts';
import { createChainReader } from '../platform/chain-reader.ts';
import { openCertifier } from '../papers/certifier.ts';
import { systemClock } from '../platform/clock.ts';
import type { ServicesEnv } from '../platform/env.ts';
import { createIndexReader } from '../platform/index-reader.ts';
import { openLocalKeyProvider } from '../platform/local-key-provider.ts';
import type { Logger } from '../platform/logger.ts';
import { openDatabase } from '../platform/open-database.ts';
import { readPlaces } from '../platform/read-places.ts';
import { systemRandomness } from '../platform/randomness.ts';
import type { AppDeps } from './context.ts';

const hourMs = 3_600_000;

/** Requests a minute from one address. Behind one address may sit a whole office. */
const limits = { all: 3_000, signIn: 60, upload: 120 } as const;

/**
 * Opens what the app works with: database, vault, chain, index.
 *
 * @throws FolderInUseError when another process has the data folder.
 * @throws Error when stored evidence lies under a key that is not here.
 */
export async function openDeps(
  env: ServicesEnv,
  logger: Logger,
): Promise<{ readonly deps: AppDeps; close(): Promise<void> }> {
  const clock = systemClock;
  const randomness = systemRandomness;
  const place =
    env.databaseUrl === undefined
      ? ({ kind: 'folder', dataDir: env.dataDir } as const)
      : ({ kind: 'postgres', url: env.databaseUrl } as const);
  const { db, close } = await openDatabase(place);
  try {
    const keys = openLocalKeyProvider(env.dataDir);
    const foreign = (await findKeyIds(db)).filter((keyId) => keyId !== keys.keyId);
    if (foreign.length > 0) {
      throw new Error(
        `Stored evidence lies under the key ${foreign.join(', ')}, but the key in ${env.dataDir}/keys is ${keys.keyId}. Put the right key file back; without it nobody can read that evidence.`,
      );
    }
    const files = await openFileStore(env.dataDir);
    const swept = await files.sweep(clock.nowMs() - hourMs);
    if (swept > 0) logger.info({ swept }, 'Removed uploads that were never finished.');
    const chain = createChainReader({ clock }, { rpcUrl: env.rpcUrl, chainId: env.chainId });
    const index = createIndexReader({ clock, chain }, { indexUrl: env.indexUrl });
    const evidence = {
      db,
      clock,
      randomness,
      keys,
      files,
      recordAccess: async (...[tx, access]: Parameters<AppDeps['evidence']['recordAccess']>) => {
        await recordAccess({ clock }, tx, access);
      },
    };
    const settings = {
      chainId: env.chainId,
      observationFeed: findFeed(env),
      allowedOrigins: env.allowedOrigins,
      secureCookies: new URL(env.apiUrl).protocol === 'https:',
      limits,
    };
    const certifier = openCertifier(env);
    const observing = {
      words: openBoard(join(env.dataDir, 'oracles', String(env.chainId), 'words')),
      doors: openDoors(env.oracleDoors, clock.nowMs, logger),
    };
    return { deps: { db, clock, randomness, logger, chain, index, evidence, certifier, observing, settings }, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** The feed of the deployment that is known; undefined where none is. */
function findFeed({ dataDir, chainId }: ServicesEnv): Address | undefined {
  try {
    return readPlaces(dataDir, chainId).placeOf('observationFeed');
  } catch {
    return undefined;
  }
}
