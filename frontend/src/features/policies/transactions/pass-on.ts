import { transferDeskAbi } from '@makewhole/domain/chain/abi/TransferDesk.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** How a place passes to a successor; the owner may always say no. */
export type PassOn =
  | { readonly act: 'nameSuccessor'; readonly successor: Address }
  | { readonly act: 'veto' }
  | { readonly act: 'requestSuccession'; readonly owner: Address }
  | {
      readonly act: 'takeOver';
      readonly owner: Address;
      readonly policyIds: readonly number[];
      readonly pools: readonly Address[];
    };

export function passOnCall(transferDesk: Address, pass: PassOn): TransactionCall {
  return { to: transferDesk, data: dataOf(pass) };
}

function dataOf(pass: PassOn) {
  const abi = transferDeskAbi;
  switch (pass.act) {
    case 'nameSuccessor':
      return encodeFunctionData({ abi, functionName: 'nameSuccessor', args: [pass.successor] });
    case 'veto':
      return encodeFunctionData({ abi, functionName: 'veto' });
    case 'requestSuccession':
      return encodeFunctionData({ abi, functionName: 'requestSuccession', args: [pass.owner] });
    case 'takeOver':
      return encodeFunctionData({
        abi,
        functionName: 'takeOver',
        args: [pass.owner, [...pass.policyIds], [...pass.pools]],
      });
  }
}
