import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** The way out, in three calls of the pool's; and booking what it earned, when nobody did for long. */
export type ExitAct =
  | { readonly kind: 'request'; readonly shares: bigint }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'book'; readonly days: number }
  | { readonly kind: 'redeem'; readonly receiver: Address; readonly minAssets: bigint };

export function exitCall(pool: Address, act: ExitAct): TransactionCall {
  return { to: pool, data: dataOf(act) };
}

function dataOf(act: ExitAct) {
  const abi = reservePoolAbi;
  switch (act.kind) {
    case 'request':
      return encodeFunctionData({ abi, functionName: 'requestExit', args: [act.shares] });
    case 'cancel':
      return encodeFunctionData({ abi, functionName: 'cancelExit' });
    case 'book':
      return encodeFunctionData({ abi, functionName: 'accrue', args: [act.days] });
    case 'redeem':
      return encodeFunctionData({ abi, functionName: 'redeemExit', args: [act.receiver, act.minAssets] });
  }
}
