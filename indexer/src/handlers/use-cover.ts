import type { Context } from 'ponder:registry';
import { policy, policyEvent } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { claimIdFrom, policyOfClaim } from '../../../domain/primitives/ids.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';
import { ordinaryReserve, ordinarySettlement, type Settled } from '../projections/ordinary-orders.ts';
import type { PolicyRow } from '../projections/policy.ts';
import { claimReserved, claimSettled } from '../projections/pool-deltas.ts';
import { moveBuckets } from './move-buckets.ts';

/** An event of a claim that touches its policy. */
export type ClaimEvent = PlacedEvent & { readonly args: { readonly claimId: bigint; readonly actor: Hex } };

/** What an act does to a claim's reserve and the cover behind it; base units. */
export interface CoverMoved extends Settled {
  /** What was to be reserved, where capital may have been short of it. */
  readonly wantedAssets: bigint;
  readonly closes: boolean;
}

/** A filing: cover is taken, and a claim is open. */
export async function takeCover(
  context: Context,
  event: ClaimEvent,
  filed: { readonly expectedAssets: bigint; readonly reservedAssets: bigint },
): Promise<void> {
  await reserveMore(context, event, filed);
  await useCover(context, event, { deltaAssets: filed.reservedAssets, openDelta: 1 });
}

/** Any later act: what was reserved is paid, kept or given back, or more is reserved. */
export async function moveCover(context: Context, event: ClaimEvent, moved: CoverMoved): Promise<void> {
  const addedAssets = moved.keptAssets - moved.reservedBefore;
  if (addedAssets > 0n && moved.paidAssets === 0n) {
    const expectedAssets = moved.wantedAssets - moved.reservedBefore;
    await reserveMore(context, event, { expectedAssets, reservedAssets: addedAssets });
  } else {
    await settle(context, event, moved);
  }
  const deltaAssets = moved.paidAssets + addedAssets;
  if (deltaAssets === 0n && !moved.closes) return;
  await useCover(context, event, { deltaAssets, openDelta: moved.closes ? -1 : 0 });
}

/** More is reserved for a claim that wanted it. What was free the pool tells; what the lock gave only this. */
export async function topUpCover(
  context: Context,
  event: ClaimEvent,
  added: { readonly addedAssets: bigint; readonly fromLockedAssets: bigint },
): Promise<void> {
  const { claimId } = event.args;
  const { addedAssets, fromLockedAssets } = added;
  if (fromLockedAssets > 0n) {
    const { pool } = await policyOf(context, claimId);
    const reserve = { reservedAssets: fromLockedAssets, fromLockedAssets, unreservedAssets: 0n };
    const deltas = claimReserved(reserve);
    await moveBuckets(context, event, { kind: 'ClaimReserved', deltas, pool, claimId, data: { claimId, ...reserve } });
  }
  await useCover(context, event, { deltaAssets: addedAssets, openDelta: 0 });
}

/** What the pool told of a reserve is not told twice. */
async function reserveMore(
  context: Context,
  event: ClaimEvent,
  filed: { readonly expectedAssets: bigint; readonly reservedAssets: bigint },
): Promise<void> {
  const { claimId } = event.args;
  const covered = await policyOf(context, claimId);
  const reserve = ordinaryReserve(covered, filed);
  if (reserve === undefined) return;
  await moveBuckets(context, event, {
    kind: 'ClaimReserved',
    deltas: claimReserved(reserve),
    pool: covered.pool,
    claimId,
    data: { claimId, ...reserve },
  });
}

/** What the pool told of a settlement is not told twice. */
async function settle(context: Context, event: ClaimEvent, settled: Settled): Promise<void> {
  const { claimId } = event.args;
  const covered = await policyOf(context, claimId);
  const order = ordinarySettlement(covered, settled);
  if (order === undefined) return;
  await moveBuckets(context, event, {
    kind: 'ClaimSettled',
    deltas: claimSettled(order),
    pool: covered.pool,
    claimId,
    data: { claimId, ...order },
  });
}

/** What a claim does to its policy. The register keeps the same figures and emits nothing. */
async function useCover(
  context: Context,
  event: ClaimEvent,
  use: { readonly deltaAssets: bigint; readonly openDelta: number },
): Promise<void> {
  const { claimId, actor } = event.args;
  const place = placeOf(event);
  const policyId = policyOfClaim(claimIdFrom(claimId));
  const { deltaAssets } = use;
  const { usedAssets, openClaims } = await context.db
    .update(policy, { id: policyId })
    .set((row) => ({ usedAssets: row.usedAssets + deltaAssets, openClaims: row.openClaims + use.openDelta }));
  await context.db.insert(policyEvent).values({
    ...place,
    id: lineIdOf(place),
    policyId,
    kind: 'Used',
    actor,
    assets: deltaAssets,
    data: toJson({ claimId, deltaAssets, usedAssets, openClaims }),
  });
}

async function policyOf(context: Context, claimId: bigint): Promise<PolicyRow> {
  const id = policyOfClaim(claimIdFrom(claimId));
  return present(await context.db.find(policy, { id }), `claim ${claimId} of an unknown policy`);
}
