import {
  appealByOf,
  decideByAt,
  evidenceByOf,
  handleByAt,
  pausedUpTo,
  ruleByOf,
  silentUntilAt,
  stoppedSecondsAt,
  type ClaimLaw,
  type ClockCourse,
} from '../../../domain/claims/clocks.ts';
import { endWithPauses, type PauseInterval } from '../../../domain/claims/paused-seconds.ts';
import { NEVER } from '../../../domain/primitives/time.ts';
import type { ClaimRow } from './claim.ts';

/** What the clocks of a claim follow from besides the claim itself. */
export interface KnownClocks {
  readonly law: ClaimLaw;
  /** Intervals in which deciding was paused. */
  readonly pauses: readonly PauseInterval[];
}

type Course = Pick<ClaimRow, 'clockFrom' | 'stopAt' | 'stopEndsAt' | 'stoppedSeconds' | 'pausedSeconds' | 'extensions'>;
type Clocked = Course &
  Pick<ClaimRow, 'phase' | 'documentsDueAt' | 'decidedAt' | 'appealedAt' | 'decideBy' | 'appealBy'>;

/** The columns that follow from clocks. */
type Ends = Pick<
  ClaimRow,
  | 'stopEndsAt'
  | 'decideBy'
  | 'silentUntil'
  | 'acknowledgeBy'
  | 'interimFrom'
  | 'appealBy'
  | 'evidenceClosesAt'
  | 'ruleBy'
>;

/** When the clocks of a claim run out, by the law and the pauses known now. A clock that is answered keeps its end. */
export function claimClocks(
  claim: Clocked & Pick<ClaimRow, 'acknowledgeBy' | 'evidenceClosesAt' | 'ruleBy'>,
  { law, pauses }: KnownClocks,
): Ends {
  const { stopAt, documentsDueAt } = claim;
  const isAwaiting = claim.phase === 'AwaitingDocuments' && stopAt !== null && documentsDueAt !== null;
  const stopEndsAt = isAwaiting ? endWithPauses(pauses, stopAt, documentsDueAt) : claim.stopEndsAt;
  const course = courseOf({ ...claim, stopEndsAt });
  const isUndecided = claim.phase === 'Filed' || isAwaiting;
  const appealedAt = claim.phase === 'Appealed' ? claim.appealedAt : null;
  const decidedAt = claim.phase === 'Decided' ? claim.decidedAt : null;
  return {
    stopEndsAt,
    decideBy: isUndecided ? orNull(decideByAt(law, course, NEVER)) : claim.decideBy,
    silentUntil: isUndecided ? silentUntilAt(law, course, { pauses, at: NEVER }) : null,
    acknowledgeBy: isUndecided ? orNull(handleByAt(law, course, 'Acknowledge', NEVER)) : claim.acknowledgeBy,
    interimFrom: isUndecided ? after(handleByAt(law, course, 'Interim', NEVER)) : null,
    appealBy: decidedAt === null ? claim.appealBy : appealByOf(law, decidedAt, pauses),
    evidenceClosesAt: appealedAt === null ? claim.evidenceClosesAt : evidenceByOf(law, appealedAt, pauses),
    ruleBy: appealedAt === null ? claim.ruleBy : ruleByOf(law, appealedAt, pauses),
  };
}

/** A claim whose time for documents is over waits for the insurer again, whoever acts on it next. */
export function resumedClaim(claim: Pick<ClaimRow, 'phase' | 'stopEndsAt'>, at: number): Partial<ClaimRow> {
  const isOver = claim.phase === 'AwaitingDocuments' && claim.stopEndsAt !== null && at > claim.stopEndsAt;
  return isOver ? { phase: 'Filed' } : {};
}

/** How long the clock has stood, that of the last stop included. */
export function stoodBefore(claim: Course, at: number): number {
  return stoppedSecondsAt(courseOf(claim), at);
}

/** For how long deciding was paused while the clock ran, once it stands from `stopAt`. */
export function pausedBefore(claim: Course, pauses: readonly PauseInterval[], stopAt: number): number {
  return pausedUpTo(courseOf(claim), pauses, stopAt);
}

function courseOf(claim: Course): ClockCourse {
  return {
    clockFrom: claim.clockFrom,
    stopAt: claim.stopAt ?? undefined,
    stopEndsAt: claim.stopEndsAt ?? undefined,
    stoppedSeconds: claim.stoppedSeconds,
    pausedSeconds: claim.pausedSeconds,
    extensions: claim.extensions,
  };
}

function orNull(endsAt: number): number | null {
  return endsAt === NEVER ? null : endsAt;
}

function after(endsAt: number): number | null {
  return endsAt === NEVER ? null : endsAt + 1;
}
