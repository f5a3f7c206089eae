import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** What people do with their own seat; times in seconds, chain time. */
export type SeatAct =
  | { readonly act: 'delegateAuthority'; readonly delegate: Address; readonly fromAt: number; readonly untilAt: number }
  | { readonly act: 'endDelegation'; readonly delegator: Address; readonly delegate: Address }
  | {
      readonly act: 'declareInterestSigned';
      readonly adjuster: Address;
      readonly party: Address;
      readonly declared: boolean;
      readonly expiresAt: number;
      readonly signature: Hex;
    }
  | { readonly act: 'voidSignatures' };

export function seatCall(desk: Address, act: SeatAct): TransactionCall {
  return { to: desk, data: dataOf(act) };
}

function dataOf(act: SeatAct): Hex {
  const abi = adjusterDeskAbi;
  switch (act.act) {
    case 'delegateAuthority':
      return encodeFunctionData({ abi, functionName: act.act, args: [act.delegate, act.fromAt, act.untilAt] });
    case 'endDelegation':
      return encodeFunctionData({ abi, functionName: act.act, args: [act.delegator, act.delegate] });
    case 'declareInterestSigned':
      return encodeFunctionData({
        abi,
        functionName: act.act,
        args: [act.adjuster, act.party, act.declared, act.expiresAt, act.signature],
      });
    case 'voidSignatures':
      return encodeFunctionData({ abi, functionName: act.act });
  }
}
