import { parseAbi } from 'viem';
import type { Receipt, TransactionChain } from './run-transaction.ts';
import {
  nextStage,
  type PermitData,
  type PermitSignature,
  type TransactionEvent,
  type TransactionPlan,
  type TransactionStage,
} from './transaction.ts';

export const account = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
export const target = '0x5FbDB2315678afecb367f032d93F642f64180aa3';
export const hash = '0xabc1230000000000000000000000000000000000000000000000000000000000';
export const errors = parseAbi(['error VersionNotSellable(uint32 versionId, uint40 sellableAt)']);
export const permitData: PermitData = {
  token: target,
  name: 'T',
  version: '1',
  chainId: 31337,
  owner: account,
  spender: target,
  value: 5n,
  nonce: 0n,
  deadline: 9n,
};
const permit: PermitSignature = { value: 5n, deadline: 9n, v: 27, r: hash, s: hash };

/** A wallet, node and API that answer at once; every hand can be replaced. */
export function chainWith(
  parts: Partial<TransactionChain> = {},
): TransactionChain & { readonly sentData: string[]; refreshed: number } {
  const sentData: string[] = [];
  const receipt: Receipt = { status: 'success', blockNumber: 12n, logs: [] };
  const chain = {
    chainId: 31337,
    account,
    errors,
    sentData,
    refreshed: 0,
    walletChainId: () => Promise.resolve(31337),
    simulate: () => Promise.resolve(21_000n),
    signPermit: () => Promise.resolve(permit),
    send: (call: { readonly data: `0x${string}` }) => {
      sentData.push(call.data);
      return Promise.resolve(hash);
    },
    lookUp: () => Promise.resolve(receipt),
    indexedBlock: () => Promise.resolve(12n),
    refresh: () => {
      chain.refreshed += 1;
      return Promise.resolve();
    },
    wait: () => Promise.resolve(),
    ...parts,
  } satisfies TransactionChain & { sentData: string[]; refreshed: number };
  return chain;
}

/** A plan whose data tells whether a permit was handed in. */
export function plan(parts: Partial<TransactionPlan> = {}): TransactionPlan {
  return {
    key: 'k',
    title: 't',
    explanation: 'e',
    doneText: 'd',
    call: (given) => ({ to: target, data: given === undefined ? '0x01' : '0x02' }),
    ...parts,
  };
}

/** Runs the machine over what was reported, as the screen does. */
export function stageAfter(start: TransactionStage, events: readonly TransactionEvent[]): TransactionStage {
  return events.reduce(nextStage, start);
}
