import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buildRefusal } from '../../support/builders.ts';
import { actions, figuresOf, verdicts } from '../../support/claim.ts';
import { buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { appealNow, decideNow, escalateNow, soughtAssets } from '../../support/dispute.ts';

const ADVANCE = dollars('120');

/** $120 on account, then refused; Ana seeks $280. */
async function loadAdvanced(): Promise<Course> {
  const course = await loadCourse();
  const { asDesk, claimId, claim, people } = course;
  await asDesk.advance(claimId, claim.filed, ADVANCE, people.adjuster);
  await decideNow(course, { assessments: [buildRefusal()] });
  await appealNow(course);
  return course;
}

/** $120 on account of a claim without evidence, and then silence. */
async function loadSilentAdvance(): Promise<Course> {
  const course = await buildCourse({ filing: { evidenceRoot: defaults.nothing } });
  await course.asDesk.advance(course.claimId, course.claim.filed, ADVANCE, course.people.adjuster);
  await escalateNow(course);
  return course;
}

describe('ClaimBook.improve', () => {
  describe('given more was paid on account than the figure', () => {
    it('CLM-17: reverts with ClaimAmountTooLow, also after silence', async () => {
      for (const course of [await loadAdvanced(), await loadSilentAdvance()]) {
        const { asDesk, book, claimId, people } = course;
        await expect(asDesk.improve(claimId, ADVANCE - 1n, people.adjuster))
          .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
          .withArgs(claimId, actions.Improve, ADVANCE - 1n, ADVANCE);
      }
    });
  });

  describe('given what was paid on account is all the insurer offers', () => {
    it('CLM-2: states it, pays nothing and keeps what was paid', async () => {
      const course = await loadAdvanced();
      const { asDesk, claimId, people, contracts, network } = course;
      const stated = ADVANCE;
      await expect(asDesk.improve(claimId, stated, people.adjuster)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        0n,
      );
      expect(await figuresOf(course, claimId)).to.include({
        verdict: verdicts.PartlyGranted,
        paidAssets: ADVANCE,
        statedAssets: stated,
        reservedAssets: soughtAssets - stated,
      });
    });
  });
});
