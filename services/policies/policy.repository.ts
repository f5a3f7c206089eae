import { and, asc, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Address } from 'viem';
import type { PauseInterval } from '../../domain/claims/paused-seconds.ts';
import { delegation, pauseInterval, policy, policyEvent } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';
import { tailEndOf } from './tail-end.ts';

/** A policy as the index remembers it. */
export type PolicyRow = typeof policy.$inferSelect;
/** A line of a policy's history. */
export type PolicyEventRow = typeof policyEvent.$inferSelect;

export async function findPolicy(index: IndexReader, policyId: number): Promise<PolicyRow | undefined> {
  const [row] = await index.read((db) => db.select().from(policy).where(eq(policy.id, policyId)));
  return row;
}

/** A wallet's policies, newest first. */
export async function findPoliciesOf(
  index: IndexReader,
  holder: Address,
  limit: number,
): Promise<readonly PolicyRow[]> {
  const account = lowerOf(holder);
  return await index.read((db) =>
    db
      .select()
      .from(policy)
      .where(or(eq(policy.holder, account), eq(policy.insured, account)))
      .orderBy(desc(policy.id))
      .limit(limit),
  );
}

/** Policies of the holders who let this wallet file for them, newest first. */
export async function findPoliciesFor(
  index: IndexReader,
  delegate: Address,
  limit: number,
): Promise<readonly PolicyRow[]> {
  return await index.read(async (db) => {
    const rows = await db
      .select({ policy })
      .from(policy)
      .innerJoin(delegation, eq(delegation.holder, policy.holder))
      .where(eq(delegation.delegate, lowerOf(delegate)))
      .orderBy(desc(policy.id))
      .limit(limit);
    return rows.map((row) => row.policy);
  });
}

/** A policy's history, oldest first. */
export async function findPolicyEvents(index: IndexReader, policyId: number): Promise<readonly PolicyEventRow[]> {
  return await index.read((db) =>
    db.select().from(policyEvent).where(eq(policyEvent.policyId, policyId)).orderBy(asc(policyEvent.id)),
  );
}

/** When filing was paused, oldest first: tails and the time for more of a loss are longer by it. */
export async function findFilingPauses(index: IndexReader): Promise<readonly PauseInterval[]> {
  const { flag, startsAt, endsAt } = pauseInterval;
  return await index.read((db) =>
    db.select({ startsAt, endsAt }).from(pauseInterval).where(eq(flag, 'File')).orderBy(asc(startsAt)),
  );
}

/** What policies change next by time alone, the soonest first. */
export async function findPolicyInstants(
  index: IndexReader,
  input: { readonly after: number; readonly holder: Address | undefined; readonly limit: number },
): Promise<
  readonly {
    readonly policyId: number;
    readonly kind: 'waiting-ends' | 'cover-ends' | 'tail-ends';
    readonly at: number;
  }[]
> {
  const kinds = [
    ['waiting-ends', policy.countsFrom],
    ['cover-ends', policy.endAt],
    ['tail-ends', policy.tailEndsAt],
  ] as const;
  const mine = input.holder === undefined ? undefined : eq(policy.holder, lowerOf(input.holder));
  const pauses = await findFilingPauses(index);
  // A tail is longer by the pauses since the end of cover, so one that ended earlier without them may still run.
  const longest = pauses.reduce((total, { startsAt, endsAt }) => total + endsAt - startsAt, 0);
  const found = await Promise.all(
    kinds.map(async ([kind, column]) => {
      const rows = await index.read((db) =>
        db
          .select()
          .from(policy)
          .where(and(isNull(policy.closedAt), gt(column, input.after - (kind === 'tail-ends' ? longest : 0)), mine))
          .orderBy(asc(column))
          .limit(input.limit),
      );
      return rows.map((row) => ({
        policyId: row.id,
        kind,
        at: { 'waiting-ends': row.countsFrom, 'cover-ends': row.endAt, 'tail-ends': tailEndOf(row, pauses) }[kind],
      }));
    }),
  );
  return found
    .flat()
    .filter(({ at }) => at > input.after)
    .sort((one, other) => one.at - other.at)
    .slice(0, input.limit);
}
