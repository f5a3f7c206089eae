import { createPublicClient, erc20Abi, getAddress, http, parseEventLogs, type Hex, type PublicClient } from 'viem';

import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import { productBookAbi } from '../../domain/chain/abi/ProductBook.ts';
import { present } from '../../domain/primitives/assert.ts';
import type { SignedPaper } from '../../domain/papers/paper-kinds.ts';

/** One fact, by the paper and by the chain. */
export interface ChainFinding {
  readonly fact: string;
  readonly paper: string;
  readonly chain: string;
  readonly holds: boolean;
}

/** Compares what a paper says with what the chain of a node holds now. @throws Error when the node does not answer. */
export async function compareWithChain(paper: SignedPaper, rpc: string): Promise<readonly ChainFinding[]> {
  const client = createPublicClient({ transport: http(rpc, { timeout: 20_000 }) });
  const chainId = await client.getChainId();
  const chain = finding('chain id', String(paper.chainId), String(chainId));
  if (!chain.holds) return [chain];
  return [
    chain,
    ...(paper.kind === 'ClaimPaymentReceipt' ? await payment(client, paper) : await policy(client, paper)),
  ];
}

/** A certificate's and a premium receipt's facts that the register can be asked for. */
async function policy(client: PublicClient, paper: SignedPaper): Promise<readonly ChainFinding[]> {
  const book = { address: getAddress(paper.register), abi: policyBookAbi } as const;
  const args = [Number(fact(paper, 'policyId'))] as const;
  const held = await client.readContract({ ...book, functionName: 'policyOf', args });
  const same = [finding('holder', fact(paper, 'holder'), held.holder)];
  if (paper.kind === 'PremiumReceipt') {
    const { premiumAssets, soldAt } = held;
    return [
      ...same,
      finding('premium', fact(paper, 'premiumAssets'), premiumAssets.toString()),
      finding('sold', fact(paper, 'soldAt'), String(soldAt)),
    ];
  }
  const productBook = await client.readContract({ ...book, functionName: 'productBook' });
  const terms = { address: productBook, abi: productBookAbi, functionName: 'termsHashOf' } as const;
  return [
    ...same,
    finding('version', fact(paper, 'versionId'), String(held.versionId)),
    finding('terms', fact(paper, 'termsHash'), await client.readContract({ ...terms, args: [held.versionId] })),
    finding('limit', fact(paper, 'limitAssets'), held.limitAssets.toString()),
    finding('begins', fact(paper, 'startAt'), String(held.startAt)),
    finding('ends', fact(paper, 'endAt'), String(held.endAt)),
  ];
}

/** The transfer a payment receipt tells of, in the transaction it names. */
async function payment(client: PublicClient, paper: SignedPaper): Promise<readonly ChainFinding[]> {
  const hash: Hex = `0x${fact(paper, 'transaction').slice(2)}`;
  const { logs, blockNumber, status } = await client.getTransactionReceipt({ hash });
  const { timestamp } = await client.getBlock({ blockNumber });
  const moves = parseEventLogs({ abi: erc20Abi, eventName: 'Transfer', logs: status === 'success' ? logs : [] });
  const move = moves.find(
    ({ address, args }) =>
      getAddress(address) === fact(paper, 'asset') &&
      args.to === fact(paper, 'payee') &&
      args.value.toString() === fact(paper, 'paidAssets'),
  );
  const said = `${fact(paper, 'paidAssets')} to ${fact(paper, 'payee')}`;
  return [
    finding('transfer', said, move === undefined ? 'not in this transaction' : said),
    finding('paid on', fact(paper, 'paidAt'), timestamp.toString()),
  ];
}

function finding(name: string, paper: string, chain: string): ChainFinding {
  return { fact: name, paper, chain, holds: paper.toLowerCase() === chain.toLowerCase() };
}

function fact(paper: SignedPaper, name: string): string {
  return present(paper.facts[name], `a ${paper.kind} says its ${name}`);
}
