import { decodeEventLog, encodeEventTopics, erc20Abi, type Hex } from 'viem';

import { runLanes } from '../test/run-lanes.ts';
import { callBatch, callOne, newestLogs, receiptOf, type ChainLog } from './bench-chain.ts';
import { decideCall, fileCall, PAYABLE } from './node-calls.ts';
import { filedIn } from './read-filed.ts';
import type { BenchCall, BenchSigner } from './sign-throughput.ts';
import type { ThroughputBook } from './throughput-book.ts';

/** What is played with. */
export interface PlayDeps {
  readonly book: ThroughputBook;
  readonly sign: BenchSigner;
  /** When every loss happened: before the clock starts. */
  readonly lossAt: number;
}

const [TRANSFER] = encodeEventTopics({ abi: erc20Abi, eventName: 'Transfer' });

/** Files, decides and pays a claim on each policy, in batches of `size` transactions; each batch is one block. */
export async function playBatched(deps: PlayDeps, policies: readonly number[], size: number): Promise<void> {
  const { book, sign } = deps;
  await callOne(book.url, 'evm_setAutomine', [false]);
  const count = Math.ceil(policies.length / size);
  const pages = Array.from({ length: count }, (_, at) => policies.slice(at * size, (at + 1) * size));
  const filingsOn = (page: readonly number[]) => sign(page.map((policy) => filingOn(deps, policy)));
  let next = await filingsOn(pages[0] ?? []);
  for (const [at, page] of pages.entries()) {
    const decisions = await sign(decisionsOn(deps, await mine(book.url, next), page.length));
    // While the chain works on these, the next filings are signed.
    const mining = mine(book.url, decisions);
    next = await filingsOn(pages[at + 1] ?? []);
    requirePaid(
      book,
      await mining,
      page.map((policy) => book.holderOf(policy).address),
    );
  }
}

/** The same, each transaction a request of its own and mined as it comes, `lanes` claims under way at a time. */
export async function playUnbatched(deps: PlayDeps, policies: readonly number[], lanes: number): Promise<void> {
  const { book, sign } = deps;
  await callOne(book.url, 'evm_setAutomine', [true]);
  await runLanes(policies, lanes, async (policy) => {
    const decisions = decisionsOn(deps, await mineOne(book.url, await sign([filingOn(deps, policy)])), 1);
    requirePaid(book, await mineOne(book.url, await sign(decisions)), [book.holderOf(policy).address]);
  });
}

async function mine(url: string, signed: readonly Hex[]): Promise<readonly ChainLog[]> {
  await callBatch(
    url,
    signed.map((raw) => ({ method: 'eth_sendRawTransaction', params: [raw] })),
  );
  await callOne(url, 'evm_mine');
  return await newestLogs(url);
}

async function mineOne(url: string, signed: readonly Hex[]): Promise<readonly ChainLog[]> {
  return (await receiptOf(url, await callOne(url, 'eth_sendRawTransaction', signed))).logs;
}

function filingOn({ book, lossAt }: PlayDeps, policyId: number): BenchCall {
  const from = book.holderOf(policyId);
  return { ...fileCall(book, from.address, policyId, lossAt), from };
}

/** Every claim filed in these logs, granted in full. @throws Error when not all were filed. */
function decisionsOn({ book }: PlayDeps, logs: readonly ChainLog[], wanted: number): readonly BenchCall[] {
  const filed = filedIn(logs);
  if (filed.length !== wanted) throw new Error(`${filed.length} of ${wanted} claims were filed.`);
  return filed.map((one) => ({ ...decideCall(book, book.adjuster.address, one), from: book.adjuster }));
}

/** @throws Error when somebody who is due was not paid, or not what is due. */
export function requirePaid(
  { at }: { readonly at: Pick<ThroughputBook['at'], 'asset' | 'pool'> },
  logs: readonly ChainLog[],
  due: readonly Hex[],
): void {
  const paid = logs.flatMap(({ address, topics, data }) => {
    if (topics[0] !== TRANSFER || address.toLowerCase() !== at.asset.toLowerCase()) return [];
    const { args } = decodeEventLog({ abi: erc20Abi, eventName: 'Transfer', data, topics });
    return args.from === at.pool && args.value === PAYABLE ? [args.to] : [];
  });
  if ([...paid].sort().join() === [...due].sort().join()) return;
  throw new Error(`${due.length} payments were due, and ${paid.length} were made as they should be.`);
}
