import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { clocks, decisionOn } from '../../support/claim.ts';
import { at, buildCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildProfile } from '../../support/law.ts';

const { payableAssets } = defaults.screen;
const reference = encodeBytes32String('SWIFT-1');
const NEVER = 2n ** 40n - 1n;
const lateBpsPerYear = 1_800;

const loadBanked = defineSituation(() => buildCourse({ terms: { rail: 1 } }));
const loadLawless = defineSituation(() => buildCourse({ terms: { rail: 1 }, profile: buildProfile() }));

async function decide(course: Course, instant: number) {
  await at(course, instant);
  return course.asDesk.decide(course.claimId, course.claim.filed, decisionOn(course, course.claim));
}

async function attest(course: Course, instructionId: number, instant: number) {
  const { contracts, people, addresses } = course;
  await at(course, instant);
  const desk = contracts.treasuryDesk.connect(people.attestor);
  return desk.attestSettlement(addresses.pools.PROPERTY, instructionId, reference);
}

describe('ClaimBook.decide', () => {
  describe('given the product pays through a bank and the decision is in time', () => {
    it('CAP-25: has interest run from the second after the last one to decide', async () => {
      const course = await loadBanked();
      const { contracts, people, claimId, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const decidedAt = decideBy - DAY;
      await expect(decide(course, decidedAt))
        .to.emit(contracts.pools.PROPERTY, 'PaymentInstructed')
        .withArgs(
          1,
          claimId,
          people.ana.address,
          payableAssets,
          decidedAt + 10 * DAY,
          payableAssets,
          decideBy,
          lateBpsPerYear,
        );
    });

    it('costs nothing more when the bank has paid by then', async () => {
      const course = await loadBanked();
      const decideBy = await course.deadline(clocks.Decide);
      await decide(course, decideBy - DAY);
      await expect(attest(course, 1, decideBy)).not.to.emit(course.contracts.pools.PROPERTY, 'InstructionLate');
    });

    it('costs the interest of a day when the bank is a day late, out of the deposit and outside the limit', async () => {
      const course = await loadBanked();
      const { contracts, claimId, people, policyId, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      await decide(course, decideBy - DAY);
      const used = await contracts.policyBook.policyOf(policyId);
      const due = lateInterest({ payableAssets, decideBy, decidedAt: decideBy + DAY, lateBpsPerYear });
      await expect(attest(course, 1, decideBy + DAY))
        .to.emit(contracts.pools.PROPERTY, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, payableAssets, decideBy, lateBpsPerYear, 0n, due, 0n);
      expect((await contracts.policyBook.policyOf(policyId)).usedAssets).to.equal(used.usedAssets);
    });
  });

  describe('given the product pays through a bank and the decision is late', () => {
    it('CAP-25: pays the interest until then with it, and has it run on from there on the loss alone', async () => {
      const course = await loadBanked();
      const { contracts, claimId, people, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const decidedAt = decideBy + DAY;
      const first = lateInterest({ payableAssets, decideBy, decidedAt, lateBpsPerYear });
      await expect(decide(course, decidedAt))
        .to.emit(contracts.pools.PROPERTY, 'PaymentInstructed')
        .withArgs(
          1,
          claimId,
          people.ana.address,
          payableAssets + first,
          decidedAt + 10 * DAY,
          payableAssets,
          decidedAt,
          lateBpsPerYear,
        );
      const more = lateInterest({
        payableAssets,
        decideBy: decidedAt,
        decidedAt: decidedAt + 5 * DAY,
        lateBpsPerYear,
      });
      await expect(attest(course, 1, decidedAt + 5 * DAY))
        .to.emit(contracts.pools.PROPERTY, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, payableAssets, decidedAt, lateBpsPerYear, 0n, more, 0n);
    });
  });

  describe('given the product pays through a bank and the law sets no time', () => {
    it('has no interest run', async () => {
      const course = await loadLawless();
      const { pools } = course.contracts;
      const now = await course.network.networkHelpers.time.latest();
      await decide(course, now + DAY);
      expect((await pools.PROPERTY.instructionOf(1)).late.fromAt).to.equal(NEVER);
      await expect(attest(course, 1, now + 300 * DAY)).not.to.emit(pools.PROPERTY, 'InstructionLate');
    });
  });
});
