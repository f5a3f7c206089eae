import type { Hex } from 'viem';

import { bytesOfHex, joinBytes, saltedCommitment } from './salted-commitment.ts';
import type { Keccak256 } from './salted-commitment.ts';

/** Separates evidence commitments from every other hash of the system. */
export const evidenceDomain = 'makewhole.evidence.v1';

/** The root of a claim filed without evidence. */
export const emptyEvidenceRoot: Hex = `0x${'0'.repeat(64)}`;

/** What is committed to about one file. Nothing here names a person. */
export interface EvidencePayload {
  /** keccak256 of the file's bytes. */
  readonly contentHash: Hex;
  readonly mediaType: string;
  /** Length in bytes. */
  readonly byteSize: number;
  /** Counts from 1. */
  readonly version: number;
}

/** One file, with the record it belongs to and the salt that hides it. */
export interface EvidenceCommitmentInput {
  /** Id of the draft in which the file was gathered. */
  readonly recordId: string;
  /** 256 random bits. Without them the commitment says nothing about the file, not even to one who guesses it. */
  readonly salt: Hex;
  readonly payload: EvidencePayload;
}

/** The salted commitment of one file. @throws RangeError when the salt is not 32 bytes. */
export function evidenceCommitment(deps: { readonly keccak256: Keccak256 }, input: EvidenceCommitmentInput): Hex {
  const { byteSize, contentHash, mediaType, version } = input.payload;
  const payload = { byteSize, contentHash: contentHash.toLowerCase(), mediaType, version };
  return saltedCommitment(deps, { domain: evidenceDomain, recordId: input.recordId, salt: input.salt, payload });
}

/**
 * The root that `fileClaim` takes: a Merkle tree over the commitments in which order does not matter. Leaves are hashed once more and pairs
 * are sorted, so that OpenZeppelin's `MerkleProof` verifies {@link evidenceProof} and no inner node passes for a leaf.
 * No commitments give {@link emptyEvidenceRoot}.
 */
export function evidenceRoot(deps: { readonly keccak256: Keccak256 }, commitments: readonly Hex[]): Hex {
  return treeOf(deps, commitments)[0] ?? emptyEvidenceRoot;
}

/**
 * The siblings from one commitment up to the root.
 * @throws RangeError when the commitment is not among them.
 */
export function evidenceProof(
  deps: { readonly keccak256: Keccak256 },
  commitments: readonly Hex[],
  commitment: Hex,
): readonly Hex[] {
  const tree = treeOf(deps, commitments);
  const leaf = deps.keccak256(bytesOfHex(commitment));
  let index = tree.lastIndexOf(leaf);
  if (index < 0) throw new RangeError(`The commitment ${commitment} is not among those given.`);
  const proof: Hex[] = [];
  while (index > 0) {
    const sibling = tree[index % 2 === 0 ? index - 1 : index + 1];
    if (sibling !== undefined) proof.push(sibling);
    index = Math.floor((index - 1) / 2);
  }
  return proof;
}

/** Whether a proof leads from the commitment to the root. */
export function verifyEvidenceProof(
  deps: { readonly keccak256: Keccak256 },
  input: { readonly root: Hex; readonly commitment: Hex; readonly proof: readonly Hex[] },
): boolean {
  const leaf = deps.keccak256(bytesOfHex(input.commitment));
  const top = input.proof.reduce((node, sibling) => pairOf(deps, node, sibling), leaf);
  return top === input.root.toLowerCase();
}

/** A complete binary tree as an array, the root first. */
function treeOf(deps: { readonly keccak256: Keccak256 }, commitments: readonly Hex[]): readonly Hex[] {
  const leaves = commitments.map((commitment) => deps.keccak256(bytesOfHex(commitment))).sort();
  const tree: Hex[] = new Array<Hex>(Math.max(0, 2 * leaves.length - 1));
  leaves.forEach((leaf, place) => {
    tree[tree.length - 1 - place] = leaf;
  });
  for (let index = leaves.length - 2; index >= 0; index -= 1) {
    const [left, right] = [tree[2 * index + 1], tree[2 * index + 2]];
    if (left !== undefined && right !== undefined) tree[index] = pairOf(deps, left, right);
  }
  return tree;
}

function pairOf(deps: { readonly keccak256: Keccak256 }, one: Hex, other: Hex): Hex {
  const [low, high] = one.toLowerCase() < other.toLowerCase() ? [one, other] : [other, one];
  return deps.keccak256(joinBytes([bytesOfHex(low), bytesOfHex(high)]));
}
