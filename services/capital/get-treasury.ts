import { z } from '@hono/zod-openapi';
import { lateInterest } from '../../domain/claims/deadlines.ts';
import { NEVER } from '../../domain/primitives/time.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import {
  addressView,
  assetsView,
  checksummed,
  claimIdView,
  hash32View,
  instantView,
  someoneOf,
} from '../platform/views.ts';
import { findHolds, findInstructions, findWants, findZones, type InstructionRow } from './treasury.repository.ts';

/** Where a bank payment stands; overdue ones anyone may turn into a credit. */
export const instructionStates = ['instructed', 'overdue', 'settled', 'returned'] as const;

/** A payment a bank makes. */
export const instructionView = z.object({
  pool: addressView,
  instructionId: z.string(),
  claimId: claimIdView,
  payee: addressView,
  assets: assetsView,
  state: z.enum(instructionStates),
  instructedAt: instantView,
  returnsAt: instantView,
  endedAt: instantView.nullable(),
  reference: hash32View.nullable(),
  principalAssets: assetsView,
  lateFrom: instantView.nullable().meta({ description: 'From then on late interest runs; null when none ever does.' }),
  lateBps: z.number().int(),
  interestAssets: assetsView.meta({ description: 'Late interest until the end, or until now.' }),
});

/** Payments through banks, newest first. @param at chain time, seconds */
export async function listInstructions(
  index: IndexReader,
  asked: { readonly open: boolean; readonly limit: number; readonly at: number },
): Promise<readonly z.infer<typeof instructionView>[]> {
  const status = asked.open ? 'Instructed' : undefined;
  const rows = await findInstructions(index, { status, limit: asked.limit });
  return rows.map((row) => ({
    pool: checksummed(row.pool),
    instructionId: row.id.toString(),
    claimId: row.claimId.toString(),
    payee: checksummed(row.payee),
    assets: row.assets.toString(),
    state: instructionStateOf(row.status, asked.at > row.returnsAt),
    instructedAt: row.instructedAt,
    returnsAt: row.returnsAt,
    endedAt: row.endedAt,
    reference: row.reference,
    principalAssets: row.principalAssets.toString(),
    lateFrom: row.lateBps === 0 || row.lateFrom >= NEVER ? null : row.lateFrom,
    lateBps: row.lateBps,
    interestAssets: interestOn(row, asked.at).toString(),
  }));
}

/** What the pool charged at its end, or would charge in this moment. */
function interestOn(row: InstructionRow, at: number): bigint {
  if (row.endedAt !== null) return row.interestAssets;
  return lateInterest({
    payableAssets: row.principalAssets,
    decideBy: row.lateFrom,
    decidedAt: at,
    lateBpsPerYear: row.lateBps,
  });
}

function instructionStateOf(status: string, isOver: boolean): (typeof instructionStates)[number] {
  if (status === 'Settled') return 'settled';
  if (status === 'Returned') return 'returned';
  return isOver ? 'overdue' : 'instructed';
}

/** A hold on payments to a person. */
export const holdView = z.object({
  person: addressView,
  placedBy: addressView,
  placedAt: instantView,
  until: instantView,
  orderReference: hash32View,
  renewals: z.number().int(),
  /** Who proposed to renew it; a second person must agree. */
  renewalProposedBy: addressView.nullable(),
});

/** Holds that run, the soonest to end first. @param at chain time, seconds */
export async function listHolds(index: IndexReader, at: number): Promise<readonly z.infer<typeof holdView>[]> {
  return (await findHolds(index, at)).map((row) => ({
    person: checksummed(row.person),
    placedBy: checksummed(row.placedBy),
    placedAt: row.placedAt,
    until: row.until,
    orderReference: row.orderReference,
    renewals: row.renewals,
    renewalProposedBy: someoneOf(row.renewalProposedBy),
  }));
}

/** A claim that waits for capital. */
export const wantView = z.object({
  claimId: claimIdView,
  pool: addressView,
  assets: assetsView,
  since: instantView,
  /** Whether it is next in its pool: then anyone may top it up. */
  next: z.boolean(),
});

/** Claims that wait for capital, in the order in which they get it. */
export async function listWants(index: IndexReader): Promise<readonly z.infer<typeof wantView>[]> {
  const rows = await findWants(index);
  return rows.map((row) => ({
    claimId: row.claimId.toString(),
    pool: checksummed(row.pool),
    assets: row.assets.toString(),
    since: row.since,
    next: rows.find(({ pool }) => pool === row.pool)?.claimId === row.claimId,
  }));
}

/** An accumulation zone of a pool. */
export const zoneView = z.object({
  pool: addressView,
  zone: z.number().int(),
  insuredAssets: assetsView,
  /** Null: nothing may be sold there. */
  capAssets: assetsView.nullable(),
});

/** Zones with what is insured in them and the most that may be. */
export async function listZones(index: IndexReader): Promise<readonly z.infer<typeof zoneView>[]> {
  return (await findZones(index)).map((row) => ({
    pool: checksummed(row.pool),
    zone: row.zone,
    insuredAssets: row.insuredAssets.toString(),
    capAssets: row.capAssets?.toString() ?? null,
  }));
}
