import { encodeAbiParameters, keccak256, toHex, type Address, type Hex } from 'viem';

import { present } from '../primitives/assert.ts';
import { zeroBytes32 } from '../primitives/label.ts';

/** One person's cover within a group; as `Certificate` of contracts/interfaces/IGroupDesk.sol. */
export interface Certificate {
  /** Place among the leaves, from 0. */
  readonly index: number;
  readonly holder: Address;
  /** Whose interest is covered; zero for the holder. */
  readonly insured: Address;
  readonly limitAssets: bigint;
  readonly startAt: number;
  readonly termDays: number;
  readonly objectKey: Hex;
}

/** A node of the tree: its hash and the sum of the limits below it, base units. */
export interface SumNode {
  readonly hash: Hex;
  readonly assets: bigint;
}

/** A tree from the leaves up; the last level is the root alone. */
export interface CertificateTree {
  readonly levels: readonly (readonly SumNode[])[];
  readonly root: SumNode;
}

/** What stands at a place after the last leaf. */
const emptyNode: SumNode = { hash: zeroBytes32, assets: 0n };

const leafType = keccak256(
  toHex(
    'Certificate(uint32 index,address holder,address insured,uint96 limitAssets,uint40 startAt,uint16 termDays,bytes32 objectKey)',
  ),
);

const leafParameters = [
  { type: 'bytes32' },
  { type: 'uint32' },
  { type: 'address' },
  { type: 'address' },
  { type: 'uint96' },
  { type: 'uint40' },
  { type: 'uint16' },
  { type: 'bytes32' },
] as const;

const nodeParameters = [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'bytes32' }, { type: 'uint256' }] as const;

/** The leaf of a certificate. */
export function leafOf(certificate: Certificate): SumNode {
  const { index, holder, insured, limitAssets, startAt, termDays, objectKey } = certificate;
  const words = [leafType, index, holder, insured, limitAssets, startAt, termDays, objectKey] as const;
  return { hash: keccak256(encodeAbiParameters(leafParameters, words)), assets: limitAssets };
}

/** The node above two; it commits to hash and sum of each, so that they cannot trade. */
export function parentOf(left: SumNode, right: SumNode): SumNode {
  const words = [left.hash, left.assets, right.hash, right.assets] as const;
  return { hash: keccak256(encodeAbiParameters(nodeParameters, words)), assets: left.assets + right.assets };
}

/** Levels above the leaves. */
export function depthOf(certificates: number): number {
  return Math.ceil(Math.log2(certificates));
}

/**
 * The Merkle-sum tree of a group. Certificates stand in the order of their index, from 0 and without a gap.
 * @throws Error when there are none.
 */
export function buildCertificateTree(certificates: readonly Certificate[]): CertificateTree {
  const levels: (readonly SumNode[])[] = [certificates.map(leafOf)];
  for (let level = 0; level < depthOf(certificates.length); level += 1) {
    const below = present(levels[level], 'the level below is built');
    levels.push(pairsOf(below).map(([left, right]) => parentOf(left, right)));
  }
  return { levels, root: present(levels.at(-1)?.[0], 'a group has a certificate') };
}

/** The nodes beside a leaf's path, from the leaf up. */
export function proofOf(tree: CertificateTree, index: number): readonly SumNode[] {
  return tree.levels.slice(0, -1).map((level, depth) => level[Math.floor(index / 2 ** depth) ^ 1] ?? emptyNode);
}

/** Where a certificate and the nodes beside its path lead. */
export function rootFrom(certificate: Certificate, proof: readonly SumNode[]): SumNode {
  let node = leafOf(certificate);
  let place = certificate.index;
  for (const beside of proof) {
    node = place % 2 === 0 ? parentOf(node, beside) : parentOf(beside, node);
    place = Math.floor(place / 2);
  }
  return node;
}

function pairsOf(level: readonly SumNode[]): readonly (readonly [SumNode, SumNode])[] {
  return Array.from({ length: Math.ceil(level.length / 2) }, (_, place) => [
    level[2 * place] ?? emptyNode,
    level[2 * place + 1] ?? emptyNode,
  ]);
}
