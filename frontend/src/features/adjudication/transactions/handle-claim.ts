import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';
import { type Address, encodeFunctionData, type Hex, zeroAddress } from 'viem';
import { filedArgs } from '@/lib/claim/filed-args.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { TransactionCall } from '@/lib/transaction.ts';

/** One act of the insurer's with what it has to bring; the desk adds who did it. */
export type HandlingCall =
  | { readonly act: 'acknowledge' }
  | { readonly act: 'requestDocuments'; readonly listHash: Hex }
  | { readonly act: 'extend'; readonly basis: Hex; readonly reasonsHash: Hex }
  | { readonly act: 'advance'; readonly filed: FiledClaim; readonly assets: bigint }
  | {
      readonly act: 'reviseReserve';
      readonly filed: FiledClaim;
      readonly reason: Hex;
      readonly reservedAssets: bigint;
      readonly determinedAssets: bigint;
    }
  | { readonly act: 'improve'; readonly statedAssets: bigint };

export function handlingCall(desk: Address, claimId: ClaimId, call: HandlingCall): TransactionCall {
  return { to: desk, data: dataOf(claimId, call) };
}

function dataOf(claimId: ClaimId, call: HandlingCall): Hex {
  const abi = adjusterDeskAbi;
  switch (call.act) {
    case 'acknowledge':
      return encodeFunctionData({ abi, functionName: 'acknowledge', args: [claimId] });
    case 'requestDocuments':
      return encodeFunctionData({ abi, functionName: 'requestDocuments', args: [claimId, call.listHash] });
    case 'extend':
      return encodeFunctionData({ abi, functionName: 'extend', args: [claimId, call.basis, call.reasonsHash] });
    case 'advance':
      return encodeFunctionData({ abi, functionName: 'advance', args: [claimId, filedArgs(call.filed), call.assets] });
    case 'reviseReserve': {
      const { filed, reason, reservedAssets, determinedAssets } = call;
      const revision = { by: zeroAddress, reason, reservedAssets, determinedAssets };
      return encodeFunctionData({ abi, functionName: 'reviseReserve', args: [claimId, filedArgs(filed), revision] });
    }
    case 'improve':
      return encodeFunctionData({ abi, functionName: 'improve', args: [claimId, call.statedAssets] });
  }
}
