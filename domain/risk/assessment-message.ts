import type { Address, Hex } from 'viem';

/** What a model's signer signs about a claim. As in contracts/types/AssessmentTypes.sol. */
export interface Assessment {
  readonly claimId: bigint;
  readonly caseHead: Hex;
  readonly modelHash: Hex;
  readonly scoreBps: number;
  readonly draw: Hex;
  /** Seconds. */
  readonly expiresAt: number;
}

/** The EIP-712 type of an assessment, as FastTrack hashes it. */
export const assessmentTypes = {
  Assessment: [
    { name: 'claimId', type: 'uint64' },
    { name: 'caseHead', type: 'bytes32' },
    { name: 'modelHash', type: 'bytes32' },
    { name: 'scoreBps', type: 'uint16' },
    { name: 'draw', type: 'bytes32' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};

/** Whose signature this is: of one chain and one fast track. */
export interface AssessmentDomain {
  readonly name: 'Makewhole FastTrack';
  readonly version: '1';
  readonly chainId: number;
  readonly verifyingContract: Address;
}

export function assessmentDomain(chainId: number, fastTrack: Address): AssessmentDomain {
  return { name: 'Makewhole FastTrack', version: '1', chainId, verifyingContract: fastTrack };
}
