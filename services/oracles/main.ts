import { join } from 'node:path';
import { createLogger } from '../platform/logger.ts';
import { readPlaces } from '../platform/read-places.ts';
import { runRounds } from '../platform/run-rounds.ts';
import { askPeers, openExchange } from './exchange.ts';
import { openOracleChain } from './oracle-chain.ts';
import { readOracleEnv } from './oracle-env.ts';
import { openSeries } from './read-series.ts';
import { createOracleRound } from './run-oracle.ts';
import { createSettlingRound } from './settle-finals.ts';
import { openSettlingChain } from './settling-chain.ts';
import { openBoard } from './statement-board.ts';
import { watchNode } from './watch-node.ts';

/** The node of one operator: reads a series, signs what it says, and brings what a quorum signed. */
const PAUSE_MS = 2_000;
/** Longest pause while the chain or the series does not answer. */
const LONGEST_PAUSE_MS = 60_000;

const env = readOracleEnv(process.env);
const logger = createLogger(env.logLevel);
const { startBlock, placeOf } = readPlaces(env.dataDir, env.chainId);
const [observationFeed, operator] = [placeOf('observationFeed'), env.operator.address];
const board = openBoard(join(env.dataDir, 'oracles', String(env.chainId), operator));
const chain = openOracleChain(env, { sourceRegister: placeOf('sourceRegister'), observationFeed });
const look = createOracleRound({
  chain,
  board,
  readDay: openSeries(env.series, Date.now),
  operator: env.operator,
  observed: env.observed,
  reading: env.reading,
  yearsBack: env.yearsBack,
  askPeers: async () => await askPeers(env.peers, logger),
  logger,
});
const settle = createSettlingRound({
  chain: openSettlingChain(env, {
    policyBook: placeOf('policyBook'),
    observationFeed,
    parametricTrigger: placeOf('parametricTrigger'),
  }),
  sourceOf: chain.sourceOf,
  observed: env.observed,
  startBlock: BigInt(startBlock),
  logger,
});
let seat = 0;
const { round, state } = watchNode({
  round: async () => {
    seat = await chain.seatOf(operator);
    await look();
    // Who pays for bringing a word has everybody paid on it too.
    if (env.relay !== undefined) await settle();
  },
  operator,
  seat: () => seat,
  observed: env.observed,
  board,
  nowMs: Date.now,
});
const exchange = await openExchange(board, env, () => [state()]);

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
logger.info({ door: exchange.url, peers: env.peers.length }, 'The observation node is ready.');
await runRounds({
  round,
  logger,
  name: 'The observation node',
  pauseMs: PAUSE_MS,
  longestPauseMs: LONGEST_PAUSE_MS,
  signal: stopping.signal,
});
await exchange.close();
