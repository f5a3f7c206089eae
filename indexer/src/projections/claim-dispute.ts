import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { claimFlagBits } from '../../../domain/claims/claim-flags.ts';
import { claimVerdictAt, type Waterfall } from '../../../domain/claims/claim-types.ts';
import { NEVER } from '../../../domain/primitives/time.ts';
import { endedClaim, paidMore, type MoneyMoved } from './claim-money.ts';
import type { ClaimRow } from './claim.ts';
import type { EventPlace } from './event-place.ts';

/* What silence, a dispute and what comes after the end change in a claim, phase included. */

/* THE INSURER WAS SILENT */

export function escalatedClaim(
  claim: ClaimRow,
  args: { readonly decideBy: number; readonly soughtAssets: bigint },
  { at }: EventPlace,
): Partial<ClaimRow> {
  return {
    phase: 'Appealed',
    flags: lateFlags(claim, args.decideBy),
    escalatedAt: at,
    appealedAt: at,
    soughtAssets: args.soughtAssets,
  };
}

export function selfApprovedClaim(
  claim: ClaimRow,
  args: MoneyMoved & { readonly decideBy: number; readonly waterfall: Waterfall },
  { at }: EventPlace,
): Partial<ClaimRow> {
  return {
    ...endedClaim('ClaimSelfApproved', at),
    ...paidMore(claim, args),
    verdict: 'Granted',
    flags: lateFlags(claim, args.decideBy),
    escalatedAt: at,
    decidedAt: at,
    statedAssets: claim.paidAssets + args.paidAssets,
    waterfall: toJson(args.waterfall),
  };
}

/* DISAGREEING */

export function appealedClaim(
  _claim: ClaimRow,
  args: { readonly soughtAssets: bigint; readonly statedAssets: bigint; readonly groundsHash: Hex },
  { at }: EventPlace,
): Partial<ClaimRow> {
  const { soughtAssets, statedAssets, groundsHash } = args;
  return { phase: 'Appealed', appealedAt: at, soughtAssets, statedAssets, groundsHash };
}

export function disputedClaim(
  _claim: ClaimRow,
  args: { readonly arbitrator: Hex; readonly disputeId: bigint; readonly figuresHash: Hex },
  { at }: EventPlace,
): Partial<ClaimRow> {
  const { arbitrator, disputeId, figuresHash } = args;
  return { arbitrator, disputeId, figuresHash, disputedAt: at };
}

export function improvedClaim(
  claim: ClaimRow,
  args: MoneyMoved & { readonly statedAssets: bigint; readonly reservedAssets: bigint },
  { at }: EventPlace,
): Partial<ClaimRow> {
  const { statedAssets, reservedAssets } = args;
  return { ...paidMore(claim, args), verdict: 'PartlyGranted', improvedAt: at, statedAssets, reservedAssets };
}

/** The end of a dispute, by a ruling or without one. */
export function settledClaim(
  claim: ClaimRow,
  args: MoneyMoved & { readonly verdict: number; readonly ruling?: bigint },
  { at }: EventPlace,
): Partial<ClaimRow> {
  return {
    ...endedClaim(args.ruling === undefined ? 'ClaimResolved' : 'ClaimRuled', at),
    ...paidMore(claim, args),
    verdict: claimVerdictAt(args.verdict),
    decidedAt: claim.decidedAt ?? at,
    ruling: args.ruling === undefined ? claim.ruling : Number(args.ruling),
  };
}

/* AFTER THE END */

export function awardedClaim(claim: ClaimRow, args: { readonly paidAssets: bigint }): Partial<ClaimRow> {
  return { awardedAssets: claim.awardedAssets + args.paidAssets };
}

export function recoveredClaim(
  claim: ClaimRow,
  args: { readonly toHolderAssets: bigint; readonly toPoolAssets: bigint },
): Partial<ClaimRow> {
  return {
    toHolderAssets: claim.toHolderAssets + args.toHolderAssets,
    toPoolAssets: claim.toPoolAssets + args.toPoolAssets,
  };
}

function lateFlags(claim: ClaimRow, decideBy: number): number {
  return decideBy === NEVER ? claim.flags : claim.flags | claimFlagBits.LATE;
}
