import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { DEVELOPMENT_PHRASE } from '../config/people.ts';
import { anvilProgram } from '../process/anvil-program.ts';
import { callRpc } from '../process/call-rpc.ts';
import { choosePort } from '../process/choose-port.ts';
import { runChild } from '../process/run-child.ts';
import { startWatchdog } from '../process/start-watchdog.ts';
import { waitUntil } from '../process/wait-until.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const FIRST_PORT = 8_650;
const SECONDS_TO_START = 30;

/** A chain that lives as long as the replay. */
export interface OwnChain {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a chain in memory whose first block is at `genesis` seconds. Whatever happens to this process, it ends too. */
export async function startOwnChain(genesis: number, chainId: number): Promise<OwnChain> {
  const port = await choosePort(FIRST_PORT, new Set());
  const args = ['--port', String(port), '--chain-id', String(chainId), '--mnemonic', DEVELOPMENT_PHRASE];
  args.push('--accounts', '20', '--hardfork', 'cancun', '--timestamp', String(genesis));
  args.push('--order', 'fifo', '--disable-block-gas-limit', '--quiet');
  const dog = startWatchdog();
  const child = runChild({
    name: 'replay-chain',
    command: anvilProgram(root),
    args,
    cwd: root,
    env: process.env,
    log: resolve(root, process.env['MAKEWHOLE_DATA_DIR'] ?? '.data', 'replay', 'chain.log'),
  });
  dog.watch(child);
  const url = `http://127.0.0.1:${port}`;
  const probe = async (): Promise<boolean> => Number(await callRpc(url, 'eth_chainId')) === chainId;
  await waitUntil({ child, seconds: SECONDS_TO_START, probe });
  return {
    url,
    stop: async () => {
      await child.stop();
      dog.release();
    },
  };
}
