import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import type { BigNumberish, TypedDataDomain } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { roles } from '../../scripts/config/roles.ts';
import type {
  DecisionStruct,
  SeatSignatureStruct,
} from '../../types/ethers-contracts/contracts/adjudication/AdjusterDesk.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The EIP-712 types of a seat's word on a decision, written down here on their own. */
export const approvalTypes = {
  DecisionApproval: [
    { name: 'claimId', type: 'uint64' },
    { name: 'seat', type: 'address' },
    { name: 'decision', type: 'Decision' },
    { name: 'seatSince', type: 'uint48' },
    { name: 'epoch', type: 'uint32' },
    { name: 'expiresAt', type: 'uint40' },
  ],
  Decision: [
    { name: 'assessments', type: 'ItemAssessment[]' },
    { name: 'otherInsuranceAssets', type: 'uint96' },
    { name: 'rationaleHash', type: 'bytes32' },
    { name: 'seenHead', type: 'bytes32' },
  ],
  ItemAssessment: [
    { name: 'assessedAssets', type: 'uint96' },
    { name: 'assessedDays', type: 'uint16' },
    { name: 'depreciationBps', type: 'uint16' },
    { name: 'reason', type: 'bytes32' },
    { name: 'clause', type: 'bytes32' },
  ],
};

/** The EIP-712 type of a declared interest. */
export const interestTypes = {
  InterestDeclaration: [
    { name: 'adjuster', type: 'address' },
    { name: 'party', type: 'address' },
    { name: 'declared', type: 'bool' },
    { name: 'number', type: 'uint32' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};

export function deskDomain({ addresses, network }: TestDeployment): TypedDataDomain {
  const chainId = network.networkConfig.chainId ?? 31_337;
  return { name: 'Makewhole AdjusterDesk', version: '1', chainId, verifyingContract: addresses.adjusterDesk };
}

/** What somebody signs, where it is not what it should be. */
export interface SignChanges {
  readonly role?: 'ADJUSTER' | 'SENIOR_ADJUSTER';
  /** The seat, where its owner signs for a wallet. */
  readonly seat?: string;
  readonly claimId?: bigint;
  readonly epoch?: number;
  readonly expiresAt?: number;
  readonly domain?: TypedDataDomain;
}

/** One person's word on a decision, for a day. */
export async function signDecision(
  deployment: TestDeployment,
  signer: HardhatEthersSigner,
  claimId: BigNumberish,
  decision: DecisionStruct,
  changes: SignChanges = {},
): Promise<SeatSignatureStruct> {
  const { contracts, network } = deployment;
  const seat = changes.seat ?? signer.address;
  const roleId = roles[changes.role ?? 'ADJUSTER'].id;
  const [seatSince] = await contracts.accessManager.getAccess(roleId, seat);
  const expiresAt = changes.expiresAt ?? (await network.networkHelpers.time.latest()) + DAY;
  const epoch = changes.epoch ?? 0;
  const domain = { ...deskDomain(deployment), ...changes.domain };
  const message = { claimId: changes.claimId ?? claimId, seat, decision, seatSince, epoch, expiresAt };
  return { seat, expiresAt, signature: await signer.signTypedData(domain, approvalTypes, message) };
}

/** Both words on a decision: the adjuster's, then the senior adjuster's. */
export async function signByTwo(deployment: TestDeployment, claimId: bigint, decision: DecisionStruct) {
  const { adjuster, seniorAdjuster } = deployment.people;
  return {
    first: await signDecision(deployment, adjuster, claimId, decision),
    second: await signDecision(deployment, seniorAdjuster, claimId, decision, { role: 'SENIOR_ADJUSTER' }),
  };
}
