import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionMove, TransactionPlan } from '@/lib/transaction.ts';

export interface CollectCreditInput {
  readonly pool: Address;
  readonly payee: Address;
  /** Where the money goes; another address only by the payee's own wallet. */
  readonly to: Address;
  readonly words: { readonly title: string; readonly explanation: string; readonly doneText: string };
  readonly move: TransactionMove;
}

/** Collects money that waits: `ReservePool.collectCredit`. */
export function planCollectCredit({ pool, payee, to, words, move }: CollectCreditInput): TransactionPlan {
  return {
    key: `collect-${pool}-${payee}`,
    ...words,
    moves: [move],
    call: () => ({
      to: pool,
      data: encodeFunctionData({ abi: reservePoolAbi, functionName: 'collectCredit', args: [payee, to] }),
    }),
  };
}
