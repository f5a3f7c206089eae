import { getAddress } from 'viem';

import { rootFrom, type Certificate, type SumNode } from '../../domain/policies/certificate-tree.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import { gasOf, type BenchBook } from './bench-book.ts';

const TERM_DAYS = 365;
const LEAF_ASSETS = dollars('0.5');

const groupQuoteTypes = {
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

/**
 * Two groups of the same money, of a thousand and of a million people, and a certificate of the larger one. Only the bytes
 * of the call differ.
 */
export async function measureGroups(book: BenchBook) {
  const now = await book.network.networkHelpers.time.latest();
  const startAt = now + DAY;
  await book.contracts.pools.PROPERTY.accrue(100);
  // The first group of a sponsor writes slots that every later one finds written.
  await issueGroup(book, { certificates: 2, depth: 1, startAt, nonce: 1 });
  const small = await issueGroup(book, { certificates: 1_000, depth: 10, startAt, nonce: 2 });
  const large = await issueGroup(book, { certificates: 1_000_000, depth: 20, startAt, nonce: 3 });
  const { certificate, proof } = large;
  const nodes = proof.map(({ hash, assets }) => ({ hash, assets }));
  const turn = book.contracts.groupDesk.connect(book.people.bo).certificateToPolicy(3, certificate, nodes);
  return { groupIssue1k: small.gas, groupIssue1m: large.gas, certificateToPolicy: await gasOf(turn) };
}

interface GroupSize {
  readonly certificates: number;
  readonly depth: number;
  readonly startAt: number;
  readonly nonce: number;
}

/** A tree that is full below its first leaf's path: the nodes beside the path stand for all other leaves. */
async function issueGroup({ contracts, people, phone }: BenchBook, { certificates, depth, startAt, nonce }: GroupSize) {
  const certificate: Certificate = {
    index: 0,
    holder: getAddress(people.chen.address),
    insured: zeroAddress,
    limitAssets: LEAF_ASSETS,
    startAt,
    termDays: TERM_DAYS,
    objectKey: zeroBytes32,
  };
  const proof: readonly SumNode[] = Array.from({ length: depth }, (_, level) => ({
    hash: `0x${(level + 1).toString(16).padStart(64, 'e')}`,
    assets: (LEAF_ASSETS * 1_000_000n * 2n ** BigInt(level)) / 2n ** BigInt(depth),
  }));
  const root = rootFrom(certificate, proof);
  const quote = {
    versionId: phone,
    sponsor: people.ana.address,
    root: root.hash,
    totalAssets: root.assets,
    certificates,
    premiumAssets: dollars('100'),
    startAt,
    termDays: TERM_DAYS,
    leavesHash: `0x${'1e'.repeat(32)}`,
    zone: 0,
    nonce,
    expiresAt: startAt,
  };
  const verifyingContract = await contracts.groupDesk.getAddress();
  const domain = { name: 'Makewhole GroupDesk', version: '1', chainId: 31_337, verifyingContract };
  const signature = await people.underwriter.signTypedData(domain, groupQuoteTypes, quote);
  const sent = contracts.groupDesk.connect(people.ana).issueGroup(quote, people.underwriter.address, signature);
  return { gas: await gasOf(sent), certificate, proof };
}
