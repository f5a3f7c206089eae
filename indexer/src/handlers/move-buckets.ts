import type { Context } from 'ponder:registry';
import { reserveMovement, reservePool } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';
import { applyDeltas, emptyPool, type PoolRow } from '../projections/pool.ts';
import type { BucketDeltas } from '../projections/pool-deltas.ts';

/** What an event does to a pool. */
export interface Movement {
  readonly kind: string;
  readonly deltas: BucketDeltas;
  /** The pool, when the event is not its own. */
  readonly pool?: Hex;
  /** The figures of the movement, when the event's arguments are not they. */
  readonly data?: unknown;
  readonly claimId?: bigint;
  readonly versionId?: number;
  readonly account?: Hex;
  /** What else changes in the pool's row. */
  readonly also?: (pool: PoolRow) => Partial<PoolRow>;
}

/** Moves a pool's buckets and writes the line that says so. */
export async function moveBuckets(
  context: Context,
  event: PlacedEvent & { readonly args: unknown },
  movement: Movement,
): Promise<void> {
  const place = placeOf(event);
  const pool = movement.pool ?? event.log.address;
  const before = (await context.db.find(reservePool, { id: pool })) ?? emptyPool(pool);
  const after = { ...applyDeltas(before, movement.deltas, place.at), ...movement.also?.(before) };
  await context.db.insert(reservePool).values(after).onConflictDoUpdate(after);
  await context.db.insert(reserveMovement).values({
    ...place,
    ...movement.deltas,
    id: lineIdOf(place),
    pool,
    kind: movement.kind,
    claimId: movement.claimId ?? null,
    versionId: movement.versionId ?? null,
    account: movement.account ?? null,
    data: toJson(movement.data ?? event.args),
  });
}
