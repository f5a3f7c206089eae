import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Hex } from 'viem';
import {
  feedOperator,
  observation,
  observationBond,
  observationEvent,
  observationPayment,
  observationRound,
  observationSource,
  skippedPolicy,
} from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';

export type OperatorRow = typeof feedOperator.$inferSelect;
export type SourceRow = typeof observationSource.$inferSelect;
export type ObservationRow = typeof observation.$inferSelect;
export type RoundRow = typeof observationRound.$inferSelect;
export type BondRow = typeof observationBond.$inferSelect;
export type ObservationEventRow = typeof observationEvent.$inferSelect;

/** Every operator ever, in the order of the seats. */
export async function findOperators(index: IndexReader): Promise<readonly OperatorRow[]> {
  return await index.read((db) => db.select().from(feedOperator).orderBy(asc(feedOperator.seat)));
}

export async function findSources(index: IndexReader): Promise<readonly SourceRow[]> {
  return await index.read((db) => db.select().from(observationSource).orderBy(asc(observationSource.id)));
}

/** What a list of observations is narrowed by. */
export interface ObservationFilter {
  readonly source?: string | undefined;
  readonly productId?: string | undefined;
  readonly region?: number | undefined;
  /** Seconds. */
  readonly periodStart?: number | undefined;
}

/** Periods about which somebody said something, the newest first. */
export async function findObservations(
  index: IndexReader,
  { source, productId, region, periodStart }: ObservationFilter,
  limit: number,
): Promise<readonly ObservationRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(observation)
      .where(
        and(
          isNotNull(observation.periodStart),
          source === undefined ? undefined : eq(observation.source, source),
          productId === undefined ? undefined : eq(observation.productId, productId),
          region === undefined ? undefined : eq(observation.region, region),
          periodStart === undefined ? undefined : eq(observation.periodStart, periodStart),
        ),
      )
      .orderBy(desc(observation.periodStart), asc(observation.id))
      .limit(limit),
  );
}

export async function findObservationsByKey(
  index: IndexReader,
  keys: readonly Hex[],
): Promise<readonly ObservationRow[]> {
  if (keys.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(observation)
      .where(inArray(observation.id, [...keys])),
  );
}

/** Every word on these periods, the first one first. */
export async function findRounds(index: IndexReader, keys: readonly Hex[]): Promise<readonly RoundRow[]> {
  if (keys.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(observationRound)
      .where(inArray(observationRound.key, [...keys]))
      .orderBy(asc(observationRound.round)),
  );
}

export async function findBonds(index: IndexReader, keys: readonly Hex[]): Promise<readonly BondRow[]> {
  if (keys.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(observationBond)
      .where(inArray(observationBond.key, [...keys])),
  );
}

/** What was done about an observation, or where none is given about operators, sources and bonds; oldest first. */
export async function findObservationEvents(
  index: IndexReader,
  key: Hex | undefined,
): Promise<readonly ObservationEventRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(observationEvent)
      .where(key === undefined ? isNull(observationEvent.key) : eq(observationEvent.key, key))
      .orderBy(asc(observationEvent.id)),
  );
}

/** What a policy was paid on observations, and where it was left out. */
export async function findOutcomes(index: IndexReader, policyId: number) {
  const payments = await index.read((db) =>
    db
      .select()
      .from(observationPayment)
      .where(eq(observationPayment.policyId, policyId))
      .orderBy(asc(observationPayment.claimId)),
  );
  const skips = await index.read((db) => db.select().from(skippedPolicy).where(eq(skippedPolicy.policyId, policyId)));
  return { payments, skips };
}
