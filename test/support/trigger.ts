import { expect } from 'chai';
import type { ContractTransactionResponse } from 'ethers';
import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { AbiCoder, keccak256 } from 'ethers';

import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import { present } from '../../domain/primitives/assert.ts';
import { fileClaim } from './actors.ts';
import { actions, phases, verdicts } from './claim.ts';
import { keyOfRef, type Rained } from './observe.ts';

/** Why a policy is left out, in the order of the enum. */
const reasons = [
  'None',
  'Unknown',
  'OtherProduct',
  'OtherRegion',
  'NotCovered',
  'SettledAlready',
  'NothingDue',
  'CapReached',
  'Refused',
] as const;

/** Anybody settles a page. */
function settle(
  { contracts, people, ref }: Rained,
  policyIds: readonly bigint[],
  by: HardhatEthersSigner = people.chen,
): Promise<ContractTransactionResponse> {
  return contracts.parametricTrigger.connect(by).settle(ref, [...policyIds]);
}

/** The page left a policy out for this reason. */
async function skips(
  rained: Rained,
  sent: ContractTransactionResponse,
  policyId: bigint,
  reason: (typeof reasons)[number],
  cause = '0x00000000',
): Promise<void> {
  await expect(sent)
    .to.emit(rained.contracts.parametricTrigger, 'PolicySkipped')
    .withArgs(keyOfRef(rained, rained.ref), policyId, reasons.indexOf(reason), cause);
}

/** What settling the policy now would bring, and why nothing. */
async function foretells(
  { contracts, ref }: Rained,
  policyId: bigint,
  reason: (typeof reasons)[number],
  dueAssets = 0n,
): Promise<void> {
  const foretold = await contracts.parametricTrigger.previewOf(ref, policyId);
  expect([...foretold]).to.deep.equal([BigInt(reasons.indexOf(reason)), dueAssets]);
}

/** Ana files for the same day by hand. */
async function fileByHand(rained: Rained): Promise<FiledClaimRecord> {
  const claim = await fileClaim(rained, rained.people.ana, {
    policyId: rained.policies.ana,
    lossAt: rained.ref.periodStart,
  });
  expect((await rained.contracts.claimBook.claimOf(claim.claimId)).phase).to.equal(BigInt(phases.Filed));
  return claim;
}

export const clauses = { settle, skips, foretells, fileByHand };

/** The claims a page made. */
export async function triggeredOf({ contracts }: Rained, sent: ContractTransactionResponse) {
  const receipt = present(await sent.wait(), 'a receipt');
  const { claimBook } = contracts;
  const found = await claimBook.queryFilter(
    claimBook.filters.ClaimTriggered(),
    receipt.blockNumber,
    receipt.blockNumber,
  );
  return found.map(({ args: { claimId, paidAssets } }) => ({ claimId, paidAssets, policyId: claimId >> 16n }));
}

/** CLM-1, CLM-4: the policy's first claim is closed and granted, and its head is that of its one entry. */
export async function expectClaim(
  rained: Rained,
  policyId: bigint,
  { paidAssets, settledAt }: { readonly paidAssets: bigint; readonly settledAt: number },
): Promise<void> {
  const { contracts, addresses, ref, network } = rained;
  const claimId = (policyId << 16n) | 1n;
  const claim = await contracts.claimBook.claimOf(claimId);
  // By its place: a struct's own `entries` is the method of that name.
  expect([claim.phase, claim.verdict, claim[4]].map(Number)).to.deep.equal([phases.Closed, verdicts.Granted, 1]);
  expect([claim.paidAssets, claim.reservedAssets]).to.deep.equal([paidAssets, 0n]);
  expect([claim.filedAt, claim.decidedAt, claim.lossAt]).to.deep.equal(
    [settledAt, settledAt, ref.periodStart].map(BigInt),
  );
  const coder = AbiCoder.defaultAbiCoder();
  const hash = (types: readonly string[], values: readonly unknown[]) => keccak256(coder.encode(types, values));
  const domain = keccak256(Buffer.from('makewhole.case-file.v1'));
  const chainId = network.networkConfig.chainId ?? 31_337;
  const genesis = hash(['bytes32', 'uint256', 'address', 'uint64'], [domain, chainId, addresses.claimBook, claimId]);
  const trigger = addresses.parametricTrigger;
  const data = hash(
    ['uint64', 'address', 'uint40', 'bytes32', 'uint96'],
    [claimId, trigger, ref.periodStart, keyOfRef(rained, ref), paidAssets],
  );
  const entry = [genesis, 1, actions.SettleTriggered, trigger, data, settledAt];
  const types = ['bytes32', 'uint256', 'uint8', 'address', 'bytes32', 'uint256'];
  expect(claim.caseHead).to.equal(hash(types, entry));
}
