import { setTimeout as sleep } from 'node:timers/promises';

import { isHex, type Hex } from 'viem';
import { z } from 'zod';

/** One call of a JSON-RPC batch. */
export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

const hexSchema = z.custom<Hex>((value) => isHex(value));
const logSchema = z.object({ address: hexSchema, topics: z.tuple([hexSchema], hexSchema), data: hexSchema });
const receiptSchema = z.object({ status: z.string(), gasUsed: z.string(), logs: z.array(logSchema) });
const answersSchema = z.array(
  z.object({ id: z.number(), result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() }),
);
const PATIENCE_MS = 30_000;

/** A log as the node gives it. */
export type ChainLog = z.infer<typeof logSchema>;

/** What became of a transaction. */
export type ChainReceipt = z.infer<typeof receiptSchema>;

/**
 * Several calls in one HTTP request, answers in order.
 *
 * @throws Error naming the first refusal.
 */
export async function callBatch(url: string, calls: readonly RpcCall[]): Promise<readonly unknown[]> {
  const body = JSON.stringify(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call })));
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answers = answersSchema.parse(await response.json()).sort((left, right) => left.id - right.id);
  const refused = answers.find(({ error }) => error !== undefined);
  if (refused?.error !== undefined) throw new Error(`${calls[refused.id]?.method}: ${refused.error.message}`);
  return answers.map(({ result }) => result);
}

/** One call, as a request of its own. @throws Error when it is refused. */
export async function callOne(url: string, method: string, params: readonly unknown[] = []): Promise<unknown> {
  return (await callBatch(url, [{ method, params }]))[0];
}

/** The logs of the newest block. */
export async function newestLogs(url: string): Promise<readonly ChainLog[]> {
  const range = { fromBlock: 'latest', toBlock: 'latest' };
  return z.array(logSchema).parse(await callOne(url, 'eth_getLogs', [range]));
}

/** Every log there is, oldest first. */
export async function allLogs(url: string): Promise<readonly ChainLog[]> {
  return z.array(logSchema).parse(await callOne(url, 'eth_getLogs', [{ fromBlock: '0x0', toBlock: 'latest' }]));
}

/** The time of the newest block, seconds. */
export async function timeOf(url: string): Promise<number> {
  const block = await callOne(url, 'eth_getBlockByNumber', ['latest', false]);
  return Number(z.object({ timestamp: z.string() }).parse(block).timestamp);
}

/** The receipt of a transaction, as soon as it is mined. @throws Error when that takes half a minute. */
export async function receiptOf(url: string, hash: unknown): Promise<ChainReceipt> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(2)) {
    const receipt = receiptSchema.nullable().parse(await callOne(url, 'eth_getTransactionReceipt', [hash]));
    if (receipt !== null) return receipt;
  }
  throw new Error(`The transaction ${String(hash)} was not mined within half a minute.`);
}
