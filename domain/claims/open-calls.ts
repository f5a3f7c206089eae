import { DAY, type Seconds } from '../primitives/time.ts';
import type { ClaimAction, ClaimPhase, ClaimVerdict } from './claim-types.ts';
import { endWithPauses, type PauseInterval } from './paused-seconds.ts';

/** Who may do something. */
export type Caller = 'insurer' | 'claimant' | 'arbitrator' | 'anyone';

/** Something that may be done with a claim, by whom, and when. */
export interface OpenCall {
  readonly action: ClaimAction;
  readonly who: Caller;
  /** First second in which it is possible. */
  readonly from: Seconds;
  /** Last second in which it is; absent when nothing ends it but another act. */
  readonly until?: Seconds;
}

/** A claim as far as what may be done with it depends on it. Figures in base units, instants in seconds. */
export interface ClaimForCalls {
  /** As last written; a period for documents that is over is seen by the clock. */
  readonly phase: ClaimPhase;
  readonly verdict: ClaimVerdict;
  readonly flags: number;
  readonly filedAt: Seconds;
  /** When the present phase began; the filing for a claim that is still open to a first decision. */
  readonly phaseSince: Seconds;
  /** Last second of the insurer's silence. */
  readonly silentUntil?: Seconds | undefined;
  /** Last second to bring the documents asked for. */
  readonly supplementBy?: Seconds | undefined;
  readonly appealBy?: Seconds | undefined;
  readonly evidenceClosesAt?: Seconds | undefined;
  readonly ruleBy?: Seconds | undefined;
  readonly decidedAt?: Seconds | undefined;
  /** When anyone may have what is certain paid; absent where the law knows no such period. */
  readonly interimFrom?: Seconds | undefined;
  readonly determinedAssets: bigint;
  readonly paidAssets: bigint;
  readonly unreservedAssets: bigint;
  readonly isDisputed: boolean;
  readonly isImproved: boolean;
  /** The insurer's figure has reached the claimant's. */
  readonly isAgreed: boolean;
  readonly isSupplemented: boolean;
  /** When filing was paused, oldest first. */
  readonly filingPauses: readonly PauseInterval[];
}

/** How long after the decision, else the filing, a further loss of the same occurrence may be brought. */
export const SUPPLEMENT_LOSS_PERIOD: Seconds = 730 * DAY;

/**
 * Last second in which more of the loss may be claimed: seconds in which filing was paused are given back (CLM-6).
 *
 * @param pauses when filing was paused, oldest first
 */
export function supplementLossUntil(
  claim: { readonly filedAt: Seconds; readonly decidedAt?: Seconds | undefined },
  pauses: readonly PauseInterval[],
): Seconds {
  const from = claim.decidedAt ?? claim.filedAt;
  return endWithPauses(pauses, from, from + SUPPLEMENT_LOSS_PERIOD);
}

/** The phase by the clock: a period for documents that is over gives the ball back to the insurer. */
export function phaseAt(claim: Pick<ClaimForCalls, 'phase' | 'supplementBy'>, now: Seconds): ClaimPhase {
  const isOver = claim.supplementBy !== undefined && now > claim.supplementBy;
  return claim.phase === 'AwaitingDocuments' && isOver ? 'Filed' : claim.phase;
}

/** Everything but the insurer's own handling that may be done with a claim, now or later, if nothing else happens. */
export function openCalls(claim: ClaimForCalls): readonly OpenCall[] {
  switch (claim.phase) {
    case 'Filed':
    case 'AwaitingDocuments':
      return undecidedCalls(claim);
    case 'Decided':
      return decidedCalls(claim);
    case 'Appealed':
      return appealedCalls(claim);
    case 'Closed':
      return closedCalls(claim);
    case 'None':
      return [];
  }
}

/** Whether a call can be made in the second `now`. */
export function isOpenAt(call: OpenCall, now: Seconds): boolean {
  return now >= call.from && (call.until === undefined || now <= call.until);
}

function undecidedCalls(claim: ClaimForCalls): readonly OpenCall[] {
  const { silentUntil, supplementBy, interimFrom, phaseSince } = claim;
  const isAwaiting = claim.phase === 'AwaitingDocuments' && supplementBy !== undefined;
  const isCertain = interimFrom !== undefined && claim.determinedAssets > claim.paidAssets;
  return [
    ...(isAwaiting ? [call('Supplement', 'claimant', phaseSince, supplementBy)] : []),
    call('Withdraw', 'claimant', phaseSince),
    call('Revise', 'claimant', phaseSince),
    ...(isCertain
      ? [call('Advance', 'anyone', isAwaiting ? Math.max(interimFrom, supplementBy + 1) : interimFrom)]
      : []),
    ...(silentUntil === undefined ? [] : [call('Escalate', 'anyone', silentUntil + 1)]),
    ...topUpCalls(claim),
  ];
}

/** What is missing is reserved in whatever phase the claim is: who waits first must not keep others from it. */
function topUpCalls({ unreservedAssets, phaseSince }: ClaimForCalls): readonly OpenCall[] {
  return unreservedAssets > 0n ? [call('TopUp', 'anyone', phaseSince)] : [];
}

function decidedCalls(claim: ClaimForCalls): readonly OpenCall[] {
  const { appealBy, phaseSince } = claim;
  return [
    call('Accept', 'claimant', phaseSince),
    ...(appealBy === undefined
      ? []
      : [call('Appeal', 'claimant', phaseSince, appealBy), call('Finalize', 'anyone', appealBy + 1)]),
    ...topUpCalls(claim),
  ];
}

function appealedCalls(claim: ClaimForCalls): readonly OpenCall[] {
  const { evidenceClosesAt, ruleBy, phaseSince } = claim;
  return [
    ...(claim.isImproved ? [] : [call('Improve', 'insurer', phaseSince, evidenceClosesAt)]),
    claim.isDisputed ? call('Rule', 'arbitrator', phaseSince) : call('OpenDispute', 'anyone', phaseSince, ruleBy),
    ...(ruleBy === undefined ? [] : [call('Resolve', 'anyone', claim.isAgreed ? phaseSince : ruleBy + 1)]),
    ...topUpCalls(claim),
  ];
}

function closedCalls(claim: ClaimForCalls): readonly OpenCall[] {
  if (claim.isSupplemented) return [];
  return [call('SupplementLoss', 'claimant', claim.phaseSince, supplementLossUntil(claim, claim.filingPauses))];
}

function call(action: ClaimAction, who: Caller, from: Seconds, until?: Seconds): OpenCall {
  return { action, who, from, ...(until === undefined ? {} : { until }) };
}
