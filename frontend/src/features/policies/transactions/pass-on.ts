import { transferDeskAbi } from '@makewhole/domain/chain/abi/TransferDesk.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';
import type { SignedConsent } from '@/lib/transfer-consent.ts';

/** How a policy, or a whole place, passes to somebody else; the owner of a place may always say no. */
export type PassOn =
  | { readonly act: 'nameSuccessor'; readonly successor: Address }
  | { readonly act: 'veto' }
  | { readonly act: 'transfer'; readonly consent: SignedConsent }
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
    case 'transfer': {
      const { signer, signature, ...consent } = pass.consent;
      return encodeFunctionData({ abi, functionName: 'transfer', args: [consent, signer, signature] });
    }
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
