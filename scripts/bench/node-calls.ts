import { encodeFunctionData, erc20Abi, maxUint256, zeroAddress, zeroHash, type Hex } from 'viem';

import { adjusterDeskAbi } from '../../domain/chain/abi/AdjusterDesk.ts';
import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { reservePoolAbi } from '../../domain/chain/abi/ReservePool.ts';
import { salesDeskAbi } from '../../domain/chain/abi/SalesDesk.ts';
import { testDollarAbi } from '../../domain/chain/abi/TestDollar.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import type { FiledNow } from './read-filed.ts';
import type { NodeBook, NodeCall } from './node-book.ts';

const ANY_PREMIUM = 2n ** 96n - 1n;
/** What each claim asks for; less the deductible of a screen it is {PAYABLE}. */
export const CLAIMED = dollars('69');
export const PAYABLE = dollars('40');

export function mintCall({ at }: NodeBook, to: Hex, assets: bigint): NodeCall {
  return {
    from: to,
    to: at.asset,
    data: encodeFunctionData({ abi: testDollarAbi, functionName: 'mint', args: [to, assets] }),
  };
}

export function approveCall({ at }: NodeBook, from: Hex): NodeCall {
  return {
    from,
    to: at.asset,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [at.pool, maxUint256] }),
  };
}

export function depositCall({ at }: NodeBook, from: Hex, assets: bigint): NodeCall {
  return {
    from,
    to: at.pool,
    data: encodeFunctionData({ abi: reservePoolAbi, functionName: 'deposit', args: [assets, from] }),
  };
}

/** Phone cover for the caller. */
export function buyCall({ at, versionId }: NodeBook, holder: Hex, limitAssets: bigint, termDays = 365): NodeCall {
  const cover = {
    versionId,
    holder,
    insured: zeroAddress,
    limitAssets,
    startAt: 0,
    termDays,
    objectKey: zeroHash,
    zone: 0,
  } as const;
  return {
    from: holder,
    to: at.salesDesk,
    data: encodeFunctionData({ abi: salesDeskAbi, functionName: 'buy', args: [cover, ANY_PREMIUM] }),
  };
}

/** A broken screen. */
export function fileCall({ at }: NodeBook, from: Hex, policyId: number, lossAt: number): NodeCall {
  const items = [{ coverage: 0, cause: labelToBytes32('ACCIDENTAL_DAMAGE'), claimedAssets: CLAIMED, claimedDays: 0 }];
  const filing = { policyId, lossAt, items, payees: [], evidenceRoot: zeroHash };
  return {
    from,
    to: at.claimBook,
    data: encodeFunctionData({ abi: claimBookAbi, functionName: 'file', args: [filing] }),
  };
}

/** The claim, granted in full. */
export function decideCall({ at }: NodeBook, from: Hex, { claimId, filed, caseHead }: FiledNow): NodeCall {
  const whole = { assessedAssets: CLAIMED, assessedDays: 0, depreciationBps: 0, reason: zeroHash, clause: zeroHash };
  const nobody = { decidedBy: zeroAddress, approvedBy: zeroAddress } as const;
  const decision = {
    assessments: [whole],
    otherInsuranceAssets: 0n,
    rationaleHash: zeroHash,
    seenHead: caseHead,
    ...nobody,
  };
  return {
    from,
    to: at.adjusterDesk,
    data: encodeFunctionData({ abi: adjusterDeskAbi, functionName: 'decide', args: [claimId, filed, decision] }),
  };
}
