import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** Who is paid by a policy; only a loss payee gives its own share up. */
export type PayeeAct =
  | { readonly act: 'nameBeneficiary'; readonly who: Address }
  | { readonly act: 'addLossPayee'; readonly who: Address; readonly shareBps: number }
  | { readonly act: 'releaseLossPayee' };

export function payeeCall(policyBook: Address, policyId: number, payee: PayeeAct): TransactionCall {
  return { to: policyBook, data: dataOf(policyId, payee) };
}

function dataOf(policyId: number, payee: PayeeAct): Hex {
  const abi = policyBookAbi;
  switch (payee.act) {
    case 'nameBeneficiary':
      return encodeFunctionData({ abi, functionName: 'nameBeneficiary', args: [policyId, payee.who] });
    case 'addLossPayee':
      return encodeFunctionData({ abi, functionName: 'addLossPayee', args: [policyId, payee.who, payee.shareBps] });
    case 'releaseLossPayee':
      return encodeFunctionData({ abi, functionName: 'releaseLossPayee', args: [policyId] });
  }
}
