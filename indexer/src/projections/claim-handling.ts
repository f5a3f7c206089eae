import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { claimFlagBits } from '../../../domain/claims/claim-flags.ts';
import type { Filing } from '../../../domain/claims/claim-types.ts';
import { pausedSeconds, type PauseInterval } from '../../../domain/claims/paused-seconds.ts';
import { bytes32ToLabel, zeroBytes32 } from '../../../domain/primitives/label.ts';
import { pausedBefore, stoodBefore } from './claim-clocks.ts';
import { paidMore, type MoneyMoved } from './claim-money.ts';
import type { ClaimRow } from './claim.ts';
import type { EventPlace } from './event-place.ts';

/*
 * What each act before a decision changes in a claim, phase included. What follows from clocks is computed afterwards, see
 * claim-clocks.ts.
 */

export function acknowledgedClaim(_claim: ClaimRow, _args: unknown, { at }: EventPlace): Partial<ClaimRow> {
  return { acknowledgedAt: at };
}

export function eventAssignedClaim(_claim: ClaimRow, args: { readonly eventCode: Hex }): Partial<ClaimRow> {
  return { eventCode: bytes32ToLabel(args.eventCode) ?? args.eventCode };
}

export function extendedClaim(claim: ClaimRow): Partial<ClaimRow> {
  return { extensions: claim.extensions + 1 };
}

/** The clock stands from when the list was delivered. */
export function awaitingClaim(
  claim: ClaimRow,
  args: { readonly deliveredAt: number; readonly dueAt: number; readonly pauses: readonly PauseInterval[] },
  { at }: EventPlace,
): Partial<ClaimRow> {
  return {
    phase: 'AwaitingDocuments',
    stoppedSeconds: stoodBefore(claim, at),
    pausedSeconds: pausedBefore(claim, args.pauses, args.deliveredAt),
    stopAt: args.deliveredAt,
    stopEndsAt: args.dueAt,
    documentsDueAt: args.dueAt,
    stops: claim.stops + 1,
  };
}

export function suppliedClaim(
  claim: ClaimRow,
  args: { readonly evidenceRoot: Hex },
  { at }: EventPlace,
): Partial<ClaimRow> {
  const brings = args.evidenceRoot !== zeroBytes32;
  return { phase: 'Filed', stopEndsAt: at, flags: brings ? claim.flags | claimFlagBits.EVIDENCE : claim.flags };
}

/** What ClaimRevised says. */
export interface ClaimRevised {
  readonly filing: Filing;
  readonly flags: number;
  readonly expectedAssets: bigint;
  readonly reservedAssets: bigint;
}

/**
 * The loss or the payees stated anew. Another loss begins the insurer's time again: a clock that stands stands from now, to the
 * same end, what pauses gave it included. Other payees alone change no clock.
 */
export function revisedClaim(
  claim: ClaimRow,
  args: ClaimRevised & { readonly claimedAssets: bigint; readonly pauses: readonly PauseInterval[] },
  { at }: EventPlace,
): Partial<ClaimRow> {
  const items = toJson(args.filing.items);
  const isSameLoss = JSON.stringify(items) === JSON.stringify(claim.items);
  return {
    flags: args.flags,
    items,
    payees: toJson(args.filing.payees),
    evidenceRoot: args.filing.evidenceRoot,
    claimedAssets: args.claimedAssets,
    expectedAssets: args.expectedAssets,
    reservedAssets: args.reservedAssets,
    revisions: claim.revisions + 1,
    ...(isSameLoss ? {} : restarted(claim, args.pauses, at)),
  };
}

function restarted(claim: ClaimRow, pauses: readonly PauseInterval[], at: number): Partial<ClaimRow> {
  const isWaiting = claim.phase === 'AwaitingDocuments';
  const { documentsDueAt, stopAt } = claim;
  const given = isWaiting && stopAt !== null ? pausedSeconds(pauses, stopAt, at) : 0;
  return {
    documentsDueAt: documentsDueAt === null ? null : documentsDueAt + given,
    clockFrom: at,
    stopAt: isWaiting ? at : null,
    stopEndsAt: isWaiting ? claim.stopEndsAt : null,
    stoppedSeconds: 0,
    pausedSeconds: 0,
    stops: isWaiting ? 1 : 0,
    extensions: 0,
    determinedAssets: 0n,
  };
}

export function reserveRevisedClaim(
  claim: ClaimRow,
  args: {
    readonly revision: { readonly determinedAssets: bigint; readonly reservedAssets: bigint };
    readonly reservedAssets: bigint;
  },
): Partial<ClaimRow> {
  const { revision, reservedAssets } = args;
  const short = reservedAssets < revision.reservedAssets ? claimFlagBits.UNRESERVED : 0;
  return { determinedAssets: revision.determinedAssets, reservedAssets, flags: claim.flags | short };
}

export function advancedClaim(
  claim: ClaimRow,
  args: MoneyMoved & { readonly reservedAssets: bigint },
): Partial<ClaimRow> {
  return { ...paidMore(claim, args), reservedAssets: args.reservedAssets };
}
