import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { disputeDeskAbi } from '@makewhole/domain/chain/abi/DisputeDesk.ts';
import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';
import { encodeFunctionData, type Hex, type Log, parseEventLogs } from 'viem';
import type { Deployment } from '@/lib/claim/deployment.ts';
import { filedArgs, filingArgs } from '@/lib/claim/filed-args.ts';
import { type ClaimId, claimIdFrom, claimPath } from '@/lib/claim/values.ts';
import type { TransactionCall } from '@/lib/transaction.ts';

/** One arrow with what it has to bring. Whoever needs what was filed brings the case file, and the head proves it. */
export type ClaimCall =
  | { readonly act: 'withdraw' | 'accept' | 'finalize' | 'resolve' | 'openDispute' | 'topUp' }
  | { readonly act: 'escalate' | 'payDetermined'; readonly filed: FiledClaim }
  | { readonly act: 'revise'; readonly filed: FiledClaim; readonly filing: Filing }
  | { readonly act: 'supplementLoss'; readonly filing: Filing }
  | { readonly act: 'supplement'; readonly evidenceRoot: Hex }
  | { readonly act: 'appeal'; readonly filed: FiledClaim; readonly soughtAssets: bigint; readonly groundsHash: Hex };

export function claimCall(
  at: Pick<Deployment, 'claimBook' | 'disputeDesk'>,
  claimId: ClaimId,
  call: ClaimCall,
): TransactionCall {
  if (call.act === 'openDispute') {
    const data = encodeFunctionData({ abi: disputeDeskAbi, functionName: 'openDispute', args: [claimId] });
    return { to: at.disputeDesk, data };
  }
  return { to: at.claimBook, data: dataOf(claimId, call) };
}

function dataOf(claimId: ClaimId, call: Exclude<ClaimCall, { act: 'openDispute' }>): Hex {
  const abi = claimBookAbi;
  switch (call.act) {
    case 'escalate':
    case 'payDetermined':
      return encodeFunctionData({ abi, functionName: call.act, args: [claimId, filedArgs(call.filed)] });
    case 'revise': {
      const args = [claimId, filedArgs(call.filed), filingArgs(call.filing)] as const;
      return encodeFunctionData({ abi, functionName: 'revise', args });
    }
    case 'supplementLoss':
      return encodeFunctionData({ abi, functionName: 'supplementLoss', args: [claimId, filingArgs(call.filing)] });
    case 'supplement':
      return encodeFunctionData({ abi, functionName: 'supplement', args: [claimId, call.evidenceRoot] });
    case 'appeal': {
      const { filed, soughtAssets, groundsHash } = call;
      return encodeFunctionData({
        abi,
        functionName: 'appeal',
        args: [claimId, filedArgs(filed), soughtAssets, groundsHash],
      });
    }
    default:
      return encodeFunctionData({ abi, functionName: call.act, args: [claimId] });
  }
}

/** The page of the claim that goes on with a closed one, out of the receipt. */
export function supplementPath(logs: readonly Log[]): string {
  const [told] = parseEventLogs({ abi: claimBookAbi, eventName: 'LossSupplemented', logs: [...logs] });
  return told === undefined ? '/policies' : claimPath(claimIdFrom(told.args.claimId));
}
