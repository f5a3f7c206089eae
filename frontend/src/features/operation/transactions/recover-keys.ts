import { transferDeskAbi } from '@makewhole/domain/chain/abi/TransferDesk.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** Two officers put a new key in the place of a lost one, thirty days later anyone completes it. */
export type RecoveryAct =
  | {
      readonly kind: 'propose' | 'approve';
      readonly owner: Address;
      readonly to: Address;
      /** keccak256 of the court or heir document. */
      readonly documentHash: Hex;
    }
  | {
      readonly kind: 'complete';
      readonly owner: Address;
      readonly to: Address;
      readonly policyIds: readonly number[];
      readonly pools: readonly Address[];
    };

export function recoveryCall(transferDesk: Address, act: RecoveryAct): TransactionCall {
  return { to: transferDesk, data: dataOf(act) };
}

function dataOf(act: RecoveryAct): Hex {
  const abi = transferDeskAbi;
  if (act.kind === 'complete') {
    const args = [act.owner, [...act.policyIds], [...act.pools]] as const;
    return encodeFunctionData({ abi, functionName: 'completeRecovery', args });
  }
  const args = [act.owner, act.to, act.documentHash] as const;
  return encodeFunctionData({
    abi,
    functionName: act.kind === 'propose' ? 'proposeRecovery' : 'approveRecovery',
    args,
  });
}
