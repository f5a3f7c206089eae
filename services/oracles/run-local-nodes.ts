import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { mergeStatements } from '../../domain/oracles/signed-observation.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { createLogger } from '../platform/logger.ts';
import { readPlaces } from '../platform/read-places.ts';
import { runRounds } from '../platform/run-rounds.ts';
import { openExchange } from './exchange.ts';
import { openOracleChain } from './oracle-chain.ts';
import { LOCAL_CHAIN, readOracleEnv } from './oracle-env.ts';
import { openSeries } from './read-series.ts';
import { rememberAnswers } from './remember-answers.ts';
import { createOracleRound } from './run-oracle.ts';
import { createSettlingRound } from './settle-finals.ts';
import { openSettlingChain } from './settling-chain.ts';
import { openBoard } from './statement-board.ts';
import { watchNode } from './watch-node.ts';

/**
 * The nodes of every operator the local register knows, in one process: each with its own key and its own board, none
 * believing another more than it would over a wire. What is final is paid from here too.
 */
const PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** Every so many passes policies are paid. */
const SETTLE_EVERY = 2;
const SEATS = [1, 2, 3, 4, 5];

const envs = SEATS.map((seat) =>
  readOracleEnv({ ...process.env, MAKEWHOLE_OPERATOR_KEY: undefined, MAKEWHOLE_OPERATOR_SEAT: String(seat) }),
);
const [env] = envs;
if (env === undefined || env.chainId !== LOCAL_CHAIN)
  throw new Error('Elsewhere each operator runs a node of its own.');
const logger = createLogger(env.logLevel);
const { startBlock, placeOf } = readPlaces(env.dataDir, env.chainId);
const { chain, forget } = rememberAnswers(
  openOracleChain(env, { sourceRegister: placeOf('sourceRegister'), observationFeed: placeOf('observationFeed') }),
);
const readDay = openSeries(env.series, Date.now);
const folder = join(env.dataDir, 'oracles', String(env.chainId));
const boards = envs.map(({ operator }) => openBoard(join(folder, operator.address)));
const seats = await Promise.all(envs.map(({ operator }) => chain.seatOf(operator.address)));
const nodes = envs.flatMap((of, place) => {
  const board = boards[place];
  const seat = seats[place] ?? 0;
  if (board === undefined || seat === 0) return [];
  const others = boards.filter((other) => other !== board);
  const { operator, observed } = of;
  const round = createOracleRound({
    chain,
    board,
    readDay,
    operator,
    observed,
    reading: of.reading,
    yearsBack: of.yearsBack,
    askPeers: async () => others.flatMap((other) => other.all()),
    logger,
  });
  return [watchNode({ round, operator: operator.address, seat: () => seat, observed, board, nowMs: Date.now })];
});
const settle = createSettlingRound({
  chain: openSettlingChain(env, {
    policyBook: placeOf('policyBook'),
    observationFeed: placeOf('observationFeed'),
    parametricTrigger: placeOf('parametricTrigger'),
  }),
  sourceOf: chain.sourceOf,
  observed: env.observed,
  startBlock: BigInt(startBlock),
  logger,
});
const exchange = await openExchange({ all: () => mergeStatements(boards.flatMap((board) => board.all())) }, env, () =>
  nodes.map(({ state }) => state()),
);
writeFileSync(join(folder, 'door'), `${exchange.url}\n`);

let pass = 0;
/** A node that fails keeps no other from its round; the pass as a whole failed when one did. */
async function round(): Promise<void> {
  forget();
  const faults: unknown[] = [];
  for (const node of nodes) await node.round().catch((thrown: unknown) => faults.push(thrown));
  if (pass % SETTLE_EVERY === 0) await settle().catch((thrown: unknown) => faults.push(thrown));
  pass += 1;
  if (faults.length > 0) throw ensureError(faults[0]);
}

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
logger.info({ door: exchange.url, nodes: nodes.length }, 'The observation nodes are ready.');
await runRounds({
  round,
  logger,
  name: 'An observation node',
  pauseMs: PAUSE_MS,
  longestPauseMs: LONGEST_PAUSE_MS,
  signal: stopping.signal,
});
await exchange.close();
