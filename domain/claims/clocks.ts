import { DAY, NEVER, type Seconds } from '../primitives/time.ts';
import type { ClaimClock } from './claim-types.ts';
import { deadlineOf, type IsHoliday, type LawProfile } from './deadlines.ts';
import { endWithPauses, pausedSeconds, type PauseInterval } from './paused-seconds.ts';

/*
 * When the clocks of a claim run out; the mirror of contracts/claims/Clocks.sol. The law says how long; this says from when,
 * what makes a clock stand, and what holds where the law is silent.
 */

/** The law a claim is handled by. */
export interface ClaimLaw {
  readonly profile: LawProfile;
  readonly isHoliday: IsHoliday;
}

/** What has moved a claim's decision clock. */
export interface ClockCourse {
  /** Start of the clock: the filing, or the claimant's last restatement. */
  readonly clockFrom: Seconds;
  /** When the clock last began to stand; absent while it never did. */
  readonly stopAt?: Seconds | undefined;
  /** When it ran again; while documents are awaited, when it will at the latest. */
  readonly stopEndsAt?: Seconds | undefined;
  /** How long it stood before that stop. */
  readonly stoppedSeconds: Seconds;
  /** For how long deciding was paused while it ran, up to that stop. */
  readonly pausedSeconds: Seconds;
  readonly extensions: number;
}

/* Where a profile names no period. */
const SILENCE_PERIOD = 60 * DAY;
const SUPPLEMENT_PERIOD = 30 * DAY;
const APPEAL_PERIOD = 30 * DAY;
const EVIDENCE_PERIOD = 10 * DAY;
const RULING_PERIOD = 30 * DAY;

/** How long the decision clock has stood since its start, as of `at`. */
export function stoppedSecondsAt(course: ClockCourse, at: Seconds): Seconds {
  const { stopAt, stopEndsAt, stoppedSeconds } = course;
  if (stopAt === undefined || stopEndsAt === undefined) return stoppedSeconds;
  return stoppedSeconds + Math.max(0, Math.min(at, stopEndsAt) - stopAt);
}

/** Since when the clock runs without standing, as of `at`; while it stands, then. */
export function runningFromAt({ clockFrom, stopAt, stopEndsAt }: ClockCourse, at: Seconds): Seconds {
  return stopAt === undefined || stopEndsAt === undefined ? clockFrom : Math.min(at, stopEndsAt);
}

/** {@link ClockCourse.pausedSeconds} once the clock stands from `stopAt`. */
export function pausedUpTo(course: ClockCourse, pauses: readonly PauseInterval[], stopAt: Seconds): Seconds {
  return course.pausedSeconds + pausedSeconds(pauses, runningFromAt(course, stopAt), stopAt);
}

/**
 * Last second of a clock of handling (acknowledge, ask for documents, pay what is certain), which stands with the decision
 * clock; {@link NEVER} where the law knows no such clock.
 */
export function handleByAt(law: ClaimLaw, course: ClockCourse, clock: ClaimClock, at: Seconds): Seconds {
  return deadlineOf(law.profile, clock, course.clockFrom + stoppedSecondsAt(course, at), law.isHoliday);
}

/**
 * Last second in which a decision is in time, pauses not counted; {@link NEVER} where the law does not say.
 * @param at now; {@link NEVER} asks when it will be if a standing clock stands to its end
 */
export function decideByAt(law: ClaimLaw, course: ClockCourse, at: Seconds): Seconds {
  let endsAt = handleByAt(law, course, 'Decide', at);
  for (let extension = 0; extension < course.extensions && endsAt !== NEVER; extension += 1) {
    endsAt = deadlineOf(law.profile, 'Extend', endsAt, law.isHoliday);
  }
  return endsAt;
}

/**
 * Last second of the insurer's silence: from the next one on anyone may escalate. Only seconds paused while the clock ran put it
 * off: a stop does so by itself, pauses within it included.
 */
export function silentUntilAt(
  law: ClaimLaw,
  course: ClockCourse,
  known: { readonly pauses: readonly PauseInterval[]; readonly at: Seconds },
): Seconds {
  const byLaw = decideByAt(law, course, known.at);
  const otherwise = course.clockFrom + stoppedSecondsAt(course, known.at) + SILENCE_PERIOD;
  const endsAt = (byLaw === NEVER ? otherwise : byLaw) + course.pausedSeconds;
  return endWithPauses(known.pauses, runningFromAt(course, known.at), endsAt);
}

/** Last second to bring the documents asked for. */
export function supplementByOf(law: ClaimLaw, deliveredAt: Seconds): Seconds {
  return periodEnd(law, 'Supplement', deliveredAt, SUPPLEMENT_PERIOD);
}

/** Last second to disagree with a decision. */
export function appealByOf(law: ClaimLaw, decidedAt: Seconds, pauses: readonly PauseInterval[]): Seconds {
  return endWithPauses(pauses, decidedAt, periodEnd(law, 'Appeal', decidedAt, APPEAL_PERIOD));
}

/** Last second to bring evidence to a dispute, and for the insurer to raise its figure. */
export function evidenceByOf(law: ClaimLaw, appealedAt: Seconds, pauses: readonly PauseInterval[]): Seconds {
  return endWithPauses(pauses, appealedAt, periodEnd(law, 'EvidenceClose', appealedAt, EVIDENCE_PERIOD));
}

/** Last second of the arbitrator's time; never before evidence closes. */
export function ruleByOf(law: ClaimLaw, appealedAt: Seconds, pauses: readonly PauseInterval[]): Seconds {
  const endsAt = periodEnd(law, 'Ruling', appealedAt, RULING_PERIOD);
  return Math.max(endsAt, evidenceByOf(law, appealedAt, pauses));
}

function periodEnd(law: ClaimLaw, clock: ClaimClock, startAt: Seconds, otherwise: Seconds): Seconds {
  const endsAt = deadlineOf(law.profile, clock, startAt, law.isHoliday);
  return endsAt === NEVER ? startAt + otherwise : endsAt;
}
