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

/** A filing: cover is taken, and a claim is open. What the pool told of it is not told twice. */
export async function takeCover(
  context: Context,
  event: ClaimEvent,
  filed: { readonly expectedAssets: bigint; readonly reservedAssets: bigint },
): Promise<void> {
  const { claimId } = event.args;
  const covered = await policyOf(context, claimId);
  const reserve = ordinaryReserve(covered, filed);
  if (reserve !== undefined) {
    const data = { claimId, ...reserve };
    await moveBuckets(context, event, {
      kind: 'ClaimReserved',
      deltas: claimReserved(reserve),
      pool: covered.pool,
      claimId,
      data,
    });
  }
  await useCover(context, event, { deltaAssets: filed.reservedAssets, openDelta: 1 });
}

/** A decision, or the end of a claim: what was reserved is paid, kept or given back. */
export async function settleCover(
  context: Context,
  event: ClaimEvent,
  settled: Settled & { readonly closes: boolean },
): Promise<void> {
  const { claimId } = event.args;
  const covered = await policyOf(context, claimId);
  const order = ordinarySettlement(covered, settled);
  if (order !== undefined) {
    const data = { claimId, ...order };
    await moveBuckets(context, event, {
      kind: 'ClaimSettled',
      deltas: claimSettled(order),
      pool: covered.pool,
      claimId,
      data,
    });
  }
  const deltaAssets = settled.paidAssets + settled.keptAssets - settled.reservedBefore;
  await useCover(context, event, { deltaAssets, openDelta: settled.closes ? -1 : 0 });
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
