import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import type { TypedDataDomain } from 'ethers';
import { getAddress } from 'viem';

import {
  buildCertificateTree,
  proofOf,
  type Certificate,
  type CertificateTree,
} from '../../domain/policies/certificate-tree.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import type { GroupQuoteStruct } from '../../types/ethers-contracts/contracts/policies/GroupDesk.ts';
import { buildFunded, loadFunded } from './fixtures.ts';
import { defaults } from './defaults.ts';
import { defineSituation } from './define-situation.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The EIP-712 type of an offer to a group, written down here on its own. */
export const groupQuoteTypes = {
  GroupQuote: [
    { name: 'versionId', type: 'uint32' },
    { name: 'sponsor', type: 'address' },
    { name: 'root', type: 'bytes32' },
    { name: 'totalAssets', type: 'uint96' },
    { name: 'certificates', type: 'uint32' },
    { name: 'premiumAssets', type: 'uint96' },
    { name: 'startAt', type: 'uint40' },
    { name: 'termDays', type: 'uint16' },
    { name: 'leavesHash', type: 'bytes32' },
    { name: 'zone', type: 'uint32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};

/** Numbers of the groups in tests. */
export const groupDefaults = { termDays: 365, premium: dollars('100'), leavesHash: `0x${'1e'.repeat(32)}` } as const;

/** A group of five people insured by Bo for $333 each and a unit more for each next one; what differs is given. */
export interface Grouped extends TestDeployment {
  readonly groupId: number;
  readonly startAt: number;
  readonly certificates: readonly Certificate[];
  readonly tree: CertificateTree;
}

export function certificatesOf(holders: readonly string[], startAt: number): readonly Certificate[] {
  return holders.map((holder, index) => ({
    index,
    holder: getAddress(holder),
    insured: defaults.nobody,
    limitAssets: dollars('333') + BigInt(index),
    startAt,
    termDays: groupDefaults.termDays,
    objectKey: defaults.nothing,
  }));
}

/** An offer to Bo for a tree; what differs is given. */
export async function buildGroupQuote(
  { people, versions, network }: TestDeployment,
  tree: CertificateTree,
  changes: Partial<GroupQuoteStruct> = {},
): Promise<GroupQuoteStruct> {
  return {
    versionId: versions['phone'] ?? 0,
    sponsor: people.bo.address,
    root: tree.root.hash,
    totalAssets: tree.root.assets,
    certificates: tree.levels[0]?.length ?? 0,
    premiumAssets: groupDefaults.premium,
    startAt: 0,
    termDays: groupDefaults.termDays,
    leavesHash: groupDefaults.leavesHash,
    zone: 0,
    nonce: 1,
    expiresAt: (await network.networkHelpers.time.latest()) + 30 * DAY,
    ...changes,
  };
}

export function signGroupQuote(
  { addresses, network }: TestDeployment,
  signer: HardhatEthersSigner,
  quote: GroupQuoteStruct,
  domain: TypedDataDomain = {},
): Promise<string> {
  const chainId = network.networkConfig.chainId ?? 31_337;
  const own = { name: 'Makewhole GroupDesk', version: '1', chainId, verifyingContract: addresses.groupDesk };
  return signer.signTypedData({ ...own, ...domain }, groupQuoteTypes, quote);
}

/** How many people {@link loadOffered} offers to insure. */
export const OFFERED = 3;

/** A signed offer to Bo for three people; what differs is given. */
export async function loadOffered(changes: Partial<GroupQuoteStruct> = {}) {
  const deployment = await loadFunded();
  const { contracts, people, network } = deployment;
  const startAt = (await network.networkHelpers.time.latest()) + DAY;
  const holders = [people.ana, people.bo, people.chen].map(({ address }) => address);
  const tree = buildCertificateTree(certificatesOf(holders, startAt));
  const quote = await buildGroupQuote(deployment, tree, changes);
  const signature = await signGroupQuote(deployment, people.underwriter, quote);
  const groupDesk = contracts.groupDesk.connect(people.bo);
  return { ...deployment, groupDesk, quote, signature, signer: people.underwriter.address, tree };
}

/**
 * Five people insured by Bo from a minute ahead of now.
 * @param objectKey what the first certificate is about; nothing in particular if not given
 */
export async function buildGroup(objectKey: `0x${string}` = defaults.nothing): Promise<Grouped> {
  const deployment = await buildFunded();
  const { contracts, people, network } = deployment;
  const startAt = (await network.networkHelpers.time.latest()) + 60;
  const holders = [people.ana, people.bo, people.chen, people.adjuster, people.auditor].map(({ address }) => address);
  const certificates = certificatesOf(holders, startAt).map((one) => (one.index === 0 ? { ...one, objectKey } : one));
  const tree = buildCertificateTree(certificates);
  const quote = await buildGroupQuote(deployment, tree, { startAt });
  const signature = await signGroupQuote(deployment, people.underwriter, quote);
  await contracts.groupDesk.connect(people.bo).issueGroup(quote, people.underwriter, signature);
  return { ...deployment, groupId: 1, startAt, certificates, tree };
}

export const loadGroup: () => Promise<Grouped> = defineSituation(() => buildGroup());

/** A certificate and its proof as the contract takes them. */
export function provedCertificate({ certificates, tree }: Grouped, index: number) {
  const certificate = certificates[index];
  if (certificate === undefined) throw new Error(`the group has no certificate ${index}`);
  return { certificate, proof: proofOf(tree, index).map(({ hash, assets }) => ({ hash, assets })) };
}
