import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { DEVELOPMENT_PHRASE } from '../config/people.ts';
import { anvilProgram } from './anvil-program.ts';
import { callRpc } from './call-rpc.ts';
import { choosePort } from './choose-port.ts';
import { runChild } from './run-child.ts';
import { startWatchdog } from './start-watchdog.ts';
import { waitUntil } from './wait-until.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const FIRST_PORT = 8_650;
const SECONDS_TO_START = 30;

/** A chain that lives as long as the program that needs it. */
export interface OwnChain {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** What it is called in the logs, when it begins (seconds), and its number. */
export interface StartOwnChainInput {
  readonly name: string;
  readonly genesis: number;
  readonly chainId: number;
}

/** Starts a chain in memory. Whatever happens to this process, it ends too. */
export async function startOwnChain({ name, genesis, chainId }: StartOwnChainInput): Promise<OwnChain> {
  const port = await choosePort(FIRST_PORT, new Set());
  const args = ['--port', String(port), '--chain-id', String(chainId), '--mnemonic', DEVELOPMENT_PHRASE];
  args.push('--accounts', '30', '--hardfork', 'cancun', '--timestamp', String(genesis));
  args.push('--order', 'fifo', '--disable-block-gas-limit', '--quiet');
  const dog = startWatchdog();
  const child = runChild({
    name: `${name}-chain`,
    command: anvilProgram(root),
    args,
    cwd: root,
    env: process.env,
    log: resolve(root, process.env['MAKEWHOLE_DATA_DIR'] ?? '.data', name, 'chain.log'),
  });
  dog.watch(child);
  const url = `http://127.0.0.1:${port}`;
  const probe = async (): Promise<boolean> => Number(await callRpc(url, 'eth_chainId')) === chainId;
  await waitUntil({ child, seconds: SECONDS_TO_START, probe });
  return {
    url,
    pid: child.pid,
    stop: async () => {
      await child.stop();
      dog.release();
    },
  };
}

/** Ends the chain when this process is asked to end. @returns what takes that back. */
export function endWithSignals(own: OwnChain): () => void {
  const end = (): void => void own.stop().then(() => process.exit(130));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
}
