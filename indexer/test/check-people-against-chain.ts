import { createClient } from '@ponder/client';
import { createPublicClient, http, type PublicClient } from 'viem';

import { addresses } from '../../domain/chain/addresses.ts';
import { adjusterDeskAbi } from '../../domain/chain/abi/AdjusterDesk.ts';
import { auditDeskAbi } from '../../domain/chain/abi/AuditDesk.ts';
import { eligibilityDeskAbi } from '../../domain/chain/abi/EligibilityDesk.ts';
import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import { transferDeskAbi } from '../../domain/chain/abi/TransferDesk.ts';
import { labelToBytes32, zeroAddress } from '../../domain/primitives/label.ts';
import * as schema from '../ponder.schema.ts';
import { differing } from './differing.ts';

const at = addresses[31_337];
const book = { address: at.policyBook, abi: policyBookAbi } as const;

/** What the index says of people: who holds and is paid, who is attested or held up, who decides, who succeeds, who answers. */
export interface PeopleSaid {
  readonly policies: readonly (typeof schema.policy.$inferSelect)[];
  readonly lossPayees: readonly (typeof schema.lossPayee.$inferSelect)[];
  readonly holds: readonly (typeof schema.paymentHold.$inferSelect)[];
  readonly attestations: readonly (typeof schema.attestation.$inferSelect)[];
  readonly successors: readonly (typeof schema.successor.$inferSelect)[];
  readonly authorities: readonly (typeof schema.authority.$inferSelect)[];
  readonly assignments: readonly (typeof schema.assignment.$inferSelect)[];
  readonly findings: readonly (typeof schema.finding.$inferSelect)[];
}

export const nobody: PeopleSaid = {
  policies: [],
  lossPayees: [],
  holds: [],
  attestations: [],
  successors: [],
  authorities: [],
  assignments: [],
  findings: [],
};

export async function readPeopleSaid(indexUrl: string): Promise<PeopleSaid> {
  const { db } = createClient(`${indexUrl}/sql`, { schema });
  return {
    policies: await db.select().from(schema.policy),
    lossPayees: await db.select().from(schema.lossPayee),
    holds: await db.select().from(schema.paymentHold),
    attestations: await db.select().from(schema.attestation),
    successors: await db.select().from(schema.successor),
    authorities: await db.select().from(schema.authority),
    assignments: await db.select().from(schema.assignment),
    findings: await db.select().from(schema.finding),
  };
}

/** Where the index says something else than the register and the desks. */
export async function peopleLiesOf(said: PeopleSaid, rpcUrl: string): Promise<readonly string[]> {
  const read = createPublicClient({ transport: http(rpcUrl) });
  const found = await Promise.all([
    ...said.policies.map((row) => policyLies(read, row)),
    ...said.lossPayees.map((row) => lossPayeeLies(read, row)),
    ...said.holds.map((row) => holdLies(read, row)),
    ...said.attestations.map((row) => attestationLies(read, row)),
    ...said.successors.map((row) => successorLies(read, row)),
    ...said.authorities.map((row) => authorityLies(read, row)),
    ...said.assignments.map((row) => assignmentLies(read, row)),
    ...said.findings.map((row) => findingLies(read, row)),
  ]);
  return found.flat();
}

type Row<Name extends keyof PeopleSaid> = PeopleSaid[Name][number];

async function policyLies(read: PublicClient, row: Row<'policies'>): Promise<readonly string[]> {
  const kept = await read.readContract({ ...book, functionName: 'policyOf', args: [row.id] });
  const insured = await read.readContract({ ...book, functionName: 'insuredOf', args: [row.id] });
  const [beneficiary] = await read.readContract({ ...book, functionName: 'namedPayeesOf', args: [row.id] });
  return differing(`policy ${row.id}`, {
    holder: [row.holder, kept.holder.toLowerCase()],
    insured: [row.insured === zeroAddress ? row.holder : row.insured, insured.toLowerCase()],
    beneficiary: [row.beneficiary ?? zeroAddress, beneficiary.toLowerCase()],
  });
}

async function lossPayeeLies(read: PublicClient, row: Row<'lossPayees'>): Promise<readonly string[]> {
  const [, payees] = await read.readContract({ ...book, functionName: 'namedPayeesOf', args: [row.policyId] });
  const kept = payees.find(({ to }) => to.toLowerCase() === row.payee);
  return differing(`loss payee ${row.payee}`, { shareBps: [row.shareBps, kept?.shareBps] });
}

async function holdLies(read: PublicClient, row: Row<'holds'>): Promise<readonly string[]> {
  const { heldUntil } = await eligibilityOf(read, row.person);
  const isLifted = row.liftedAt !== null;
  const now = Number((await read.getBlock()).timestamp);
  return differing(`hold on ${row.person}`, {
    until: isLifted ? [true, heldUntil < now] : [row.until, heldUntil],
  });
}

async function attestationLies(read: PublicClient, row: Row<'attestations'>): Promise<readonly string[]> {
  const { attestedUntil, issuer } = await eligibilityOf(read, row.person);
  return differing(`attestation of ${row.person}`, {
    until: [row.until, attestedUntil],
    issuer: [row.issuer, issuer.toLowerCase()],
  });
}

function eligibilityOf(read: PublicClient, person: `0x${string}`) {
  const desk = { address: at.eligibilityDesk, abi: eligibilityDeskAbi } as const;
  return read.readContract({ ...desk, functionName: 'eligibilityOf', args: [person] });
}

async function successorLies(read: PublicClient, row: Row<'successors'>): Promise<readonly string[]> {
  const desk = { address: at.transferDesk, abi: transferDeskAbi } as const;
  const kept = await read.readContract({ ...desk, functionName: 'successorOf', args: [row.owner] });
  return differing(`successor of ${row.owner}`, { successor: [row.successor, kept.toLowerCase()] });
}

async function authorityLies(read: PublicClient, row: Row<'authorities'>): Promise<readonly string[]> {
  const desk = { address: at.adjusterDesk, abi: adjusterDeskAbi } as const;
  const args = [row.adjuster, labelToBytes32(row.line)] as const;
  const kept = await read.readContract({ ...desk, functionName: 'authorityOf', args });
  return differing(`authority of ${row.adjuster}`, {
    payAssets: [row.payAssets, kept.payAssets],
    cutAssets: [row.cutAssets, kept.cutAssets],
    advanceAssets: [row.advanceAssets, kept.advanceAssets],
    improveAssets: [row.improveAssets, kept.improveAssets],
    reserveAssets: [row.reserveAssets, kept.reserveAssets],
  });
}

async function assignmentLies(read: PublicClient, row: Row<'assignments'>): Promise<readonly string[]> {
  const desk = { address: at.adjusterDesk, abi: adjusterDeskAbi } as const;
  const kept = await read.readContract({ ...desk, functionName: 'assigneeOf', args: [row.claimId] });
  return differing(`assignee of claim ${row.claimId}`, { adjuster: [row.adjuster, kept.toLowerCase()] });
}

async function findingLies(read: PublicClient, row: Row<'findings'>): Promise<readonly string[]> {
  const desk = { address: at.auditDesk, abi: auditDeskAbi } as const;
  const kept = await read.readContract({ ...desk, functionName: 'findingOf', args: [row.id] });
  return differing(`finding ${row.id}`, {
    respondent: [row.respondent, kept.respondent.toLowerCase()],
    dueAt: [row.dueAt, kept.dueAt],
    respondedAt: [row.respondedAt ?? 0, kept.respondedAt],
    closed: [row.closedAt !== null, kept.closed],
  });
}
