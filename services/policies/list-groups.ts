import { z } from '@hono/zod-openapi';
import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetsView, checksummed, hash32View, instantView } from '../platform/views.ts';
import { findCertificates, findGroups, findPassings } from './service.repository.ts';
import type { GroupRow } from './service.repository.ts';

/** A group of certificates behind one root. */
export const groupView = z.object({
  groupId: z.number().int(),
  sponsor: addressView,
  versionId: z.number().int(),
  productId: z.string(),
  line: z.string(),
  pool: addressView,
  root: hash32View,
  leavesHash: hash32View,
  totalAssets: assetsView,
  certificates: z.number().int(),
  /** How many became policies. */
  used: z.number().int(),
  premiumAssets: assetsView,
  taxAssets: assetsView,
  feeAssets: assetsView,
  lockedAssets: assetsView,
  insuredAssets: assetsView,
  zone: z.number().int().nullable(),
  startAt: instantView,
  endAt: instantView,
  issuedAt: instantView,
  closedAt: instantView.nullable(),
});

/** Groups, newest first; of one sponsor or all. */
export async function listGroups(
  index: IndexReader,
  sponsor: Address | undefined,
): Promise<readonly z.infer<typeof groupView>[]> {
  return (await findGroups(index, sponsor)).map(toGroupView);
}

function toGroupView(row: GroupRow): z.infer<typeof groupView> {
  return {
    groupId: row.id,
    sponsor: checksummed(row.sponsor),
    versionId: row.versionId,
    productId: row.productId,
    line: row.line,
    pool: checksummed(row.pool),
    root: row.root,
    leavesHash: row.leavesHash,
    totalAssets: row.totalAssets.toString(),
    certificates: row.certificates,
    used: row.used,
    premiumAssets: row.premiumAssets.toString(),
    taxAssets: row.taxAssets.toString(),
    feeAssets: row.feeAssets.toString(),
    lockedAssets: row.lockedAssets.toString(),
    insuredAssets: row.insuredAssets.toString(),
    zone: row.zone === 0 ? null : row.zone,
    startAt: row.startAt,
    endAt: row.endAt,
    issuedAt: row.issuedAt,
    closedAt: row.closedAt,
  };
}

/** A certificate that became a policy. */
export const certificateView = z.object({
  place: z.number().int(),
  policyId: z.number().int(),
  holder: addressView,
  limitAssets: assetsView,
  usedAt: instantView,
});

/** Certificates of a group that became policies, in the order of the leaves. */
export async function listCertificates(
  index: IndexReader,
  groupId: number,
  limit: number,
): Promise<readonly z.infer<typeof certificateView>[]> {
  return (await findCertificates(index, groupId, limit)).map((row) => ({
    place: row.place,
    policyId: row.policyId,
    holder: checksummed(row.holder),
    limitAssets: row.limitAssets.toString(),
    usedAt: row.usedAt,
  }));
}

/** Somebody who asks for another's place. */
export const passingView = z.object({
  owner: addressView,
  to: addressView,
  kind: z.enum(['Succession', 'Recovery']),
  askedAt: instantView,
  maturesAt: instantView.nullable(),
  documentHash: hash32View.nullable(),
  proposer: addressView.nullable(),
  approver: addressView.nullable(),
});

/** Who asks for another's place: what one asks for or others ask of one, or all that is open. */
export async function listPassings(
  index: IndexReader,
  person: Address | undefined,
): Promise<readonly z.infer<typeof passingView>[]> {
  return (await findPassings(index, person)).map((row) => ({
    owner: checksummed(row.owner),
    to: checksummed(row.taker),
    kind: passingView.shape.kind.parse(row.kind),
    askedAt: row.askedAt,
    maturesAt: row.maturesAt,
    documentHash: row.documentHash,
    proposer: row.proposer === null ? null : checksummed(row.proposer),
    approver: row.approver === null ? null : checksummed(row.approver),
  }));
}
