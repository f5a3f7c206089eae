import { createClient } from '@ponder/client';
import { createPublicClient, http, type PublicClient } from 'viem';

import { addresses } from '../../domain/chain/addresses.ts';
import { observationFeedAbi } from '../../domain/chain/abi/ObservationFeed.ts';
import { parametricTriggerAbi } from '../../domain/chain/abi/ParametricTrigger.ts';
import { sourceRegisterAbi } from '../../domain/chain/abi/SourceRegister.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import * as schema from '../ponder.schema.ts';
import { differing } from './differing.ts';

const at = addresses[31_337];
const feed = { address: at.observationFeed, abi: observationFeedAbi } as const;
const register = { address: at.sourceRegister, abi: sourceRegisterAbi } as const;
const trigger = { address: at.parametricTrigger, abi: parametricTriggerAbi } as const;
const statuses = ['None', 'Reported', 'Disputed', 'Final', 'Unresolved'];

/** What the index says of what was observed: who observes, what was said, and who laid down coin against it. */
export interface ObservationsSaid {
  readonly operators: readonly (typeof schema.feedOperator.$inferSelect)[];
  readonly sources: readonly (typeof schema.observationSource.$inferSelect)[];
  readonly observations: readonly (typeof schema.observation.$inferSelect)[];
  readonly rounds: readonly (typeof schema.observationRound.$inferSelect)[];
  readonly bonds: readonly (typeof schema.observationBond.$inferSelect)[];
  readonly credits: readonly (typeof schema.bondCredit.$inferSelect)[];
  readonly payments: readonly (typeof schema.observationPayment.$inferSelect)[];
}

export const nothingObserved: ObservationsSaid = {
  operators: [],
  sources: [],
  observations: [],
  rounds: [],
  bonds: [],
  credits: [],
  payments: [],
};

export async function readObservationsSaid(indexUrl: string): Promise<ObservationsSaid> {
  const { db } = createClient(`${indexUrl}/sql`, { schema });
  return {
    operators: await db.select().from(schema.feedOperator),
    sources: await db.select().from(schema.observationSource),
    observations: await db.select().from(schema.observation),
    rounds: await db.select().from(schema.observationRound),
    bonds: await db.select().from(schema.observationBond),
    credits: await db.select().from(schema.bondCredit),
    payments: await db.select().from(schema.observationPayment),
  };
}

/** Where the index says something else than the register, the feed and the trigger. */
export async function observationLiesOf(said: ObservationsSaid, rpcUrl: string): Promise<readonly string[]> {
  const read = createPublicClient({ transport: http(rpcUrl) });
  const kept = await read.readContract({ ...register, functionName: 'operators' });
  const found = await Promise.all([
    ...said.sources.map((row) => sourceLies(read, row)),
    ...said.observations.map((row) => observationLies(read, row, said)),
    ...said.credits.map((row) => creditLies(read, row)),
  ]);
  const seated = said.operators.flatMap(({ seat, label, signer }) =>
    differing(`operator ${label}`, {
      label: [labelToBytes32(label), kept[seat - 1]?.label],
      signer: [signer ?? ZERO, kept[seat - 1]?.signer.toLowerCase()],
    }),
  );
  return [...found.flat(), ...seated, ...(await bondLies(read, said))];
}

const ZERO = `0x${'0'.repeat(40)}`;

type Row<Name extends keyof ObservationsSaid> = ObservationsSaid[Name][number];

async function sourceLies(read: PublicClient, row: Row<'sources'>): Promise<readonly string[]> {
  const { id, registeredAt, ...said } = row;
  const kept = await read.readContract({ ...register, functionName: 'sourceOf', args: [labelToBytes32(id)] });
  const pairs = Object.entries(kept).map(([name, value]) => [name, [Reflect.get(said, name), value]] as const);
  return differing(`source ${id}, registered ${registeredAt}`, Object.fromEntries(pairs));
}

/** A period of which nobody said anything names no place, so that nobody can ask the chain about it. */
async function observationLies(
  read: PublicClient,
  row: Row<'observations'>,
  { rounds }: ObservationsSaid,
): Promise<readonly string[]> {
  if (row.round === 0) return differing(`observation ${row.id}`, { status: [row.status, 'Unresolved'] });
  const ref = {
    product: labelToBytes32(present(row.productId, 'a report names its product')),
    source: labelToBytes32(present(row.source, 'a report names its source')),
    region: present(row.region, 'a report names its region'),
    periodStart: present(row.periodStart, 'a report names its period'),
  };
  const kept = await read.readContract({ ...feed, functionName: 'roundOf', args: [ref] });
  const finding = await read.readContract({ ...feed, functionName: 'findingAt', args: [ref, row.finals] });
  const [eventAssets, capAssets] = await read.readContract({ ...trigger, functionName: 'eventOf', args: [ref] });
  const latest = present(
    rounds.find(({ key, round }) => key === row.id && round === row.round),
    'an observation has its latest round',
  );
  return differing(`observation ${row.id}`, {
    status: [row.status, statuses[kept.status]],
    round: [row.round, kept.round],
    value: [latest.answerValue ?? latest.value, kept.value],
    seats: [latest.answerSeats ?? latest.seats, kept.seats],
    reportedAt: [latest.reportedAt, kept.reportedAt],
    disputedAt: [latest.disputedAt ?? kept.disputedAt, kept.disputedAt],
    finals: [row.finals, finding.rounds],
    latest: [row.latest ?? 0n, finding.latest],
    lowest: [row.lowest ?? 0n, finding.lowest],
    highest: [row.highest ?? 0n, finding.highest],
    eventAssets: [row.eventAssets, eventAssets],
    raisedCapAssets: [row.raisedCapAssets ?? capAssets, capAssets],
  });
}

async function creditLies(read: PublicClient, row: Row<'credits'>): Promise<readonly string[]> {
  const kept = await read.readContract({ ...feed, functionName: 'creditOf', args: [row.disputer] });
  return differing(`released bonds of ${row.disputer}`, { amount: [row.amount, kept] });
}

/** What is laid down, and what was released and not collected, are sums the feed keeps. */
async function bondLies(read: PublicClient, { bonds, credits }: ObservationsSaid): Promise<readonly string[]> {
  if (bonds.length === 0) return [];
  const [open, released] = await read.readContract({ ...feed, functionName: 'bonds' });
  const isOpen = bonds.filter(({ status }) => status === 'Open');
  return differing('bonds', {
    open: [isOpen.reduce((sum, { amount }) => sum + amount, 0n), open],
    released: [credits.reduce((sum, { amount }) => sum + amount, 0n), released],
  });
}
