import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import { buyCover, fileClaim } from './actors.ts';
import { buildRefusal } from './builders.ts';
import { decisionOn, figuresOf, verdicts } from './claim.ts';
import type { Course, CourseChanges } from './course.ts';
import { defaults } from './defaults.ts';
import type { TestDeployment } from './test-deployment.ts';

/** A deployment with a claim in it. */
export interface Refusable extends TestDeployment {
  readonly claim: FiledClaimRecord;
}

/** A refusal of a claim for one reason, as the adjuster sends it. */
export function refuse(course: Refusable, code: string, claim: FiledClaimRecord = course.claim, other = 0n) {
  const reason = code.startsWith('0x') ? code : encodeBytes32String(code);
  const decision = decisionOn(course, claim, {
    decidedBy: defaults.nobody,
    otherInsuranceAssets: other,
    assessments: claim.filed.filing.items.map(() => buildRefusal({ reason })),
  });
  return course.contracts.adjusterDesk.connect(course.people.adjuster).decide(claim.claimId, claim.filed, decision);
}

export async function isRefused(
  course: Refusable,
  code: string,
  claim: FiledClaimRecord = course.claim,
): Promise<void> {
  const desk = course.contracts.adjusterDesk;
  await expect(refuse(course, code, claim))
    .to.be.revertedWithCustomError(desk, 'ReasonNotApplicable')
    .withArgs(claim.claimId, 0, encodeBytes32String(code));
}

export async function isTaken(course: Refusable, code: string, claim: FiledClaimRecord = course.claim): Promise<void> {
  await refuse(course, code, claim);
  expect((await figuresOf(course, claim.claimId)).verdict).to.equal(verdicts.Denied);
}

/** Another claim of Ana's on a policy that begins when it is bought, with the loss so many seconds from the start. */
export async function lossAfter(course: Course, seconds: number, changes: CourseChanges['filing'] = {}) {
  const { people, contracts, network } = course;
  const { versionId } = await contracts.policyBook.policyOf(course.policyId);
  const policyId = await buyCover(course, people.ana, { versionId, termDays: 30 });
  const { startAt } = await contracts.policyBook.policyOf(policyId);
  await network.networkHelpers.time.increase(35 * DAY);
  return fileClaim(course, people.ana, { policyId, lossAt: Number(startAt) + seconds, ...changes });
}
