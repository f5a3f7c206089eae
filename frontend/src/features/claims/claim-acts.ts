import type { ClaimCourse } from '@/lib/claim/course.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';

/** What a reader of a claim's page can do with one signature; the names are those of the contract. */
export type ClaimAct =
  | 'supplement'
  | 'revise'
  | 'escalate'
  | 'payDetermined'
  | 'topUp'
  | 'appeal'
  | 'openDispute'
  | 'resolve'
  | 'accept'
  | 'finalize'
  | 'supplementLoss'
  | 'withdraw';

type Claim = Pick<ClaimView, 'phase' | 'paidAssets' | 'statedAssets'>;

export interface ActsInput {
  readonly claim: Claim;
  readonly course: ClaimCourse;
  /** What a top-up would set aside now; zero while it is not the claim's turn. */
  readonly toppable: bigint;
  /** The reader is the claimant. */
  readonly mine: boolean;
  /** Chain time, seconds. */
  readonly now: number;
}

/** What may be done now and by this reader, the most helpful first; nothing is offered that the contract would refuse. */
export function claimActs({ claim, course, toppable, mine, now }: ActsInput): readonly ClaimAct[] {
  const acts = openToAnyone(claim, course, toppable, now);
  return mine ? [...ofClaimant(claim, course, now), ...acts] : acts;
}

function ofClaimant(claim: Claim, { by, supplementedBy, moreUntil }: ClaimCourse, now: number): readonly ClaimAct[] {
  if (awaitsDocuments(claim, by.supplement, now)) return ['supplement', 'revise', 'withdraw'];
  if (claim.phase === 'Filed' || claim.phase === 'AwaitingDocuments') return ['revise', 'withdraw'];
  if (claim.phase === 'Closed') {
    const open = moreUntil !== undefined && !isOver(moreUntil, now);
    return supplementedBy === undefined && open ? ['supplementLoss'] : [];
  }
  if (claim.phase !== 'Decided') return [];
  return isOver(by.appeal, now) ? ['accept'] : ['appeal', 'accept'];
}

function openToAnyone(claim: Claim, course: ClaimCourse, toppable: bigint, now: number): readonly ClaimAct[] {
  const { by, silentUntil, determinedAssets, disputable, soughtAssets } = course;
  const topUp = toppable > 0n ? (['topUp'] as const) : [];
  switch (claim.phase) {
    case 'Filed':
    case 'AwaitingDocuments': {
      if (awaitsDocuments(claim, by.supplement, now)) return topUp;
      const certain = determinedAssets > claim.paidAssets && isOver(by.interim, now);
      return [
        ...(isOver(silentUntil, now) ? (['escalate'] as const) : []),
        ...(certain ? (['payDetermined'] as const) : []),
        ...topUp,
      ];
    }
    case 'Decided':
      return isOver(by.appeal, now) ? ['finalize', ...topUp] : topUp;
    case 'Appealed': {
      const agreed = claim.statedAssets >= soughtAssets;
      const ended = agreed || isOver(by.ruling, now);
      return [
        ...(ended ? (['resolve'] as const) : []),
        ...(disputable && !ended ? (['openDispute'] as const) : []),
        ...topUp,
      ];
    }
    case 'None':
    case 'Closed':
      return [];
  }
}

/** The clock stands until the documents come or their time is over; then it runs by itself. */
export function awaitsDocuments(claim: Pick<Claim, 'phase'>, supplementBy: number | undefined, now: number): boolean {
  return claim.phase === 'AwaitingDocuments' && !isOver(supplementBy, now);
}

function isOver(endsAt: number | undefined, now: number): boolean {
  return endsAt !== undefined && now > endsAt;
}
