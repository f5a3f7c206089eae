import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askPeers, openExchange } from '../oracles/exchange.ts';
import type { Exchange } from '../oracles/exchange.ts';
import type { OracleChain } from '../oracles/oracle-chain.ts';
import { readOracleEnv } from '../oracles/oracle-env.ts';
import { dayOfPeriod, openSeries } from '../oracles/read-series.ts';
import { createOracleRound } from '../oracles/run-oracle.ts';
import { openBoard } from '../oracles/statement-board.ts';
import type { StatementBoard } from '../oracles/statement-board.ts';

/** A log that says nothing. */
export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const HONG_KONG = 16 * 3_600;

/** One operator's node, without the loop around its round. */
export interface ObservingNode {
  readonly board: StatementBoard;
  readonly exchange: Exchange;
  readonly round: () => Promise<void>;
  /** From now on its series says this of the day, and nothing else; undefined: nothing at all. */
  says(periodStart: number, value: string | undefined): void;
}

/** A node as main.ts makes it. Its series is a file of its own. */
export async function openObservingNode(of: {
  readonly seat: number;
  readonly folder: string;
  readonly chain: OracleChain;
  readonly rpcUrl: string;
  /** Doors of the nodes it asks; its own may be among them. */
  readonly peers: () => readonly string[];
}): Promise<ObservingNode> {
  const series = join(of.folder, `series-${of.seat}.json`);
  writeFileSync(series, '{}');
  const env = readOracleEnv({
    MAKEWHOLE_RPC_URL: of.rpcUrl,
    MAKEWHOLE_OPERATOR_SEAT: String(of.seat),
    MAKEWHOLE_SERIES: series,
  });
  const board = openBoard(join(of.folder, `board-${of.seat}`));
  const exchange = await openExchange(board, env);
  const round = createOracleRound({
    chain: of.chain,
    board,
    // Opened anew each time: two changes within the grain of a file's time are two.
    readDay: async (day) => await openSeries(series, Date.now)(day),
    operator: env.operator,
    observed: env.observed,
    reading: env.reading,
    yearsBack: 0,
    askPeers: async () => await askPeers(of.peers(), quiet),
    logger: quiet,
  });
  const says = (periodStart: number, value: string | undefined) => {
    writeFileSync(series, JSON.stringify(value === undefined ? {} : { [dayOfPeriod(periodStart, HONG_KONG)]: value }));
  };
  return { board, exchange, round, says };
}
