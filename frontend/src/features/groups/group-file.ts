import { buildCertificateTree, type Certificate } from '@makewhole/domain/policies/certificate-tree.ts';
import { type Address, type Hex, keccak256, stringToHex } from 'viem';
import { z } from 'zod';
import { addressSchema, hexSchema, unitsSchema } from '@/lib/api-values.ts';
import { toJsonText } from '@/lib/save-file.ts';
import type { Member } from './read-members.ts';

const kind = 'makewhole.group.v1';
const count = z.number().int().nonnegative();

export const certificateSchema = z.object({
  index: count,
  holder: addressSchema,
  insured: addressSchema,
  limitAssets: unitsSchema,
  startAt: count,
  termDays: count,
  objectKey: hexSchema,
});

const quoteSchema = z.object({
  versionId: count,
  sponsor: addressSchema,
  root: hexSchema,
  totalAssets: unitsSchema,
  certificates: count,
  premiumAssets: unitsSchema,
  startAt: count,
  termDays: count,
  leavesHash: hexSchema,
  zone: count,
  nonce: unitsSchema,
  expiresAt: count,
});

const groupFileSchema = z.object({
  kind: z.literal(kind),
  chainId: z.number().int(),
  desk: addressSchema,
  quote: quoteSchema,
  signer: addressSchema,
  signature: hexSchema,
  leaves: z.array(certificateSchema).min(1),
  /** The group's number once the sponsor took the offer. */
  groupId: count.nullable(),
});

/** An underwriter's offer for a group (EIP-712); as `GroupQuote` of contracts/interfaces/IGroupDesk.sol. */
export type GroupQuote = z.output<typeof quoteSchema>;
/** Everything a group is: the signed offer and every leaf behind its root. Whoever has it can give each member their proof. */
export type GroupFile = z.output<typeof groupFileSchema>;

export interface GroupTerm {
  /** First second, chain time. */
  readonly startAt: number;
  readonly termDays: number;
}

/** The leaves of members in the order of their file. */
export function certificatesOf(members: readonly Member[], { startAt, termDays }: GroupTerm): readonly Certificate[] {
  return members.map(({ holder, insured, limitAssets, days, objectKey }, index) => ({
    index,
    holder,
    insured,
    limitAssets,
    startAt,
    termDays: days ?? termDays,
    objectKey,
  }));
}

/** What the offer commits to beside the root: the list of leaves as it is handed on. */
export function hashLeaves(leaves: readonly Certificate[]): Hex {
  return keccak256(stringToHex(toJsonText(leaves)));
}

export interface QuoteInput extends GroupTerm {
  readonly versionId: number;
  readonly sponsor: Address;
  readonly premiumAssets: bigint;
  readonly nonce: bigint;
}

/** The offer over these leaves. It can be taken until its cover begins. */
export function quoteFor(leaves: readonly Certificate[], input: QuoteInput): GroupQuote {
  const { root } = buildCertificateTree(leaves);
  return {
    ...input,
    root: root.hash,
    totalAssets: root.assets,
    certificates: leaves.length,
    leavesHash: hashLeaves(leaves),
    zone: 0,
    expiresAt: input.startAt,
  };
}

const quoteTypes = {
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
} as const;

/** The EIP-712 document of an offer. */
export function quoteTypedData(chainId: number, desk: Address, quote: GroupQuote) {
  return {
    domain: { name: 'Makewhole GroupDesk', version: '1', chainId, verifyingContract: desk },
    types: quoteTypes,
    primaryType: 'GroupQuote',
    message: quote,
  } as const;
}

export function writeGroupFile(file: Omit<GroupFile, 'kind'>): string {
  return toJsonText({ kind, ...file });
}

/** Reads a group out of its file; undefined when it is none. */
export function parseGroupFile(text: string): GroupFile | undefined {
  try {
    const read = groupFileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** What in a group's file does not belong together. */
export type GroupFault = 'elsewhere' | 'order' | 'root' | 'leaves';

/** Recomputes tree and list from the leaves and compares them with what was signed. */
export function findGroupFault(file: GroupFile, place: { readonly chainId: number; readonly desk: Address }) {
  const { quote, leaves } = file;
  const faults: readonly (readonly [GroupFault, () => boolean])[] = [
    ['elsewhere', () => file.chainId !== place.chainId || file.desk !== place.desk],
    ['order', () => leaves.length !== quote.certificates || leaves.some(({ index }, at) => index !== at)],
    ['root', () => !isSame(buildCertificateTree(leaves).root, quote)],
    ['leaves', () => hashLeaves(leaves) !== quote.leavesHash],
  ];
  return faults.find(([, applies]) => applies())?.[0];
}

function isSame(root: { readonly hash: Hex; readonly assets: bigint }, quote: GroupQuote): boolean {
  return root.hash === quote.root && root.assets === quote.totalAssets;
}
