import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Address } from 'viem';
import { z } from 'zod';
import { addresses } from '../../domain/chain/addresses.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { createLogger } from '../platform/logger.ts';
import { askPeers, openExchange } from './exchange.ts';
import { openOracleChain } from './oracle-chain.ts';
import type { OraclePlaces } from './oracle-chain.ts';
import { readOracleEnv } from './oracle-env.ts';
import { openSeries } from './read-series.ts';
import { createOracleRound } from './run-oracle.ts';
import { openBoard } from './statement-board.ts';

/** The node of one operator: reads a series, signs what it says, and brings what a quorum signed. */
const PAUSE_MS = 2_000;
/** Longest pause while the chain or the series does not answer. */
const LONGEST_PAUSE_MS = 60_000;

const address = z.custom<Address>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));
const manifestSchema = z.object({ contracts: z.record(z.string(), z.object({ address })) });

const env = readOracleEnv(process.env);
const logger = createLogger(env.logLevel);
const board = openBoard(join(env.dataDir, 'oracles', String(env.chainId), env.operator.address));
const exchange = await openExchange(board, env);
const round = createOracleRound({
  chain: openOracleChain(env, readPlaces()),
  board,
  readDay: openSeries(env.series, Date.now),
  operator: env.operator,
  observed: env.observed,
  reading: env.reading,
  yearsBack: env.yearsBack,
  askPeers: async () => await askPeers(env.peers, logger),
  logger,
});

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
logger.info({ door: exchange.url, peers: env.peers.length }, 'The observation node is ready.');
let waitMs = PAUSE_MS;
while (!stopping.signal.aborted) {
  try {
    await round();
    if (waitMs > PAUSE_MS) logger.info({}, 'It goes on.');
    waitMs = PAUSE_MS;
  } catch (thrown) {
    waitMs = Math.min(waitMs * 2, LONGEST_PAUSE_MS);
    logger.warn({ error: ensureError(thrown).message, waitMs }, 'The observation node tries again.');
  }
  await pause(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
}
await exchange.close();

/** From the manifest the deployment left in the data folder, else from the addresses kept with the code. */
function readPlaces(): OraclePlaces {
  const path = join(env.dataDir, 'deployments', `${env.chainId}.json`);
  if (!existsSync(path)) {
    const known = Object.entries(addresses).find(([chainId]) => Number(chainId) === env.chainId)?.[1];
    if (known === undefined) throw new Error(`No deployment of chain ${env.chainId} is known: there is no ${path}.`);
    return known;
  }
  const { contracts } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const placeOf = (place: string): Address => {
    const found = contracts[place];
    if (found === undefined) throw new Error(`${path} does not say where ${place} is.`);
    return found.address;
  };
  return { sourceRegister: placeOf('sourceRegister'), observationFeed: placeOf('observationFeed') };
}
