import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Address } from 'viem';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { addresses } from '../../domain/chain/addresses.ts';
import { createLogger } from '../platform/logger.ts';
import { approveIfClear } from './approve-if-clear.ts';
import { keepSecrets } from './keep-secrets.ts';
import { openRiskChain } from './risk-chain.ts';
import type { RiskPlaces } from './risk-chain.ts';
import { readRiskEnv } from './risk-env.ts';
import { createRiskRound } from './run-risk.ts';

const PAUSE_MS = 400;
/** Longest pause while the chain does not answer. */
const LONGEST_PAUSE_MS = 30_000;

const address = z.custom<Address>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));
const manifestSchema = z.object({
  contracts: z.record(z.string(), z.object({ address, block: z.number().int().nonnegative() })),
});

const env = readRiskEnv(process.env);
const logger = createLogger(env.logLevel);
const at = readPlaces();
const chain = openRiskChain(env, at);
const secrets = { chainId: env.chainId, fastTrack: at.fastTrack, key: env.secretKey };
const deps = { chain, models: [motorModel], secrets, assessor: env.assessor, logger };
const round = createRiskRound(
  {
    startBlock: BigInt(at.startBlock),
    keepSecrets: () => keepSecrets(chain, secrets),
    head: chain.head,
    filedBetween: chain.filedBetween,
    approveIfClear: (fresh) => approveIfClear(deps, fresh),
  },
  logger,
);

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
logger.info({ assessor: env.assessor.address, chainId: env.chainId }, 'The risk node is ready.');
let waitMs = PAUSE_MS;
while (!stopping.signal.aborted) {
  try {
    await round();
    if (waitMs > PAUSE_MS) logger.info({}, 'The chain answers again.');
    waitMs = PAUSE_MS;
  } catch (thrown) {
    waitMs = Math.min(waitMs * 2, LONGEST_PAUSE_MS);
    logger.warn({ error: ensureError(thrown).message, waitMs }, 'The risk node tries again.');
  }
  await pause(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
}

/** From the manifest the deployment left in the data folder, else from the addresses kept with the code. */
function readPlaces(): RiskPlaces {
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
  return {
    startBlock: Math.min(...Object.values(contracts).map(({ block }) => block)),
    claimBook: placeOf('claimBook'),
    policyBook: placeOf('policyBook'),
    productBook: placeOf('productBook'),
    fastTrack: placeOf('fastTrack'),
  };
}
