import type { z } from '@hono/zod-openapi';
import { stoppedSecondsAt } from '../../domain/claims/clocks.ts';
import { phaseAt } from '../../domain/claims/open-calls.ts';
import type { ClaimPhase } from '../../domain/claims/claim-types.ts';
import { someoneOf } from '../platform/views.ts';
import { phaseView } from './claim-values.ts';
import type { ClaimRow } from './claim.repository.ts';
import type { clockView, disputeView } from './course-view.ts';
import type { ClaimView } from './claim-view.ts';

/** The phase by the clock (chain time, seconds): a period for documents that is over gives the ball back to the insurer. */
export function phaseNow(claim: Pick<ClaimRow, 'phase' | 'stopEndsAt'>, at: number): ClaimPhase {
  return phaseAt({ phase: phaseView.parse(claim.phase), supplementBy: claim.stopEndsAt ?? undefined }, at);
}

/** Whether a decision was not in time: late, escalated, or still missing after the deadline. */
export function isBreached(claim: ClaimRow, at: number): boolean {
  const answeredAt = claim.escalatedAt ?? claim.decidedAt ?? claim.closedAt ?? at;
  return claim.decideBy !== null && answeredAt > claim.decideBy;
}

/** What happened to a claim besides filing and decision, by the chain's time (seconds). */
export function toCourse(
  claim: ClaimRow,
  at: number,
): Pick<ClaimView, 'clock' | 'figures' | 'dispute' | 'links' | 'closedWith'> {
  return {
    clock: toClock(claim, at),
    figures: {
      determinedAssets: claim.determinedAssets.toString(),
      unreservedAssets: claim.unreservedAssets.toString(),
      awardedAssets: claim.awardedAssets.toString(),
      toHolderAssets: claim.toHolderAssets.toString(),
      toPoolAssets: claim.toPoolAssets.toString(),
      priorAssets: claim.priorAssets.toString(),
    },
    dispute: toDispute(claim),
    links: {
      original: claim.originalId?.toString() ?? null,
      supplementedBy: claim.supplementedBy?.toString() ?? null,
    },
    closedWith: claim.closedWith,
  };
}

function toClock(claim: ClaimRow, at: number): z.infer<typeof clockView> {
  const stands = phaseNow(claim, at) === 'AwaitingDocuments';
  const { clockFrom, stopAt, stopEndsAt, stoppedSeconds, pausedSeconds, extensions } = claim;
  const course = {
    clockFrom,
    stoppedSeconds,
    pausedSeconds,
    extensions,
    stopAt: stopAt ?? undefined,
    stopEndsAt: stopEndsAt ?? undefined,
  };
  return {
    runsFrom: clockFrom,
    standsSince: stands ? stopAt : null,
    documentsDueAt: stands ? stopEndsAt : null,
    resumedAt: stands ? null : stopEndsAt,
    stoppedSeconds: stoppedSecondsAt(course, at),
    stops: claim.stops,
    extensions,
    revisions: claim.revisions,
    acknowledgeBy: claim.acknowledgeBy,
    acknowledgedAt: claim.acknowledgedAt,
    decideBy: claim.decideBy,
    silentUntil: claim.silentUntil,
    escalatedAt: claim.escalatedAt,
    interimFrom: claim.interimFrom,
  };
}

function toDispute(claim: ClaimRow): z.infer<typeof disputeView> | null {
  if (claim.appealedAt === null || claim.soughtAssets === null) return null;
  return {
    appealedAt: claim.appealedAt,
    escalated: claim.escalatedAt !== null,
    statedAssets: claim.statedAssets.toString(),
    soughtAssets: claim.soughtAssets.toString(),
    groundsHash: claim.groundsHash,
    evidenceClosesAt: claim.evidenceClosesAt,
    ruleBy: claim.ruleBy,
    arbitrator: someoneOf(claim.arbitrator),
    disputeId: claim.disputeId?.toString() ?? null,
    figuresHash: claim.figuresHash,
    disputedAt: claim.disputedAt,
    improvedAt: claim.improvedAt,
    ruling: claim.ruling,
  };
}
