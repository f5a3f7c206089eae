import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Address } from 'viem';
import { claim } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

/** What time alone changes about a claim. */
export const claimInstantKinds = [
  'decision-due',
  'silence-ends',
  'documents-due',
  'appeal-ends',
  'evidence-closes',
  'ruling-due',
] as const;

/** Something that time alone will change about a claim. */
export interface ClaimInstant {
  readonly claimId: bigint;
  readonly policyId: number;
  readonly kind: (typeof claimInstantKinds)[number];
  readonly at: number;
}

const undecided = ['Filed', 'AwaitingDocuments'];
const clocks = [
  { kind: 'decision-due', column: claim.decideBy, phases: undecided },
  { kind: 'silence-ends', column: claim.silentUntil, phases: undecided },
  { kind: 'documents-due', column: claim.stopEndsAt, phases: ['AwaitingDocuments'] },
  { kind: 'appeal-ends', column: claim.appealBy, phases: ['Decided'] },
  { kind: 'evidence-closes', column: claim.evidenceClosesAt, phases: ['Appealed'] },
  { kind: 'ruling-due', column: claim.ruleBy, phases: ['Appealed'] },
] as const;

/** Deadlines of open claims after an instant, the soonest of each kind. */
export async function findClaimInstants(
  index: IndexReader,
  input: { readonly after: number; readonly claimant: Address | undefined; readonly limit: number },
): Promise<readonly ClaimInstant[]> {
  const mine = input.claimant === undefined ? undefined : eq(claim.claimant, lowerOf(input.claimant));
  const found = await Promise.all(
    clocks.map(async ({ kind, column, phases }) => {
      const rows = await index.read((db) =>
        db
          .select({ claimId: claim.id, policyId: claim.policyId, at: column })
          .from(claim)
          .where(and(inArray(claim.phase, [...phases]), gt(column, input.after), mine))
          .orderBy(asc(column))
          .limit(input.limit),
      );
      return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, kind, at }]));
    }),
  );
  return found.flat();
}
