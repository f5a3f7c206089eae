import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { buildFiling } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, decisionOn, figuresOf, flags, phases, usageOf } from '../../support/claim.ts';
import { loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildCourse } from '../../support/course.ts';
import { openFile } from '../../support/open-file.ts';
import { dollars } from '../../../scripts/config/amounts.ts';

const award = { assets: dollars('75'), basisRef: `0x${'0c'.repeat(32)}` };

const loadClosed = defineSituation(async () => {
  const course = await buildCourse();
  await course.asAna.withdraw(course.claimId);
  return course;
});

const office = ({ contracts }: Course) => contracts.claimOffice;
const asSenior = (course: Course) => office(course).connect(course.people.seniorAdjuster);
const asManager = (course: Course) => office(course).connect(course.people.claimsManager);

describe('ClaimOffice.notify', () => {
  behavesAsRestricted(async () => {
    const course = await loadCourse();
    const contract = office(course).connect(course.people.ana);
    const { policyId, lossAt } = course.claim.filed.filing;
    return { contract, caller: course.people.ana, send: () => contract.notify(buildFiling({ policyId, lossAt })) };
  });

  describe('when it names payees', () => {
    it('reverts with ClaimPayeesNotYours', async () => {
      const course = await loadCourse();
      const { policyId, lossAt } = course.claim.filed.filing;
      const payees = [{ to: course.people.adjuster.address, shareBps: 10_000 }];
      await expect(office(course).connect(course.people.adjuster).notify(buildFiling({ policyId, lossAt, payees })))
        .to.be.revertedWithCustomError(course.book, 'ClaimPayeesNotYours')
        .withArgs(policyId, course.people.adjuster.address);
    });
  });

  describe('when a loss was told', () => {
    it('records it for the holder, who is paid', async () => {
      const course = await loadCourse();
      const { book, asDesk, people, claimId, contracts, network, claim } = course;
      const { policyId, lossAt } = claim.filed.filing;
      const sent = await office(course).connect(people.adjuster).notify(buildFiling({ policyId, lossAt }));
      const notified = claimId + 1n;
      const file = await rebuildCaseFile(book, notified);
      expect(file.told).to.deep.equal(file.rebuilt);
      const told = (value: unknown): boolean => value !== undefined;
      const { payableAssets } = defaults.screen;
      const marks = flags.NOTIFIED | flags.EVIDENCE;
      await expect(sent)
        .to.emit(book, 'ClaimNotified')
        .withArgs(notified, people.adjuster.address, told, marks, payableAssets, payableAssets, file.head);
      expect(await book.claimantOf(notified)).to.equal(people.ana.address);
      const { filed, caseHead } = await openFile(course, notified);
      await expect(asDesk.decide(notified, filed, decisionOn(course, { ...claim, caseHead }))).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.adjuster],
        [payableAssets, 0n],
      );
    });
  });
});

describe('ClaimOffice.proposeAward', () => {
  behavesAsRestricted(async () => {
    const course = await loadClosed();
    const contract = office(course).connect(course.people.ana);
    return { contract, caller: course.people.ana, send: () => contract.proposeAward(course.claimId, award) };
  });

  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const course = await loadClosed();
      await expect(asSenior(course).proposeAward(7, award))
        .to.be.revertedWithCustomError(course.book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when amount or reference is missing', () => {
    it('reverts with AwardEmpty', async () => {
      const course = await loadClosed();
      for (const bare of [
        { ...award, assets: 0n },
        { ...award, basisRef: defaults.nothing },
      ]) {
        await expect(asSenior(course).proposeAward(course.claimId, bare))
          .to.be.revertedWithCustomError(office(course), 'AwardEmpty')
          .withArgs(course.claimId, bare.assets, bare.basisRef);
      }
    });
  });

  describe("when it comes through the manager's own door", () => {
    it('ACC-2: reverts with AwardInConflict: there one person could be two', async () => {
      const course = await loadClosed();
      const { accessManager } = course.contracts;
      const call = office(course).interface.encodeFunctionData('proposeAward', [course.claimId, award]);
      await expect(accessManager.connect(course.people.seniorAdjuster).execute(course.addresses.claimOffice, call))
        .to.be.revertedWithCustomError(office(course), 'AwardInConflict')
        .withArgs(course.claimId, course.addresses.accessManager);
    });
  });
});

describe('ClaimOffice.approveAward', () => {
  behavesAsRestricted(async () => {
    const course = await loadClosed();
    const contract = office(course).connect(course.people.ana);
    return { contract, caller: course.people.ana, send: () => contract.approveAward(course.claimId, award) };
  });

  describe('given nobody proposed exactly this', () => {
    it('reverts with AwardUnknown', async () => {
      const course = await loadClosed();
      await asSenior(course).proposeAward(course.claimId, award);
      const more = { ...award, assets: award.assets + 1n };
      await expect(asManager(course).approveAward(course.claimId, more))
        .to.be.revertedWithCustomError(office(course), 'AwardUnknown')
        .withArgs(course.claimId, more.assets, more.basisRef);
    });
  });

  describe('given one person has both roles, or is the claimant', () => {
    it('ACC-2: reverts with AwardInConflict', async () => {
      const course = await loadClosed();
      const { accessManager } = course.contracts;
      const { claimsManager, ana } = course.people;
      for (const who of [claimsManager, ana]) await accessManager.grantRole(7, who, 0);
      await accessManager.grantRole(5, ana, 0);
      await asManager(course).proposeAward(course.claimId, award);
      await expect(asManager(course).approveAward(course.claimId, award))
        .to.be.revertedWithCustomError(office(course), 'AwardInConflict')
        .withArgs(course.claimId, claimsManager.address);
      await expect(office(course).connect(ana).approveAward(course.claimId, award))
        .to.be.revertedWithCustomError(office(course), 'AwardInConflict')
        .withArgs(course.claimId, ana.address);
    });
  });

  describe('given the claim is open', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const course = await loadCourse();
      await asSenior(course).proposeAward(course.claimId, award);
      await expect(asManager(course).approveAward(course.claimId, award))
        .to.be.revertedWithCustomError(course.book, 'ClaimActionNotAllowed')
        .withArgs(course.claimId, phases.Filed, actions.Award);
    });
  });

  describe('given another person proposed it', () => {
    it('pays the claimant outside the limit, once', async () => {
      const course = await loadClosed();
      const { book, claimId, people, contracts, network, policyId, addresses } = course;
      await asSenior(course).proposeAward(claimId, award);
      expect(await office(course).proposerOf(claimId, award)).to.equal(people.seniorAdjuster.address);
      const used = await usageOf(course, policyId);
      const sent = await asManager(course).approveAward(claimId, award);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, award.assets);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimAwarded')
        .withArgs(
          claimId,
          addresses.claimOffice,
          people.seniorAdjuster.address,
          people.claimsManager.address,
          award.basisRef,
          award.assets,
          file.head,
        );
      expect(await usageOf(course, policyId)).to.deep.equal(used);
      expect((await book.courseOf(claimId)).awardedAssets).to.equal(award.assets);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, paidAssets: 0n });
      await expect(asManager(course).approveAward(claimId, award)).to.be.revertedWithCustomError(
        office(course),
        'AwardUnknown',
      );
    });
  });
});
