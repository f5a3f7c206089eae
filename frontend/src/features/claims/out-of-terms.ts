import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import { countsFrom } from '@makewhole/domain/policies/policy-status.ts';
import type { PolicyForFiling } from '@/lib/claim/get-policy.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';

/** Why a loss lies outside what was sold, with the moment that decides it (seconds). */
export interface OutOfTermsReason {
  readonly code: 'beforeCover' | 'waiting' | 'afterCover' | 'tailOver';
  readonly at: number;
}

/** Says in which way a filing is outside its terms; the contract says only that it is. */
export function outOfTermsReason(
  policy: Pick<PolicyForFiling, 'startAt' | 'endAt' | 'tailEndsAt'>,
  version: Pick<VersionView, 'waitingDays'>,
  filing: Pick<Filing, 'lossAt'>,
  now: number,
): OutOfTermsReason {
  if (filing.lossAt < policy.startAt) return { code: 'beforeCover', at: policy.startAt };
  if (filing.lossAt >= policy.endAt) return { code: 'afterCover', at: policy.endAt };
  const counts = countsFrom({ startAt: policy.startAt }, { waitingDays: version.waitingDays });
  if (filing.lossAt < counts) return { code: 'waiting', at: counts };
  return { code: 'tailOver', at: Math.min(policy.tailEndsAt, now) };
}
