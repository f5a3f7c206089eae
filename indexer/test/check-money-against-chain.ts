import { createClient } from '@ponder/client';
import { createPublicClient, http, type PublicClient } from 'viem';

import { addresses } from '../../domain/chain/addresses.ts';
import { groupDeskAbi } from '../../domain/chain/abi/GroupDesk.ts';
import { reservePoolAbi } from '../../domain/chain/abi/ReservePool.ts';
import { serviceDeskAbi } from '../../domain/chain/abi/ServiceDesk.ts';
import * as schema from '../ponder.schema.ts';
import { differing } from './differing.ts';

const at = addresses[31_337];

/** What the index says of money that waits, of capital, exposure, groups and plans. */
export interface MoneySaid {
  readonly credits: readonly (typeof schema.credit.$inferSelect)[];
  readonly instructions: readonly (typeof schema.bankInstruction.$inferSelect)[];
  readonly zones: readonly (typeof schema.poolZone.$inferSelect)[];
  readonly positions: readonly (typeof schema.capitalPosition.$inferSelect)[];
  readonly versions: readonly (typeof schema.productVersion.$inferSelect)[];
  readonly groups: readonly (typeof schema.insuranceGroup.$inferSelect)[];
  readonly plans: readonly (typeof schema.instalmentPlan.$inferSelect)[];
}

export const nothingOfMoney: MoneySaid = {
  credits: [],
  instructions: [],
  zones: [],
  positions: [],
  versions: [],
  groups: [],
  plans: [],
};

export async function readMoneySaid(indexUrl: string): Promise<MoneySaid> {
  const { db } = createClient(`${indexUrl}/sql`, { schema });
  return {
    credits: await db.select().from(schema.credit),
    instructions: await db.select().from(schema.bankInstruction),
    zones: await db.select().from(schema.poolZone),
    positions: await db.select().from(schema.capitalPosition),
    versions: await db.select().from(schema.productVersion),
    groups: await db.select().from(schema.insuranceGroup),
    plans: await db.select().from(schema.instalmentPlan),
  };
}

/** Where the index says something else than the pools and the desks. */
export async function moneyLiesOf(said: MoneySaid, rpcUrl: string): Promise<readonly string[]> {
  const read = createPublicClient({ transport: http(rpcUrl) });
  const now = Number((await read.getBlock()).timestamp);
  const found = await Promise.all([
    ...said.credits.map((row) => creditLies(read, row, now)),
    ...said.instructions.map((row) => instructionLies(read, row)),
    ...said.zones.map((row) => zoneLies(read, row)),
    ...said.positions.map((row) => positionLies(read, row)),
    ...said.versions.map((row) => versionLies(read, row)),
    ...said.groups.map((row) => groupLies(read, row)),
    ...said.plans.map((row) => planLies(read, row)),
  ]);
  return found.flat();
}

type Row<Name extends keyof MoneySaid> = MoneySaid[Name][number];

/** What is compared is the row as its next reader sees it: a hold may be over by the chain's clock. */
async function creditLies(read: PublicClient, row: Row<'credits'>, now: number): Promise<readonly string[]> {
  const pool = { address: row.pool, abi: reservePoolAbi, args: [row.payee] } as const;
  const [heldAssets, until] = await read.readContract({ ...pool, functionName: 'holdOf' });
  const creditAssets = await read.readContract({ ...pool, functionName: 'creditOf' });
  const isHeld = now <= row.heldUntil;
  return differing(`credit of ${row.payee}`, {
    assets: [isHeld ? row.assets : row.assets + row.heldAssets, creditAssets],
    heldAssets: [isHeld ? row.heldAssets : 0n, heldAssets],
    heldUntil: [isHeld ? row.heldUntil : 0, until],
  });
}

async function instructionLies(read: PublicClient, row: Row<'instructions'>): Promise<readonly string[]> {
  const pool = { address: row.pool, abi: reservePoolAbi } as const;
  const kept = await read.readContract({ ...pool, functionName: 'instructionOf', args: [row.id] });
  return differing(`instruction ${row.id}`, {
    payee: [row.payee, kept.payee.toLowerCase()],
    assets: [row.assets, kept.assets],
    claimId: [row.claimId, kept.claimId],
    instructedAt: [row.instructedAt, kept.instructedAt],
    principalAssets: [row.principalAssets, kept.late.principalAssets],
    lateFrom: [row.lateFrom, kept.late.fromAt],
    lateBps: [row.lateBps, kept.late.bpsPerYear],
    status: [row.status, ['None', 'Instructed', 'Settled', 'Returned'][kept.state]],
  });
}

async function zoneLies(read: PublicClient, row: Row<'zones'>): Promise<readonly string[]> {
  const pool = { address: row.pool, abi: reservePoolAbi } as const;
  const [insuredAssets, capAssets] = await read.readContract({ ...pool, functionName: 'zoneOf', args: [row.zone] });
  return differing(`zone ${row.zone}`, {
    insuredAssets: [row.insuredAssets, insuredAssets],
    capAssets: [row.capAssets ?? 0n, capAssets],
  });
}

/** Shares in the pool's escrow are their owner's still. */
async function positionLies(read: PublicClient, row: Row<'positions'>): Promise<readonly string[]> {
  const pool = { address: row.pool, abi: reservePoolAbi, args: [row.owner] } as const;
  const [exitShares, matureAt, lapsesAt] = await read.readContract({ ...pool, functionName: 'exitOf' });
  const balance = await read.readContract({ ...pool, functionName: 'balanceOf' });
  return differing(`position of ${row.owner}`, {
    shares: [row.shares, balance + exitShares],
    exitShares: [row.exitShares ?? 0n, exitShares],
    matureAt: [row.matureAt ?? 0, matureAt],
    lapsesAt: [row.lapsesAt ?? 0, lapsesAt],
  });
}

async function versionLies(read: PublicClient, row: Row<'versions'>): Promise<readonly string[]> {
  const pool = { address: row.pool, abi: reservePoolAbi } as const;
  const insuredAssets = await read.readContract({ ...pool, functionName: 'insuredOf', args: [row.id] });
  return differing(`version ${row.id}`, { insuredAssets: [row.insuredAssets, insuredAssets] });
}

async function groupLies(read: PublicClient, row: Row<'groups'>): Promise<readonly string[]> {
  const desk = { address: at.groupDesk, abi: groupDeskAbi } as const;
  const kept = await read.readContract({ ...desk, functionName: 'groupOf', args: [row.id] });
  return differing(`group ${row.id}`, {
    sponsor: [row.sponsor, kept.sponsor.toLowerCase()],
    root: [row.root, kept.root],
    totalAssets: [row.totalAssets, kept.totalAssets],
    // The desk leaves both as they were when it closed the group.
    lockedAssets: [row.lockedAssets, kept.closed ? 0n : kept.lockedAssets],
    insuredAssets: [row.insuredAssets, kept.closed ? 0n : kept.insuredAssets],
    closed: [row.closedAt !== null, kept.closed],
    zone: [row.zone, kept.zone],
  });
}

async function planLies(read: PublicClient, row: Row<'plans'>): Promise<readonly string[]> {
  const desk = { address: at.serviceDesk, abi: serviceDeskAbi } as const;
  const kept = await read.readContract({ ...desk, functionName: 'planOf', args: [row.policyId] });
  return differing(`plan of policy ${row.policyId}`, {
    partAssets: [row.partAssets, kept.partAssets],
    parts: [row.parts, kept.parts],
    paidParts: [row.paidParts, kept.paidParts],
    noticeAt: [row.noticeAt ?? 0, kept.noticeAt],
  });
}
