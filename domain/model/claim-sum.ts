import { hasClaimFlag } from '../claims/claim-flags.ts';
import type { Filing, Waterfall } from '../claims/claim-types.ts';
import { coveragesFor, settlementCover } from '../claims/preview-claim.ts';
import { asClaimed, settle } from '../claims/settlement.ts';
import { sum, minusFloor } from '../primitives/money.ts';
import { DAY } from '../primitives/time.ts';
import { coverOf } from './file-claim.ts';
import type { Basis } from './settle-claim.ts';

/** The way from the claimed loss to what it pays now; what the claim holds and had is its own. */
export function claimedSum({ claim, policy, version }: Basis, filing: Filing = claim.filing): Waterfall {
  const cover = coverOf(policy);
  const { terms } = version;
  const coverages = coveragesFor(filing.items, terms);
  const own = { reservedAssets: claim.reservedAssets, paidAssets: claim.paidAssets + claim.course.priorAssets };
  // The version's own waiting period is a question of the terms, which an arbitrator may answer otherwise.
  const isWaiting = (place: number) => filing.lossAt < policy.startAt + (coverages[place]?.waitingDays ?? 0) * DAY;
  return settle({
    items: filing.items,
    assessments: asClaimed(filing.items, isWaiting),
    coverages,
    cover: settlementCover(cover, terms, own),
    otherInsuranceAssets: 0n,
  });
}

/** What the claimed loss pays in all on this claim, whatever the terms say of the time. */
export function worthOf(basis: Basis, filing?: Filing): bigint {
  return minusFloor(claimedSum(basis, filing).payableAssets, basis.claim.course.priorAssets);
}

/** The same, within the terms. */
export function expectedOf(basis: Basis, filing?: Filing): bigint {
  return hasClaimFlag(basis.claim.flags, 'OUT_OF_TERMS') ? 0n : worthOf(basis, filing);
}

/** What of it is not paid yet. */
export function dueOf(basis: Basis): bigint {
  return minusFloor(worthOf(basis), basis.claim.paidAssets);
}

/** What the way from loss to payable takes off as deductible, of the items and of the claim. */
export function deductibleOf(waterfall: Waterfall): bigint {
  const ofItems = waterfall.items.map((steps) => steps.afterDepreciationAssets - steps.afterDeductibleAssets);
  return sum(ofItems) + waterfall.sumAssets - waterfall.afterDeductibleAssets;
}
