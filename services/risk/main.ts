import { motorModel } from '../../domain/risk/motor-model.ts';
import { createLogger } from '../platform/logger.ts';
import { readPlaces } from '../platform/read-places.ts';
import { runRounds } from '../platform/run-rounds.ts';
import { approveIfClear } from './approve-if-clear.ts';
import { keepSecrets } from './keep-secrets.ts';
import { openRiskChain } from './risk-chain.ts';
import { readRiskEnv } from './risk-env.ts';
import { createRiskRound } from './run-risk.ts';

const PAUSE_MS = 400;
/** Longest pause while the chain does not answer. */
const LONGEST_PAUSE_MS = 30_000;

const env = readRiskEnv(process.env);
const logger = createLogger(env.logLevel);
const { startBlock, placeOf } = readPlaces(env.dataDir, env.chainId);
const fastTrack = placeOf('fastTrack');
const chain = openRiskChain(env, {
  claimBook: placeOf('claimBook'),
  policyBook: placeOf('policyBook'),
  productBook: placeOf('productBook'),
  fastTrack,
});
const secrets = { chainId: env.chainId, fastTrack, key: env.secretKey };
const deps = { chain, models: [motorModel], secrets, assessor: env.assessor, logger };
const round = createRiskRound(
  {
    startBlock: BigInt(startBlock),
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
await runRounds({
  round,
  logger,
  name: 'The risk node',
  pauseMs: PAUSE_MS,
  longestPauseMs: LONGEST_PAUSE_MS,
  signal: stopping.signal,
});
