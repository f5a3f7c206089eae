import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { callRpc } from '../../../scripts/process/call-rpc.ts';
import { startWatchdog } from '../../../scripts/process/start-watchdog.ts';
import { choosePorts } from '../../../scripts/start/choose-ports.ts';
import { createRun } from '../../../scripts/start/run.ts';
import type { Say } from '../../../scripts/start/say.ts';
import { stationOf } from '../../../scripts/start/start-oracles.ts';
import { startEverything } from '../../../scripts/start/start-everything.ts';

/** The whole of Makewhole, running for one round of journeys. */
export interface Stack {
  readonly appUrl: string;
  readonly rpcUrl: string;
  readonly apiUrl: string;
  /** Where screenshots of this round are kept. */
  readonly artifacts: string;
  /** What the operators read: a line more, and it rained. */
  readonly station: string;
  /** Moves chain time forward and mines a block. */
  passTime(seconds: number): Promise<void>;
  stop(): Promise<void>;
}

const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
/** Beside the usual ports, so that a running `npm start` is left in peace. */
const WANTED = { rpc: 18_545, index: 18_069, api: 18_400, app: 18_300, oracles: 18_780 };

/** Starts chain, contracts, demo data, index, services and dApp by the supervisor's own steps, with a data folder of its own. */
export async function startStack(): Promise<Stack> {
  const data = join(root, '.data', 'journeys', String(process.pid));
  const artifacts = join(root, '.data', 'artifacts', 'journeys');
  mkdirSync(artifacts, { recursive: true });
  // No weather but what a journey makes.
  const station = stationOf(data);
  mkdirSync(dirname(station), { recursive: true });
  writeFileSync(station, 'date,mm\n');
  const dog = startWatchdog();
  const run = createRun({ root, data, say: quiet, watch: dog.watch });
  const stop = async (): Promise<void> => {
    await Promise.all(run.children.map((child) => child.stop()));
    dog.release();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const ports = await choosePorts(WANTED, quiet);
    await Promise.race([startEverything(run, { ports, wasAbandoned: false }), run.broken]);
    const rpcUrl = `http://127.0.0.1:${ports.rpc}`;
    const passTime = async (seconds: number): Promise<void> => {
      await callRpc(rpcUrl, 'evm_increaseTime', [seconds]);
      await callRpc(rpcUrl, 'evm_mine', []);
    };
    const appUrl = `http://localhost:${ports.app}`;
    return { appUrl, rpcUrl, apiUrl: `http://localhost:${ports.api}`, artifacts, station, passTime, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The test runner prints what matters; the words of each program are in its log until the round is over. */
const quiet: Say = {
  ready: () => undefined,
  note: () => undefined,
  during: (_what, work) => work(),
};
