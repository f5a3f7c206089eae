import { DAY, type Seconds } from '../primitives/time.ts';

/** Where a policy stands; the place is the number on chain. Derived from time and one stored fact, never stored. */
export const policyStatuses = ['None', 'Waiting', 'Active', 'Tail', 'Closable', 'Closed'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

/** What the status follows from. */
export interface PolicyTimes {
  readonly startAt: Seconds;
  /** First second that is not covered any more. */
  readonly endAt: Seconds;
  readonly closed: boolean;
}

export interface WaitingAndTail {
  readonly waitingDays: number;
  readonly tailDays: number;
}

/** From when losses count, seconds. */
export function countsFrom(policy: Pick<PolicyTimes, 'startAt'>, terms: Pick<WaitingAndTail, 'waitingDays'>): Seconds {
  return policy.startAt + terms.waitingDays * DAY;
}

/** From when a loss can no longer be reported within the terms, and the policy may be closed; seconds. */
export function tailEndsAt(policy: Pick<PolicyTimes, 'endAt'>, terms: Pick<WaitingAndTail, 'tailDays'>): Seconds {
  return policy.endAt + terms.tailDays * DAY;
}

/** Status by the clock. Closable is about time: an open claim still keeps the policy from being closed (POL-3). */
export function policyStatus(policy: PolicyTimes, terms: WaitingAndTail, now: Seconds): PolicyStatus {
  if (policy.closed) return 'Closed';
  if (now >= tailEndsAt(policy, terms)) return 'Closable';
  if (now >= policy.endAt) return 'Tail';
  return now < countsFrom(policy, terms) ? 'Waiting' : 'Active';
}

/** Whether the policy can be closed now: its tail is over and no claim is open. */
export function isClosable(
  policy: PolicyTimes & { readonly openClaims: number },
  terms: WaitingAndTail,
  now: Seconds,
): boolean {
  return policyStatus(policy, terms, now) === 'Closable' && policy.openClaims === 0;
}

/**
 * Whether a loss at `lossAt`, reported at `now`, lies within cover, waiting period and tail. Seconds since the end of
 * cover in which filing was paused lengthen the tail (CLM-6).
 */
export function isWithinTerms(
  policy: Pick<PolicyTimes, 'startAt' | 'endAt'>,
  terms: WaitingAndTail,
  loss: { readonly lossAt: Seconds; readonly now: Seconds; readonly pausedSinceEnd?: Seconds },
): boolean {
  const counts = loss.lossAt >= countsFrom(policy, terms) && loss.lossAt < policy.endAt;
  return counts && loss.now < tailEndsAt(policy, terms) + (loss.pausedSinceEnd ?? 0);
}

/** What a policy still pays for: its limit less what claims have used or reserved, base units. */
export function remainingOf(policy: { readonly limitAssets: bigint; readonly usedAssets: bigint }): bigint {
  return policy.limitAssets - policy.usedAssets;
}
