import { isAddressEqual, type Address, type Hex } from 'viem';

import { zeroAddress } from '../primitives/label.ts';
import type { Seconds } from '../primitives/time.ts';
import { hasMark } from './policy-marks.ts';

/** What a renewal looks at of the policy it follows. */
export interface PreviousPolicy {
  readonly versionId: number;
  readonly holder: Address;
  readonly insured: Address;
  readonly limitAssets: bigint;
  readonly startAt: Seconds;
  readonly endAt: Seconds;
  /** Last second of its cooling-off; null once that is over. */
  readonly coolingOffUntil: Seconds | null;
  readonly marks: number;
  /** The object it covers; only the holder's own papers know it, the chain knows who covers it last. */
  readonly objectKey: Hex;
  /** Whether no later policy covers that object. */
  readonly isLatestOnObject: boolean;
  /** Whether cover was suspended in its last second. */
  readonly suspendedAtEnd: boolean;
}

/** The cover that is to follow. */
export interface NextCover {
  readonly versionId: number;
  readonly insured: Address;
  readonly limitAssets: bigint;
  readonly startAt: Seconds;
  readonly objectKey: Hex;
}

/** When a renewal begins unless it is told otherwise. */
export function renewalStartsAt(previous: Pick<PreviousPolicy, 'endAt'>, now: Seconds): Seconds {
  return Math.max(previous.endAt, now);
}

/** Whether it may still be as if it had never been sold; what has ended, or was paid for by a group, may not. */
export function mayBeUndone(
  policy: Pick<PreviousPolicy, 'startAt' | 'endAt' | 'coolingOffUntil' | 'marks'>,
  now: Seconds,
): boolean {
  if (hasMark(policy.marks, 'Certificate')) return false;
  return now < policy.endAt && now <= Math.max(policy.startAt, policy.coolingOffUntil ?? 0);
}

/**
 * Whether waiting periods go on and do not begin again: the same version, person and object, no larger a limit, no gap, no
 * early end, and not from what may still be undone; as SalesDesk.renew decides it.
 */
export function takesOverWaiting(previous: PreviousPolicy, next: NextCover, now: Seconds): boolean {
  const insured = isAddressEqual(next.insured, zeroAddress) ? previous.holder : next.insured;
  const samePromise = next.versionId === previous.versionId && next.limitAssets <= previous.limitAssets;
  const unbroken = next.startAt === previous.endAt && !hasMark(previous.marks, 'Cancelled') && !previous.suspendedAtEnd;
  const sameRisk = isAddressEqual(insured, previous.insured) && next.objectKey === previous.objectKey;
  const onObject = hasMark(previous.marks, 'OnObject');
  if (mayBeUndone(previous, now)) return false;
  return samePromise && unbroken && sameRisk && (!onObject || previous.isLatestOnObject);
}
