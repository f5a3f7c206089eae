import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { anvilProgram } from '../process/anvil-program.ts';
import { callRpc } from '../process/call-rpc.ts';
import { waitUntil } from '../process/wait-until.ts';
import { completeStamp } from './deploy-contracts.ts';
import type { Run } from './run.ts';
import { readStamp, writeStamp } from './stamp.ts';

const CHAIN_ID = 31_337;
const MNEMONIC = 'test test test test test test test test test test test junk';
const ACCOUNTS = 30;
/**
 * A new chain begins this long ago: a product sells only after a public delay of 61 days, and the demo data lives the
 * rest, so that there are claims in every phase today.
 */
const PAST_SECONDS = 150 * 86_400;

const blockSchema = z.object({ hash: z.string(), number: z.string(), timestamp: z.string() });

/** The running chain. */
export interface Chain {
  readonly url: string;
  /** Hash of block 0; a chain that was started over has another one. */
  readonly genesis: string;
  readonly blockNumber: number;
  /** The saved state was damaged and an older one was taken: others may know blocks that are gone. */
  readonly wentBack: boolean;
}

/** Starts the local chain from its saved state, or from nothing. */
export async function startChain(run: Run, port: number): Promise<Chain> {
  const folder = join(run.data, 'chain');
  mkdirSync(folder, { recursive: true });
  const state = chooseState(run, folder);
  const restored = state !== 'new';
  const args = ['--port', String(port), '--chain-id', String(CHAIN_ID), '--mnemonic', MNEMONIC];
  args.push('--accounts', String(ACCOUNTS), '--hardfork', 'cancun', '--slots-in-an-epoch', '1');
  // Blocks, transactions and logs are kept; the state after every single block is not: nobody reads it here, and it would
  // be written anew each second (half a megabyte per block).
  args.push('--state', join(folder, 'state.json'), '--state-interval', '1');
  // The same beginning at every start: anvil makes block 0 anew before it reads the others, and would make another one.
  args.push('--timestamp', String(beginningOf(folder)));
  const child = run.start({ name: 'chain', command: anvilProgram(run.root), args });
  const url = `http://127.0.0.1:${port}`;
  await waitUntil({ child, seconds: 60, probe: async () => Number(await callRpc(url, 'eth_chainId')) === CHAIN_ID });
  const genesis = await blockAt(url, '0x0');
  const latest = await blockAt(url, 'latest');
  if (restored) await keepTimeGoing(url, Number(latest.timestamp));
  const blockNumber = Number(latest.number);
  const from = restored ? `block ${blockNumber}, kept from the last run` : 'a new chain';
  run.say.ready('chain', `${url}  ${from}`);
  return { url, genesis: genesis.hash, blockNumber, wentBack: state === 'older' };
}

/** Where the clock stood is not in the saved state: time goes on from now, or from the last block if that lies ahead. */
async function keepTimeGoing(url: string, latestTimestamp: number): Promise<void> {
  await callRpc(url, 'evm_setTime', [Math.max(Math.floor(Date.now() / 1000), latestTimestamp)]);
}

/** When the chain began, in seconds; decided once and kept beside its state. */
function beginningOf(folder: string): number {
  const stamp = join(folder, 'began');
  const kept = Number(readStamp(stamp) ?? Number.NaN);
  if (Number.isInteger(kept)) return kept;
  const began = Math.floor(Date.now() / 1000) - PAST_SECONDS;
  writeStamp(stamp, String(began));
  return began;
}

async function blockAt(url: string, tag: string): Promise<z.infer<typeof blockSchema>> {
  return blockSchema.parse(await callRpc(url, 'eth_getBlockByNumber', [tag, false]));
}

/** Which state to go on from. A file that was cut off while being written is replaced by the one before. */
function chooseState(run: Run, folder: string): 'kept' | 'older' | 'new' {
  const isWhole = existsSync(completeStamp(run.data)) && existsSync(join(folder, 'began'));
  if (existsSync(join(folder, 'state.json')) && !isWhole) {
    run.say.note('The first start was interrupted before its chain was complete; starting over.');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const state = join(folder, 'state.json');
  const before = join(folder, 'state.previous.json');
  if (isReadable(state)) {
    copyFileSync(state, before);
    return 'kept';
  }
  if (!existsSync(state)) return 'new';
  if (isReadable(before)) {
    run.say.note('The saved chain was damaged; going on from the state at the start of the last run.');
    copyFileSync(before, state);
    return 'older';
  }
  run.say.note('The saved chain was damaged and cannot be read; starting a new one.');
  rmSync(state);
  return 'new';
}

function isReadable(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
