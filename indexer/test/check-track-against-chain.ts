import { createClient } from '@ponder/client';
import { createPublicClient, http, zeroHash, type PublicClient } from 'viem';

import { addresses } from '../../domain/chain/addresses.ts';
import { fastTrackAbi } from '../../domain/chain/abi/FastTrack.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import * as schema from '../ponder.schema.ts';
import { differing } from './differing.ts';

const track = { address: addresses[31_337].fastTrack, abi: fastTrackAbi } as const;
const LIVE = 1;

/** What the index says of the fast track: models, caps, whether it runs, secrets. */
export interface TrackSaid {
  readonly states: readonly (typeof schema.fastTrackState.$inferSelect)[];
  readonly models: readonly (typeof schema.riskModel.$inferSelect)[];
  readonly purses: readonly (typeof schema.fastTrackPurse.$inferSelect)[];
  readonly days: readonly (typeof schema.fastTrackDay.$inferSelect)[];
}

export const noTrack: TrackSaid = { states: [], models: [], purses: [], days: [] };

export async function readTrackSaid(indexUrl: string): Promise<TrackSaid> {
  const { db } = createClient(`${indexUrl}/sql`, { schema });
  return {
    states: await db.select().from(schema.fastTrackState),
    models: await db.select().from(schema.riskModel),
    purses: await db.select().from(schema.fastTrackPurse),
    days: await db.select().from(schema.fastTrackDay),
  };
}

/** Where the index says something else than the contract. */
export async function trackLiesOf(said: TrackSaid, rpcUrl: string): Promise<readonly string[]> {
  const read = createPublicClient({ transport: http(rpcUrl) });
  const found = await Promise.all([
    ...said.states.map((row) => stateLies(read, row)),
    ...said.models.map((row) => modelLies(read, row)),
    ...said.purses.map((row) => purseLies(read, row)),
    ...said.days.map((row) => dayLies(read, row)),
  ]);
  return found.flat();
}

type Row<Name extends keyof TrackSaid> = TrackSaid[Name][number];

async function stateLies(read: PublicClient, row: Row<'states'>): Promise<readonly string[]> {
  const kept = await read.readContract({ ...track, functionName: 'track' });
  return differing('fast track', {
    halted: [row.isHalted, kept.halted],
    fromDay: [row.fromDay, kept.fromDay],
    untilDay: [row.untilDay, kept.untilDay],
    dueDay: [row.dueDay, kept.dueDay],
  });
}

async function modelLies(read: PublicClient, row: Row<'models'>): Promise<readonly string[]> {
  const args = [labelToBytes32(row.line), row.modelHash] as const;
  const kept = await read.readContract({ ...track, functionName: 'modelOf', args });
  return differing(`model ${row.modelHash} of ${row.line}`, {
    signer: [row.signer, kept.signer.toLowerCase()],
    minAgeDays: [row.minAgeDays, kept.minAgeDays],
    maxYearClaims: [row.maxYearClaims, kept.maxYearClaims],
    drawBps: [row.drawBps, kept.drawBps],
    counts: [row.stoppedAt === null, kept.state === LIVE],
  });
}

async function purseLies(read: PublicClient, row: Row<'purses'>): Promise<readonly string[]> {
  const kept = await read.readContract({ ...track, functionName: 'purseOf', args: [row.pool] });
  return differing(`cap of ${row.pool}`, {
    capAssets: [row.capAssets, kept.capAssets],
    spentAssets: [row.spentAssets, kept.spentAssets],
    day: [row.day, kept.day],
  });
}

async function dayLies(read: PublicClient, row: Row<'days'>): Promise<readonly string[]> {
  const [commitment, secret] = await read.readContract({ ...track, functionName: 'drawOf', args: [row.day] });
  return differing(`secret of day ${row.day}`, {
    commitment: [row.commitment, commitment],
    secret: [row.secret ?? zeroHash, secret],
  });
}
