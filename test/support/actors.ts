import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { MaxUint256 } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { lines, type Line } from '../../scripts/config/lines.ts';
import type { DecisionStruct, FilingStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { readFiledClaim, type FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import type { CoverStruct } from '../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import { buildCover, buildDecision, buildFiling } from './builders.ts';
import { defaults } from './defaults.ts';
import type { TestDeployment } from './test-deployment.ts';

/** Mints test dollars for somebody and lets every pool take them. */
export async function fillPurse(
  { contracts }: TestDeployment,
  who: HardhatEthersSigner,
  assets: bigint = defaults.purseAssets,
): Promise<void> {
  await contracts.testDollar.mint(who.address, assets);
  for (const line of lines) {
    await contracts.testDollar.connect(who).approve(contracts.pools[line].getAddress(), MaxUint256);
  }
}

/** The capital provider brings the default capital into every pool. */
export async function bringCapital(deployment: TestDeployment): Promise<void> {
  const { contracts, people } = deployment;
  const provider = people.capitalProvider;
  for (const line of lines) {
    const assets = defaults.capital[line];
    await contracts.testDollar.mint(provider.address, assets);
    await contracts.testDollar.connect(provider).approve(contracts.pools[line].getAddress(), assets);
    await contracts.pools[line].connect(provider).deposit(assets, provider.address);
  }
}

/** Buys by tariff and returns the policy's number. */
export async function buyCover(
  { contracts, versions }: TestDeployment,
  holder: HardhatEthersSigner,
  cover: Partial<CoverStruct> = {},
): Promise<bigint> {
  const versionId = present(versions['phone'], 'the phone product is published');
  const whole = buildCover({ versionId, holder: holder.address, ...cover });
  await contracts.salesDesk.connect(holder).buy(whole, 2n ** 96n - 1n);
  return contracts.policyBook.policyCount();
}

/** Files a claim; without other words, a broken screen that happened a day ago. */
export async function fileClaim(
  { contracts, network }: TestDeployment,
  holder: HardhatEthersSigner,
  filing: Pick<FilingStruct, 'policyId'> & Partial<FilingStruct>,
): Promise<FiledClaimRecord> {
  const lossAt = (await network.networkHelpers.time.latest()) - defaults.reportSeconds;
  await contracts.claimBook.connect(holder).file(buildFiling({ lossAt, ...filing }));
  const { claimCount } = await contracts.policyBook.policyOf(filing.policyId);
  return readFiledClaim(contracts.claimBook, (BigInt(filing.policyId) << 16n) | claimCount);
}

/** The adjuster decides alone; without other words, in full. */
export async function decideClaim(
  { contracts, people }: TestDeployment,
  claim: FiledClaimRecord,
  decision: Partial<DecisionStruct> = {},
): Promise<DecisionStruct> {
  const whole = buildDecision({ items: claim.filed.filing.items, seenHead: claim.caseHead, ...decision });
  await contracts.adjusterDesk.connect(people.adjuster).decide(claim.claimId, claim.filed, whole);
  return whole;
}

/** The adjuster proposes and the senior adjuster approves; without other words, in full. */
export async function decideByTwo(
  { contracts, people }: TestDeployment,
  claim: FiledClaimRecord,
  decision: Partial<DecisionStruct> = {},
): Promise<DecisionStruct> {
  const whole = buildDecision({ items: claim.filed.filing.items, seenHead: claim.caseHead, ...decision });
  const { adjusterDesk } = contracts;
  await adjusterDesk.connect(people.adjuster).propose(claim.claimId, claim.filed, whole);
  await adjusterDesk.connect(people.seniorAdjuster).approve(claim.claimId, claim.filed, whole);
  return whole;
}

/** The carrier lays aside what late interest may cost, in one line's pool. */
export async function fundDeposit({ contracts, people }: TestDeployment, line: Line = 'PROPERTY'): Promise<void> {
  const pool = contracts.pools[line];
  await contracts.testDollar.mint(people.carrier.address, defaults.depositAssets);
  await contracts.testDollar.connect(people.carrier).approve(pool.getAddress(), defaults.depositAssets);
  await pool.connect(people.carrier).fundDeposit(defaults.depositAssets);
}
