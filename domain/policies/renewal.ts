import { isAddressEqual, type Address, type Hex } from 'viem';

import { zeroAddress } from '../primitives/label.ts';
import { DAY, type Seconds } from '../primitives/time.ts';
import { hasMark } from './policy-marks.ts';

/** What a renewal looks at of the policy it follows. */
export interface PreviousPolicy {
  readonly versionId: number;
  readonly holder: Address;
  readonly insured: Address;
  readonly limitAssets: bigint;
  readonly startAt: Seconds;
  readonly endAt: Seconds;
  /** Last second in which the next cover may begin: its end, with what pauses of sales took of its last days. */
  readonly followableUntil: Seconds;
  /** Last second of its cooling-off; null once that is over. */
  readonly coolingOffUntil: Seconds | null;
  readonly marks: number;
  /** The object it covers; only the holder's own papers know it, the chain knows who covers it last. */
  readonly objectKey: Hex;
  /** Whether it covers that object now; or did last, once nothing does. */
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

/** Last days of a policy in which paused sales keep its holder from renewing, and are given back after it. */
export const RENEWAL_PERIOD: Seconds = 30 * DAY;

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
 * Whether waiting periods go on and do not begin again: the same version, person and object, no larger a limit, no gap but
 * what a pause of sales made, no early end, and not from what may still be undone; as SalesDesk.renew decides it.
 */
export function takesOverWaiting(previous: PreviousPolicy, next: NextCover, now: Seconds): boolean {
  const insured = isAddressEqual(next.insured, zeroAddress) ? previous.holder : next.insured;
  const samePromise = next.versionId === previous.versionId && next.limitAssets <= previous.limitAssets;
  const unbroken =
    follows(previous, next.startAt, now) && !hasMark(previous.marks, 'Cancelled') && !previous.suspendedAtEnd;
  const sameRisk = isAddressEqual(insured, previous.insured) && next.objectKey === previous.objectKey;
  const onObject = hasMark(previous.marks, 'OnObject');
  if (mayBeUndone(previous, now)) return false;
  return samePromise && unbroken && sameRisk && (!onObject || previous.isLatestOnObject);
}

/** In the second in which the old one ends; or at once, while what pauses of sales took lasts. */
function follows({ endAt, followableUntil }: PreviousPolicy, startAt: Seconds, now: Seconds): boolean {
  return startAt === endAt || (startAt > endAt && startAt === now && startAt <= followableUntil);
}
