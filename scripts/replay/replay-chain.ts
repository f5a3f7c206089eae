import { JsonRpcProvider, toQuantity } from 'ethers';
import { z } from 'zod';

import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { createChainClock, type ChainClock } from '../deploy/chain-clock.ts';

/** A log as the node gives it. */
export interface ReplayLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** What became of a transaction. */
export interface ReplayReceipt {
  readonly hash: string;
  readonly succeeded: boolean;
  readonly logs: readonly ReplayLog[];
}

/** The chain a replay plays on. */
export interface ReplayChain {
  readonly url: string;
  readonly provider: JsonRpcProvider;
  readonly clock: ChainClock;
  /** Gives an account ether for gas. */
  fund(address: string): Promise<void>;
  /** Sends signed transactions, in this order, at `at` seconds or just after, and waits for all of them. */
  play(signed: readonly string[], at: number): Promise<readonly ReplayReceipt[]>;
}

const ETHER = 10n ** 24n;
const BATCH = 100;
const POLL_MS = 25;
const PATIENCE_MS = 60_000;

const receiptSchema = z.object({
  transactionHash: z.string(),
  status: z.string(),
  logs: z.array(z.object({ address: z.string(), topics: z.array(z.string()), data: z.string() })),
});
const answersSchema = z.array(
  z.object({ id: z.number(), result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() }),
);

/**
 * @param url a development node; time must be movable there
 * @param isOwn whether nobody else uses the chain: then a whole moment goes into one block
 */
export function openReplayChain(url: string, chainId: number, isOwn: boolean): ReplayChain {
  const provider = new JsonRpcProvider(url, chainId, { staticNetwork: true, batchMaxCount: 1, cacheTimeout: -1 });
  provider.pollingInterval = 50;
  const send = (method: string, params: unknown[]): Promise<unknown> => provider.send(method, params);
  const clock = createChainClock(provider, send);
  return {
    url,
    provider,
    clock,
    fund: async (address) => {
      await send('hardhat_setBalance', [address, toQuantity(ETHER)]).catch((error: unknown) => {
        const why = ensureError(error).message;
        throw new Error(`${url} is no development node: balances and time cannot be set there (${why}).`);
      });
    },
    play: async (signed, at) => {
      const instant = Math.max(at, (await clock.now()) + 1);
      if (!isOwn) {
        await send('evm_setNextBlockTimestamp', [instant]);
        return waitForAll(url, await callAll(url, 'eth_sendRawTransaction', signed));
      }
      await send('evm_setAutomine', [false]);
      const hashes = await callAll(url, 'eth_sendRawTransaction', signed);
      await send('evm_setNextBlockTimestamp', [instant]);
      await send('evm_mine', []);
      const receipts = await waitForAll(url, hashes);
      await send('evm_setAutomine', [true]);
      return receipts;
    },
  };
}

/** One method for many single parameters, in batches, answers in order. @throws Error naming the first refusal. */
async function callAll(url: string, method: string, parameters: readonly string[]): Promise<readonly string[]> {
  const results = await callEach(url, method, parameters);
  return results.map((result) => z.string().parse(result));
}

async function callEach(url: string, method: string, parameters: readonly string[]): Promise<readonly unknown[]> {
  const results: unknown[] = [];
  for (let from = 0; from < parameters.length; from += BATCH) {
    const page = parameters.slice(from, from + BATCH);
    const body = page.map((parameter, id) => ({ jsonrpc: '2.0', id, method, params: [parameter] }));
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answers = answersSchema.parse(await response.json()).sort((left, right) => left.id - right.id);
    const refused = answers.find(({ error }) => error !== undefined);
    if (refused?.error !== undefined) throw new Error(`${method}: ${refused.error.message}`);
    results.push(...answers.map(({ result }) => result));
  }
  return results;
}

/** Receipts of all transactions, in their order. @throws Error when one is not mined in a minute. */
async function waitForAll(url: string, hashes: readonly string[]): Promise<readonly ReplayReceipt[]> {
  const receipts = new Map<string, ReplayReceipt>();
  const until = Date.now() + PATIENCE_MS;
  while (receipts.size < hashes.length) {
    const open = hashes.filter((hash) => !receipts.has(hash));
    for (const found of await callEach(url, 'eth_getTransactionReceipt', open)) {
      if (found === null || found === undefined) continue;
      const { transactionHash, status, logs } = receiptSchema.parse(found);
      receipts.set(transactionHash, { hash: transactionHash, succeeded: status === '0x1', logs });
    }
    if (receipts.size < hashes.length) {
      if (Date.now() > until) throw new Error(`${open.length} transactions were not mined within a minute.`);
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
  }
  return hashes.flatMap((hash) => receipts.get(hash) ?? []);
}
