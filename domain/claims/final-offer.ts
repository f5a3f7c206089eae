import type { ClaimVerdict } from './claim-types.ts';

/** What an arbitrator picks. The place is the ruling's number on chain; every other number is neither. */
export const rulings = ['Neither', 'Insurer', 'Claimant'] as const;
export type Ruling = (typeof rulings)[number];

/** The two figures of a dispute, base units. */
export interface Offers {
  /** The insurer's. */
  readonly statedAssets: bigint;
  /** The claimant's. */
  readonly soughtAssets: bigint;
  /** Whether the insurer ever stated one. */
  readonly isStated: boolean;
  readonly isOutOfTerms: boolean;
}

/** A ruling as it counts. The mirror of contracts/claims/FinalOffer.sol, as is all of this file. */
export function rulingAt(given: bigint): Ruling {
  return (given <= 2n ? rulings[Number(given)] : undefined) ?? 'Neither';
}

/**
 * What the claim pays in all, base units. Without a ruling: the claimant's figure where the insurer never stated one, else the
 * middle, rounded up; outside the terms nothing more.
 */
export function figureOf(ruling: Ruling, offers: Offers): bigint {
  if (ruling === 'Claimant') return offers.soughtAssets;
  if (ruling === 'Insurer' || offers.isOutOfTerms) return offers.statedAssets;
  if (!offers.isStated) return offers.soughtAssets;
  return (offers.statedAssets + offers.soughtAssets + 1n) / 2n;
}

/** What was found in the end. Nothing paid leaves the insurer's own finding. */
export function verdictAfter(before: ClaimVerdict, paidAssets: bigint, soughtAssets: bigint): ClaimVerdict {
  if (paidAssets === 0n) return before;
  return paidAssets < soughtAssets ? 'PartlyGranted' : 'Granted';
}
