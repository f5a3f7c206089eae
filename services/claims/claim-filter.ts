import { and, eq, gte, inArray, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Address } from 'viem';
import type { ClaimPhase } from '../../domain/claims/claim-types.ts';
import { claim } from '../../indexer/ponder.schema.ts';
import { lowerOf } from '../platform/views.ts';

/** What claims are looked for by. Text fields are compared exactly. */
export interface ClaimFilter {
  readonly claimId?: bigint | undefined;
  readonly claimant?: Address | undefined;
  readonly policyId?: number | undefined;
  /** By the clock at `at`. */
  readonly phases?: readonly ClaimPhase[] | undefined;
  /** Chain time, seconds. */
  readonly at?: number | undefined;
  /** Should have been decided by now, and is not. */
  readonly overdue?: boolean | undefined;
  /** The insurer's silence may be used now. */
  readonly silent?: boolean | undefined;
  readonly eventCode?: string | undefined;
  readonly verdict?: string | undefined;
  readonly assignee?: Address | undefined;
  readonly line?: string | undefined;
  /** All of these bits are set. */
  readonly flags?: number | undefined;
  /** Only claims with a smaller number. */
  readonly before?: bigint | undefined;
}

/** Phases in which no decision has been made. */
const undecided = ['Filed', 'AwaitingDocuments'];

/** The filter as SQL. */
export function conditionOf(filter: ClaimFilter): SQL | undefined {
  const at = filter.at ?? 0;
  return and(
    filter.claimId === undefined ? undefined : eq(claim.id, filter.claimId),
    filter.claimant === undefined ? undefined : eq(claim.claimant, lowerOf(filter.claimant)),
    filter.policyId === undefined ? undefined : eq(claim.policyId, filter.policyId),
    filter.phases === undefined ? undefined : or(...filter.phases.map((phase) => inPhase(phase, at))),
    filter.overdue === true ? and(inArray(claim.phase, undecided), lt(claim.decideBy, at)) : undefined,
    filter.silent === true ? and(inArray(claim.phase, undecided), lt(claim.silentUntil, at)) : undefined,
    filter.verdict === undefined ? undefined : eq(claim.verdict, filter.verdict),
    filter.eventCode === undefined ? undefined : eq(claim.eventCode, filter.eventCode),
    filter.assignee === undefined ? undefined : eq(claim.assignee, lowerOf(filter.assignee)),
    filter.line === undefined ? undefined : eq(claim.line, filter.line),
    filter.flags === undefined ? undefined : sql`(${claim.flags} & ${filter.flags}) = ${filter.flags}`,
    filter.before === undefined ? undefined : lt(claim.id, filter.before),
  );
}

/** A period for documents that is over leaves the row as it was: the clock says whose turn it is. */
function inPhase(phase: ClaimPhase, at: number): SQL | undefined {
  const waits = eq(claim.phase, 'AwaitingDocuments');
  if (phase === 'AwaitingDocuments') return and(waits, gte(claim.stopEndsAt, at));
  if (phase === 'Filed') return or(eq(claim.phase, 'Filed'), and(waits, lt(claim.stopEndsAt, at)));
  return eq(claim.phase, phase);
}
