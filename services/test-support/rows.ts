import { zeroAddress, zeroHash } from 'viem';
import type { Address, Hex } from 'viem';
import type { claimActions } from '../../domain/claims/claim-types.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import {
  claim,
  claimEvent,
  claimEvidence,
  policy,
  productVersion,
  reservePool,
  roleMember,
} from '../../indexer/ponder.schema.ts';
import { roleIds } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';
import { lowerOf } from '../platform/views.ts';
import { quietClaim } from './quiet-claim.ts';
import { quietPolicy } from './quiet-policy.ts';
import { now } from './now.ts';
import { phoneTerms, pool } from './phone-terms.ts';
import type { TestIndex } from './test-index.ts';

const day = 86_400;
const tx: Hex = `0x${'ab'.repeat(32)}`;

/** A version of the phone product. */
export async function insertVersion(
  index: TestIndex,
  row: Partial<typeof productVersion.$inferInsert> = {},
): Promise<void> {
  await index.db.insert(productVersion).values({
    id: 1,
    productId: 'phone',
    line: 'PROPERTY',
    pool,
    profileId: 1,
    terms: phoneTerms,
    termsHash: zeroHash,
    publishedAt: now - 90 * day,
    sellableAt: now - 60 * day,
    capAssets: 1_000_000_000_000n,
    insuredAssets: 800_000_000n,
    retiredAt: null,
    retiredBy: null,
    block: 10,
    tx,
    ...row,
  });
}

/** A policy in force. */
export async function insertPolicy(
  index: TestIndex,
  row: Partial<typeof policy.$inferInsert> & { id: number; holder: Address },
): Promise<void> {
  await index.db.insert(policy).values({
    versionId: 1,
    productId: 'phone',
    line: 'PROPERTY',
    pool,
    insured: zeroAddress,
    buyer: null,
    limitAssets: 800_000_000n,
    premiumAssets: 60_000_000n,
    taxAssets: 0n,
    feeAssets: 6_000_000n,
    lockAssets: 800_000_000n,
    deductibleAssets: null,
    startAt: now - 40 * day,
    countsFrom: now - 40 * day,
    endAt: now + 325 * day,
    tailEndsAt: now + 385 * day,
    objectKey: zeroHash,
    quoteDigest: null,
    ...quietPolicy,
    usedAssets: 0n,
    openClaims: 0,
    claimCount: 0,
    closedAt: null,
    soldAt: now - 40 * day,
    block: 20,
    tx,
    ...row,
    holder: lowerOf(row.holder),
  });
}

/** A filed claim that waits for a decision, with its first case-file entry. */
export async function insertClaim(
  index: TestIndex,
  row: Partial<typeof claim.$inferInsert> & { id: bigint; claimant: Address },
): Promise<void> {
  const policyId = Number(row.id >> 16n);
  const payees = row.payees ?? [{ to: row.claimant, shareBps: 10_000 }];
  const items = row.items ?? [
    { coverage: 0, cause: labelToBytes32('ACCIDENTAL_DAMAGE'), claimedAssets: '329000000', claimedDays: 0 },
  ];
  const filing = { policyId, lossAt: now - 5 * day, items, payees, evidenceRoot: row.evidenceRoot ?? zeroHash };
  await index.db.insert(claim).values({
    policyId,
    number: Number(row.id & 0xffffn),
    versionId: 1,
    productId: 'phone',
    line: 'PROPERTY',
    pool,
    ...quietClaim,
    tx,
    ...row,
    items,
    payees,
    claimant: lowerOf(row.claimant),
    filedBy: lowerOf(row.filedBy ?? row.claimant),
  });
  const { evidenceRoot } = filing;
  if (evidenceRoot !== zeroHash) await insertEvidenceRoot(index, row.id, 1, evidenceRoot);
  await insertClaimEvent(index, row.id, 1, 'File', lowerOf(row.filedBy ?? row.claimant), {
    filing,
    flags: 0,
    expectedAssets: '300000000',
    reservedAssets: '300000000',
  });
}

/** An evidence root in a case file. */
export async function insertEvidenceRoot(index: TestIndex, claimId: bigint, seq: number, root: Hex): Promise<void> {
  await index.db.insert(claimEvidence).values({ claimId, seq, root, at: now - 4 * day + seq });
}

/** An entry of a case file. */
export async function insertClaimEvent(
  index: TestIndex,
  claimId: bigint,
  seq: number,
  kind: (typeof claimActions)[number],
  actor: Address,
  data: object,
): Promise<void> {
  await index.db.insert(claimEvent).values({
    claimId,
    seq,
    kind,
    event: kind === 'File' ? 'ClaimFiled' : kind,
    actor,
    data,
    dataHash: `0x${'cd'.repeat(32)}`,
    caseHead: `0x${'ef'.repeat(32)}`,
    at: now - 4 * day + seq,
    block: 30 + seq,
    logIndex: 0,
    tx,
  });
}

/** Gives a wallet a role, from some time on. */
export async function grantRole(index: TestIndex, role: Role, account: Address, since = now - day): Promise<void> {
  await index.db
    .insert(roleMember)
    .values({ roleId: String(roleIds[role]), account: lowerOf(account), since, delaySeconds: 0 });
}

/** A pool with these buckets; all zero unless said. */
export async function insertPool(index: TestIndex, row: Partial<typeof reservePool.$inferInsert> = {}): Promise<void> {
  const buckets = {
    freeAssets: 0n,
    lockedAssets: 0n,
    reservedAssets: 0n,
    payableAssets: 0n,
    unearnedAssets: 0n,
    feesAssets: 0n,
    depositAssets: 0n,
    owedAssets: 0n,
    heldAssets: 0n,
    unreservedAssets: 0n,
    exitsPausedFrom: 0,
    exitsPausedUntil: 0,
    exitsPausedSeconds: 0,
  };
  await index.db.insert(reservePool).values({
    id: pool,
    ...buckets,
    shares: 0n,
    premiumAssets: 0n,
    paidAssets: 0n,
    earnedThroughDay: 0,
    updatedAt: now,
    ...row,
  });
}
