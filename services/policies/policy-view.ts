import { z } from '@hono/zod-openapi';
import type { PauseInterval } from '../../domain/claims/paused-seconds.ts';
import { policyStatus } from '../../domain/policies/policy-status.ts';
import { DAY } from '../../domain/primitives/time.ts';
import {
  addressView,
  assetsView,
  blockView,
  checksummed,
  claimIdView,
  hash32View,
  instantView,
  someoneOf,
} from '../platform/views.ts';
import type { PolicyEventRow, PolicyRow } from './policy.repository.ts';
import { policyToldView, toPolicyTold } from './policy-told.ts';
import { serviceShape, toService } from './service-view.ts';
import { tailEndOf } from './tail-end.ts';

/** Where a policy stands at chain time. */
export const policyStatuses = ['waiting', 'active', 'tail', 'closable', 'closed'] as const;

/** A policy as its holder and staff see it. */
export const policyView = z.object({
  policyId: z.number().int(),
  productId: z.string(),
  versionId: z.number().int(),
  line: z.string(),
  pool: addressView,
  holder: addressView,
  insured: addressView.nullable(),
  status: z.enum(policyStatuses),
  limitAssets: assetsView,
  usedAssets: assetsView,
  paidAssets: assetsView,
  reservedAssets: assetsView,
  remainingAssets: assetsView,
  premiumAssets: assetsView,
  taxAssets: assetsView.nullable(),
  feeAssets: assetsView.nullable(),
  deductibleAssets: assetsView.nullable(),
  startAt: instantView,
  countsFrom: instantView,
  endAt: instantView,
  tailEndsAt: instantView,
  soldAt: instantView,
  closedAt: instantView.nullable(),
  objectKey: hash32View.nullable(),
  ...serviceShape,
  openClaims: z.array(claimIdView),
  claimCount: z.number().int(),
  block: blockView,
  tx: hash32View,
});

/** A policy as its holder and staff see it. */
export type PolicyView = z.infer<typeof policyView>;

/** What claims say about a policy. */
export interface PolicyClaims {
  readonly openClaimIds: readonly string[];
  /** Base units. */
  readonly reservedAssets: bigint;
}

/** What a view follows from besides the policy and its claims. */
export interface PolicyMoment {
  /** Chain time, seconds. */
  readonly at: number;
  /** When filing was paused, oldest first. */
  readonly pauses: readonly PauseInterval[];
}

export function toPolicyView(row: PolicyRow, claims: PolicyClaims, { at, pauses }: PolicyMoment): PolicyView {
  const tailEndsAt = tailEndOf(row, pauses);
  return {
    policyId: row.id,
    productId: row.productId,
    versionId: row.versionId,
    line: row.line,
    pool: checksummed(row.pool),
    holder: checksummed(row.holder),
    insured: someoneOf(row.insured),
    status: policyStatusAt({ ...row, tailEndsAt }, at),
    limitAssets: row.limitAssets.toString(),
    usedAssets: row.usedAssets.toString(),
    paidAssets: (row.usedAssets - claims.reservedAssets).toString(),
    reservedAssets: claims.reservedAssets.toString(),
    remainingAssets: (row.limitAssets - row.usedAssets).toString(),
    premiumAssets: row.premiumAssets.toString(),
    taxAssets: row.taxAssets?.toString() ?? null,
    feeAssets: row.feeAssets?.toString() ?? null,
    deductibleAssets: row.deductibleAssets?.toString() ?? null,
    startAt: row.startAt,
    countsFrom: row.countsFrom,
    endAt: row.endAt,
    tailEndsAt,
    soldAt: row.soldAt,
    closedAt: row.closedAt,
    objectKey: /^0x0{64}$/.test(row.objectKey) ? null : row.objectKey,
    ...toService(row, at),
    openClaims: [...claims.openClaimIds],
    claimCount: row.claimCount,
    block: String(row.block),
    tx: row.tx,
  };
}

function policyStatusAt(row: PolicyRow, at: number): PolicyView['status'] {
  const waitingDays = (row.countsFrom - row.startAt) / DAY;
  const tailDays = (row.tailEndsAt - row.endAt) / DAY;
  const times = { startAt: row.startAt, endAt: row.endAt, closed: row.closedAt !== null };
  return policyView.shape.status.parse(policyStatus(times, { waitingDays, tailDays }, at).toLowerCase());
}

/** A line of a policy's history. */
export const policyEventView = z.object({
  kind: z.string(),
  told: policyToldView,
  actor: addressView.nullable(),
  assets: assetsView.nullable(),
  /** The claim that took cover or gave it back. */
  claimId: z.string().nullable(),
  at: instantView,
  blockNumber: blockView,
  logIndex: z.number().int(),
  txHash: hash32View,
});

const policyEventData = z.object({ claimId: z.string().optional() });

export function toPolicyEventView(row: PolicyEventRow): z.infer<typeof policyEventView> {
  return {
    kind: row.kind,
    told: toPolicyTold(row),
    actor: someoneOf(row.actor),
    assets: row.assets?.toString() ?? null,
    claimId: policyEventData.parse(row.data).claimId ?? null,
    at: row.at,
    blockNumber: String(row.block),
    logIndex: row.logIndex,
    txHash: row.tx,
  };
}
