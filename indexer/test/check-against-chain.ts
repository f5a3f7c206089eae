import { createClient } from '@ponder/client';
import { createPublicClient, http, type AbiEvent } from 'viem';

import { addresses } from '../../domain/chain/addresses.ts';
import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import { reservePoolAbi } from '../../domain/chain/abi/ReservePool.ts';
import { lockedOf } from '../../domain/capital/buckets.ts';
import { reviveArgs } from '../../domain/chain/event-json.ts';
import { eventDataHash, verifyCaseFile } from '../../domain/claims/case-file.ts';
import {
  claimActions,
  claimClocks,
  claimPhases,
  claimVerdicts,
  type ClaimAction,
} from '../../domain/claims/claim-types.ts';
import { claimIdFrom } from '../../domain/primitives/ids.ts';
import { NEVER } from '../../domain/primitives/time.ts';
import * as schema from '../ponder.schema.ts';
import { resumedClaim } from '../src/projections/claim-clocks.ts';
import { differing } from './differing.ts';

const { claimBook, policyBook } = addresses[31_337];
const abiEvents: readonly AbiEvent[] = claimBookAbi.filter((entry) => entry.type === 'event');

type ClaimRow = typeof schema.claim.$inferSelect;
type EntryRow = typeof schema.claimEvent.$inferSelect;
type PolicyRow = typeof schema.policy.$inferSelect;
type PoolRow = typeof schema.reservePool.$inferSelect;

/** What the index says of policies, claims, their case files and the pools. */
export interface Said {
  readonly policies: readonly PolicyRow[];
  readonly claims: readonly ClaimRow[];
  readonly entries: readonly EntryRow[];
  readonly pools: readonly PoolRow[];
}

export async function readSaid(indexUrl: string): Promise<Said> {
  const { db } = createClient(`${indexUrl}/sql`, { schema });
  const policies = await db.select().from(schema.policy);
  const claims = await db.select().from(schema.claim);
  const entries = await db.select().from(schema.claimEvent);
  return { policies, claims, entries, pools: await db.select().from(schema.reservePool) };
}

/** Where the index says something else than the chain: claims field by field and head by head, pools bucket by bucket. */
export async function liesOf(said: Said, rpcUrl: string): Promise<readonly string[]> {
  const read = createPublicClient({ transport: http(rpcUrl) });
  const found: string[] = [];
  for (const row of said.policies) found.push(...(await policyLies(read, row)));
  for (const row of said.claims) {
    const entries = said.entries.filter((entry) => entry.claimId === row.id);
    found.push(...(await claimLies(read, row)), ...(await caseFileLies(read, row, entries)));
  }
  for (const pool of said.pools) found.push(...(await poolLies(read, pool)));
  return found;
}

type Reader = ReturnType<typeof createPublicClient>;

async function policyLies(read: Reader, row: PolicyRow): Promise<readonly string[]> {
  const book = { address: policyBook, abi: policyBookAbi } as const;
  const kept = await read.readContract({ ...book, functionName: 'policyOf', args: [row.id] });
  const locked = await read.readContract({ ...book, functionName: 'lockedOf', args: [row.id] });
  const lockAssets = row.lockAssets ?? 0n;
  return differing(`policy ${row.id}`, {
    usedAssets: [row.usedAssets, kept.usedAssets],
    openClaims: [row.openClaims, kept.openClaims],
    claimCount: [row.claimCount, kept.claimCount],
    limitAssets: [row.limitAssets, kept.limitAssets],
    startAt: [row.startAt, kept.startAt],
    endAt: [row.endAt, kept.endAt],
    closed: [row.closedAt !== null, kept.closed],
    marks: [row.marks, kept.marks],
    zone: [row.zone, kept.zone],
    waitingFrom: [row.waitingFrom, kept.waitingFrom],
    soldAt: [row.soldAt, kept.soldAt],
    locked: [lockedOf({ lockAssets, usedAssets: row.usedAssets, closed: row.closedAt !== null }), locked],
  });
}

