import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { decideClaim, fileClaim } from '../../support/actors.ts';
import { buildAssessment, buildItem } from '../../support/builders.ts';
import { actions, decisionOn, inPart } from '../../support/claim.ts';
import { loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { decideNow } from '../../support/dispute.ts';
import { openFile } from '../../support/open-file.ts';
import { loadQuoted } from '../../support/quote.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

const SUBROGATION = encodeBytes32String('SUBROGATION');
const award = { assets: dollars('75'), basisRef: `0x${'0c'.repeat(32)}` };
const { payableAssets } = defaults.screen;
const DEDUCTIBLE = defaults.screen.lossAssets - payableAssets;

const office = ({ contracts }: TestDeployment) => contracts.claimOffice;
const asSenior = (course: Course) => office(course).connect(course.people.seniorAdjuster);
const asManager = (course: Course) => office(course).connect(course.people.claimsManager);

/** The treasurer brings in what others paid for a claim. */
async function record(course: TestDeployment, claimId: bigint, assets: bigint) {
  const { contracts, people } = course;
  await contracts.testDollar.mint(people.carrier, assets);
  await contracts.testDollar.connect(people.carrier).approve(contracts.pools.PROPERTY, assets);
  const { filed } = await openFile(course, claimId);
  return office(course).connect(people.carrier).recordRecovery(claimId, filed, { assets, kind: SUBROGATION });
}

/** Ana's claim, paid in full. */
async function loadPaid(): Promise<Course> {
  const course = await loadCourse();
  await course.asDesk.decide(course.claimId, course.claim.filed, decisionOn(course, course.claim));
  return course;
}

describe('ClaimOffice.proposeAward', () => {
  describe('when it is of a single base unit', () => {
    it('tells who proposes it', async () => {
      const course = await loadPaid();
      const least = { ...award, assets: 1n };
      await expect(asSenior(course).proposeAward(course.claimId, least))
        .to.emit(office(course), 'AwardProposed')
        .withArgs(course.claimId, course.people.seniorAdjuster.address, 1n, award.basisRef);
    });
  });
});

describe('ClaimOffice.approveAward', () => {
  describe("when it comes through the manager's own door", () => {
    it('ACC-2: reverts with AwardInConflict', async () => {
      const course = await loadPaid();
      const { accessManager } = course.contracts;
      await asSenior(course).proposeAward(course.claimId, award);
      const call = office(course).interface.encodeFunctionData('approveAward', [course.claimId, award]);
      await expect(accessManager.connect(course.people.claimsManager).execute(course.addresses.claimOffice, call))
        .to.be.revertedWithCustomError(office(course), 'AwardInConflict')
        .withArgs(course.claimId, course.addresses.accessManager);
    });
  });

  describe('given the claimant proposed it', () => {
    it('ACC-2: reverts with AwardInConflict', async () => {
      const course = await loadPaid();
      const { ana } = course.people;
      await course.contracts.accessManager.grantRole(7, ana, 0);
      await office(course).connect(ana).proposeAward(course.claimId, award);
      await expect(asManager(course).approveAward(course.claimId, award))
        .to.be.revertedWithCustomError(office(course), 'AwardInConflict')
        .withArgs(course.claimId, ana.address);
    });
  });
});

describe('ClaimOffice.recordRecovery', () => {
  describe('given an award was paid', () => {
    it('takes what was paid, the award and the deductible, and not a unit more', async () => {
      const course = await loadPaid();
      const { book, claimId } = course;
      await asSenior(course).proposeAward(claimId, award);
      await asManager(course).approveAward(claimId, award);
      const most = payableAssets + award.assets + DEDUCTIBLE;
      await expect(record(course, claimId, most + 1n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Recover, most + 1n, most);
      await record(course, claimId, most);
      expect((await book.courseOf(claimId)).recoveredAssets).to.equal(most);
    });
  });

  describe('given the claim was granted in part', () => {
    it('takes what was paid and the deductible', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId } = course;
      await decideNow(course);
      await asAna.accept(claimId);
      const most = inPart.paidAssets + DEDUCTIBLE;
      await expect(record(course, claimId, most + 1n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Recover, most + 1n, most);
      await record(course, claimId, most);
    });
  });

  describe('given the claim supplements another', () => {
    it('gives the holder no deductible: that was the other one’s', async () => {
      const course = await loadPaid();
      const { asAna, asDesk, book, claimId, claim, people, contracts, network } = course;
      const items = [buildItem(), buildItem({ claimedAssets: dollars('100') })];
      await asAna.supplementLoss(claimId, { ...claim.filed.filing, items });
      const linked = claimId + 1n;
      const { filed, caseHead } = await openFile(course, linked);
      const assessments = items.map((item) => buildAssessment(item));
      await asDesk.decide(linked, filed, decisionOn(course, { ...claim, caseHead }, { assessments }));
      await expect(record(course, linked, dollars('100') + 1n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(linked, actions.Recover, dollars('100') + 1n, dollars('100'));
      await expect(record(course, linked, dollars('100'))).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        0n,
      );
    });
  });

  describe('given a deductible of the claim, beside those of its items', () => {
    it('gives the holder both back', async () => {
      const situation = await loadQuoted({ deductibleAssets: dollars('50') });
      const { contracts, network, people, quote, signer, signature } = situation;
      await contracts.salesDesk.connect(people.ana).buyQuoted(quote, signer, signature);
      await network.networkHelpers.time.increase(2 * DAY);
      const claim = await fileClaim(situation, people.ana, { policyId: await contracts.policyBook.policyCount() });
      await decideClaim(situation, claim);
      await expect(record(situation, claim.claimId, dollars('200'))).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        DEDUCTIBLE + dollars('50'),
      );
    });
  });

  describe('given a case file one entry short of as long as it may be', () => {
    it('CLM-5: takes one recovery more, and reverts with ClaimEntriesExhausted at the next', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim, people } = course;
      for (let entry = 1; entry < 198; entry += 1) await asDesk.assignEvent(claimId, people.adjuster, SUBROGATION);
      const { filed, caseHead } = await course.opened();
      await asDesk.decide(claimId, filed, decisionOn(course, { ...claim, caseHead }));
      await record(course, claimId, 1n);
      await expect(record(course, claimId, 1n))
        .to.be.revertedWithCustomError(book, 'ClaimEntriesExhausted')
        .withArgs(claimId, 200);
    });
  });
});
