import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { DAY } from '../../domain/primitives/time.ts';
import { RELAY_INDEX } from '../config/observations.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import { callRpc } from '../process/call-rpc.ts';
import { answers, waitUntil } from '../process/wait-until.ts';
import { makeRainSeries } from './make-rain-series.ts';
import { readStamp, writeStamp } from './stamp.ts';
import type { Chain } from './start-chain.ts';
import type { Run } from './run.ts';

/** Hong Kong's days begin so many hours before those of UTC. */
const HONG_KONG_AHEAD = 8 * 3_600;
const YEARS = 6 * 365;
const TEN_ETHER = '0x8ac7230489e80000';

/** The local station: what the operators of the local chain read. Whoever writes a line into it makes it rain. */
export function stationOf(data: string): string {
  return join(data, 'stations', 'HKO-RAIN-DAY.csv');
}

/** Starts the nodes of all operators of the local chain: they sign what the station says, report it and have policies paid. */
export async function startOracles(run: Run, port: number, chain: Chain): Promise<void> {
  forgetForeignWords(run, chain);
  const station = stationOf(run.data);
  if (!existsSync(station)) {
    mkdirSync(dirname(station), { recursive: true });
    writeFileSync(station, makeRainSeries(Math.floor(((await timeOf(chain)) + HONG_KONG_AHEAD) / DAY), YEARS));
  }
  await callRpc(chain.url, 'anvil_setBalance', [operatorWallet(RELAY_INDEX).address, TEN_ETHER]);
  const env = { MAKEWHOLE_ORACLE_PORT: String(port), MAKEWHOLE_SERIES: station };
  const child = run.start({
    name: 'oracles',
    args: [join(run.root, 'services', 'oracles', 'run-local-nodes.ts')],
    env,
  });
  const url = `http://127.0.0.1:${port}`;
  await run.say.during('starting the observation nodes', () =>
    waitUntil({ child, seconds: 120, probe: () => answers(`${url}/health`) }),
  );
  run.say.ready('oracles', `the operators’ nodes read ${station}`);
}

/** Words belong to the periods of one chain; those signed for a chain that is gone would be held against the next. */
function forgetForeignWords(run: Run, chain: Chain): void {
  const stamp = join(run.data, 'stamps', 'oracles');
  if (readStamp(stamp) === chain.genesis) return;
  rmSync(join(run.data, 'oracles'), { recursive: true, force: true });
  writeStamp(stamp, chain.genesis);
}

async function timeOf(chain: Chain): Promise<number> {
  const block = await callRpc(chain.url, 'eth_getBlockByNumber', ['pending', false]);
  return Number(z.object({ timestamp: z.string() }).parse(block).timestamp);
}
