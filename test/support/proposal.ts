import { AbiCoder, keccak256 } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import type { DecisionStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { buyCover, fileClaim } from './actors.ts';
import { buildItem } from './builders.ts';
import { decisionOn } from './claim.ts';
import { defaults } from './defaults.ts';
import { defineSituation } from './define-situation.ts';
import { buildFunded } from './fixtures.ts';
import type { TestDeployment } from './test-deployment.ts';

/** A claim whose payment is above the adjuster's authority and within the senior adjuster's. */
export interface Large extends TestDeployment {
  readonly claim: FiledClaimRecord;
  readonly claimId: bigint;
  readonly decision: DecisionStruct;
  readonly payableAssets: bigint;
}

/** A burst pipe of $9,000 in Ana's home, less $1,000. */
export async function buildLarge(): Promise<Large> {
  const deployment = await buildFunded();
  const { people, versions, network } = deployment;
  const versionId = versions['home'] ?? 0;
  const policyId = await buyCover(deployment, people.ana, { versionId, limitAssets: dollars('100000') });
  await network.networkHelpers.time.increase(2 * DAY);
  const claim = await fileClaim(deployment, people.ana, {
    policyId,
    items: [buildItem({ claimedAssets: dollars('9000') })],
  });
  const decision = decisionOn(deployment, claim, { decidedBy: defaults.nobody });
  return { ...deployment, claim, claimId: claim.claimId, decision, payableAssets: dollars('8000') };
}

export const loadLarge: () => Promise<Large> = defineSituation(buildLarge);

/** {@link loadLarge}, and the adjuster has proposed to pay it. */
export const loadProposed: () => Promise<Large & { readonly decisionHash: string }> = defineSituation(async () => {
  const situation = await buildLarge();
  const { contracts, people, claim, claimId, decision } = situation;
  await contracts.adjusterDesk.connect(people.adjuster).propose(claimId, claim.filed, decision);
  return { ...situation, decisionHash: hashOf(claimId, decision) };
});

/** What two people agree on: keccak256 of claim and decision, ABI-encoded. Independent of the contract. */
export function hashOf(claimId: bigint, decision: DecisionStruct): string {
  const assessment = '(uint96,uint16,uint16,bytes32,bytes32)';
  const type = `tuple(${assessment}[],uint96,bytes32,bytes32,address,address)`;
  const { assessments, otherInsuranceAssets, rationaleHash, seenHead, decidedBy, approvedBy } = decision;
  const rows = assessments.map((found) => [
    found.assessedAssets,
    found.assessedDays,
    found.depreciationBps,
    found.reason,
    found.clause,
  ]);
  const values = [rows, otherInsuranceAssets, rationaleHash, seenHead, decidedBy, approvedBy];
  return keccak256(AbiCoder.defaultAbiCoder().encode(['uint64', type], [claimId, values]));
}