/** What is compared is the row as its next reader sees it: a period for documents may be over by the chain's clock. */
async function claimLies(read: Reader, row: ClaimRow): Promise<readonly string[]> {
  const book = { address: claimBook, abi: claimBookAbi } as const;
  const { timestamp } = await read.getBlock();
  const phase = { ...row, ...resumedClaim(row, Number(timestamp)) }.phase;
  const course = await read.readContract({ ...book, functionName: 'courseOf', args: [row.id] });
  const claimant = await read.readContract({ ...book, functionName: 'claimantOf', args: [row.id] });
  const stands = phase === 'AwaitingDocuments';
  const kept = await read.readContract({ ...book, functionName: 'claimOf', args: [row.id] });
  const decideBy = await read.readContract({
    ...book,
    functionName: 'deadlineOf',
    args: [row.id, claimClocks.indexOf('Decide')],
  });
  const appealBy = await read.readContract({
    ...book,
    functionName: 'deadlineOf',
    args: [row.id, claimClocks.indexOf('Appeal')],
  });
  const pairs = {
    phase: [phase, claimPhases[kept.phase]],
    claimant: [row.claimant, claimant.toLowerCase()],
    stops: [row.stops, course.stops],
    extensions: [row.extensions, course.extensions],
    revisions: [row.revisions, course.revisions],
    soughtAssets: [row.soughtAssets ?? 0n, course.soughtAssets],
    determinedAssets: [row.determinedAssets, course.determinedAssets],
    awardedAssets: [row.awardedAssets, course.awardedAssets],
    original: [row.originalId ?? 0n, course.original],
    supplementedBy: [row.supplementedBy ?? 0n, course.supplementedBy],
    appealedAt: [row.appealedAt ?? 0, course.appealedAt],
    verdict: [row.verdict, claimVerdicts[kept.verdict]],
    flags: [row.flags, kept.flags],
    entries: [row.entries, kept.entries],
    filedAt: [row.filedAt, kept.filedAt],
    lossAt: [row.lossAt, kept.lossAt],
    decidedAt: [row.decidedAt ?? 0, kept.decidedAt],
    reservedAssets: [row.reservedAssets, kept.reservedAssets],
    paidAssets: [row.paidAssets, kept.paidAssets],
    decideBy: stands ? [] : [row.decideBy ?? NEVER, decideBy],
    appealBy: row.phase === 'Decided' ? [row.appealBy, appealBy] : [],
  };
  return differing(`claim ${row.id}`, pairs);
}

async function caseFileLies(read: Reader, row: ClaimRow, entries: readonly EntryRow[]): Promise<readonly string[]> {
  const kept = await read.readContract({
    address: claimBook,
    abi: claimBookAbi,
    functionName: 'claimOf',
    args: [row.id],
  });
  const found: string[] = [];
  const file = entries.map((entry) => {
    const event = abiEvents.find(({ name }) => name === entry.event);
    const dataHash = event === undefined ? '0x' : eventDataHash(event, reviveArgs(event, entry.data));
    if (dataHash !== entry.dataHash)
      found.push(`claim ${row.id}: entry ${entry.seq} does not hash to ${entry.dataHash}`);
    return {
      seq: entry.seq,
      kind: actionOf(entry.kind),
      actor: entry.actor,
      dataHash,
      at: entry.at,
      head: entry.caseHead,
    } as const;
  });
  const place = { chainId: 31_337, claimBook, claimId: claimIdFrom(row.id) };
  const check = verifyCaseFile(place, file, { head: kept.caseHead, entries: kept.entries });
  return check.intact ? found : [...found, `claim ${row.id}: case file ${check.code}`];
}

async function poolLies(read: Reader, row: PoolRow): Promise<readonly string[]> {
  const pool = { address: row.id, abi: reservePoolAbi } as const;
  const buckets = await read.readContract({ ...pool, functionName: 'buckets' });
  const shares = await read.readContract({ ...pool, functionName: 'totalSupply' });
  const columns = new Map<string, unknown>(Object.entries(row));
  // How old the fees are follows from the day; the index keeps what moved.
  const told = Object.entries(buckets).filter(([name]) => name !== 'ripeFeesAssets');
  const pairs = told.map(([name, is]) => [name, [columns.get(name), is]] as const);
  return differing(`pool ${row.id}`, { ...Object.fromEntries(pairs), shares: [row.shares, shares] });
}

function actionOf(kind: string): ClaimAction {
  const action = claimActions.find((name) => name === kind);
  if (action === undefined) throw new Error(`There is no kind ${kind}.`);
  return action;
}
