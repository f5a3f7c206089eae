import { policyMarks } from '@makewhole/domain/policies/policy-marks.ts';
import { mayBeUndone, renewalStartsAt, takesOverWaiting } from '@makewhole/domain/policies/renewal.ts';
import { MAX_START_AHEAD_DAYS } from '@makewhole/domain/policies/can-buy.ts';
import { zeroAddress, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { DAY } from '@makewhole/domain/primitives/time.ts';
import type { Address } from 'viem';
import type { StandingCover } from './api/get-standing-cover.ts';
import type { PolicyView } from './api/policy-view.ts';

type Policy = Pick<
  PolicyView,
  | 'policyId'
  | 'versionId'
  | 'holder'
  | 'insured'
  | 'limitAssets'
  | 'startAt'
  | 'endAt'
  | 'coolingOffUntil'
  | 'marks'
  | 'objectKey'
  | 'suspended'
  | 'cancelled'
  | 'renewedBy'
  | 'status'
>;

/** Whether cover can be bought again, as a reader is told it; times in seconds. */
export type RenewalOffer =
  | { readonly kind: 'none' }
  | { readonly kind: 'renewed'; readonly by: number }
  | { readonly kind: 'later'; readonly from: number }
  | { readonly kind: 'now'; readonly startsAt: number; readonly gap: boolean };

/** Nothing follows what was cancelled or issued from a group; the next cover may be bought 90 days ahead. */
export function renewalOffer(policy: Policy, now: number): RenewalOffer {
  if (policy.renewedBy !== null) return { kind: 'renewed', by: policy.renewedBy };
  if (policy.cancelled !== null || policy.marks.includes('Certificate')) return { kind: 'none' };
  const from = policy.endAt - MAX_START_AHEAD_DAYS * DAY;
  if (now < from) return { kind: 'later', from };
  const startsAt = renewalStartsAt(policy, now);
  return { kind: 'now', startsAt, gap: startsAt > policy.endAt };
}

/** Whether the policy may still be undone, so that nothing goes on from it yet. */
export function isUndoable(policy: Policy, now: number): boolean {
  return mayBeUndone({ ...policy, marks: marksOf(policy) }, now);
}

/** What is chosen for the next term. */
export interface RenewalChoice {
  readonly versionId: number;
  /** Base units. */
  readonly limitAssets: bigint;
  readonly startsAt: number;
}

/** Whether the waiting periods go on, by the contract's own rule. */
export function waitingGoesOn(policy: Policy, choice: RenewalChoice, standing: StandingCover, now: number): boolean {
  const insured = policy.insured ?? policy.holder;
  return takesOverWaiting(
    {
      ...policy,
      ...standing,
      insured,
      marks: marksOf(policy),
      objectKey: policy.objectKey ?? zeroBytes32,
      suspendedAtEnd: policy.suspended,
    },
    {
      versionId: choice.versionId,
      insured: insuredOf(policy),
      limitAssets: choice.limitAssets,
      startAt: choice.startsAt,
      objectKey: policy.objectKey ?? zeroBytes32,
    },
    now,
  );
}

function marksOf({ marks }: Policy): number {
  return marks.reduce((sum, mark) => sum | policyMarks[mark], 0);
}

/** As a sale takes it: zero for the holder. */
export function insuredOf({ insured, holder }: Pick<PolicyView, 'insured' | 'holder'>): Address {
  return insured === null || insured === holder ? zeroAddress : insured;
}
