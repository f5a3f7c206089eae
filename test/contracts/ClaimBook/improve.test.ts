import { expect } from 'chai';

import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf, inPart, phases, usageOf, verdicts } from '../../support/claim.ts';
import { at, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { loadAppealed, loadEscalated, soughtAssets } from '../../support/dispute.ts';
import { bucketsOf } from '../../support/pool.ts';

const { payableAssets } = defaults.screen;
const improved = dollars('250');

describe('ClaimBook.improve', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { asDesk, book, people } = await loadAppealed();
      await expect(asDesk.improve(7, improved, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const { asChen, book, claimId, people } = await loadAppealed();
      await expect(asChen.improve(claimId, improved, people.chen))
        .to.be.revertedWithCustomError(book, 'ClaimAdjudicatorNotPinned')
        .withArgs(claimId, people.chen.address);
    });
  });

  describe('given the claim is not in dispute', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { asDesk, book, claimId, people } = await loadCourse();
      await expect(asDesk.improve(claimId, improved, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Filed, actions.Improve);
    });
  });

  describe('given the figure was raised before', () => {
    it('reverts with ClaimActDoneAlready', async () => {
      const { asDesk, book, claimId, people } = await loadAppealed();
      await asDesk.improve(claimId, improved, people.adjuster);
      await expect(asDesk.improve(claimId, soughtAssets, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimActDoneAlready')
        .withArgs(claimId, actions.Improve);
    });
  });

  describe('given evidence is closed', () => {
    it('reverts with ClaimWindowClosed, and not in the last second', async () => {
      const course = await loadAppealed();
      const { asDesk, book, claimId, people, deadline } = course;
      const endsAt = await deadline(clocks.EvidenceClose);
      await at(course, endsAt + 1);
      await expect(asDesk.improve(claimId, improved, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimWindowClosed')
        .withArgs(claimId, endsAt);
      const again = await loadAppealed();
      await at(again, endsAt);
      await again.asDesk.improve(claimId, improved, people.adjuster);
      expect(await figuresOf(again, claimId)).to.include({ statedAssets: improved });
    });
  });

  describe("when the figure is not between the insurer's and the claimant's", () => {
    it('CLM-2: reverts with ClaimAmountTooLow at the figure before', async () => {
      const { asDesk, book, claimId, people } = await loadAppealed();
      await expect(asDesk.improve(claimId, inPart.paidAssets, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.Improve, inPart.paidAssets, inPart.paidAssets);
    });
    it("reverts with ClaimAmountTooHigh one unit above the claimant's", async () => {
      const { asDesk, book, claimId, people } = await loadAppealed();
      await expect(asDesk.improve(claimId, soughtAssets + 1n, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Improve, soughtAssets + 1n, soughtAssets);
    });
  });

  describe('given the claim was granted in part in time', () => {
    it('pays the difference now and keeps the reserve of what is still disputed', async () => {
      const course = await loadAppealed();
      const { asDesk, claimId, contracts, people, network, policyId } = course;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      const more = improved - inPart.paidAssets;
      await expect(asDesk.improve(claimId, improved, people.adjuster)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        more,
      );
      const after = await bucketsOf(contracts.pools.PROPERTY);
      const disputed = soughtAssets - improved;
      expect(before.reservedAssets - after.reservedAssets).to.equal(inPart.keptAssets - disputed);
      expect(after.lockedAssets - before.lockedAssets).to.equal(inPart.keptAssets - disputed - more);
      expect(await usageOf(course, policyId)).to.deep.equal([improved + disputed, 1n]);
      expect(await figuresOf(course, claimId)).to.deep.equal({
        phase: phases.Appealed,
        verdict: verdicts.PartlyGranted,
        reservedAssets: disputed,
        paidAssets: improved,
        statedAssets: improved,
        entries: 4,
      });
    });
    it('emits ClaimImproved, and the head CLM-4 rebuilds', async () => {
      const { asDesk, book, claimId, people, desk } = await loadAppealed();
      const sent = await asDesk.improve(claimId, improved, people.adjuster);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      const more = improved - inPart.paidAssets;
      await expect(sent)
        .to.emit(book, 'ClaimImproved')
        .withArgs(
          claimId,
          desk.address,
          people.adjuster.address,
          improved,
          more,
          0n,
          soughtAssets - improved,
          file.head,
        );
    });
  });

  describe('given the insurer had been silent', () => {
    it('states a figure and pays it with interest from the day a decision was due', async () => {
      const course = await loadEscalated();
      const { asDesk, claimId, contracts, people, network, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const decidedAt = decideBy + 100_000;
      const interestAssets = lateInterest({
        payableAssets: improved,
        decideBy,
        decidedAt,
        lateBpsPerYear: 1_800,
      });
      await at(course, decidedAt);
      await expect(asDesk.improve(claimId, improved, people.adjuster)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        improved + interestAssets,
      );
      expect(await figuresOf(course, claimId)).to.include({
        verdict: verdicts.PartlyGranted,
        reservedAssets: payableAssets - improved,
        statedAssets: improved,
      });
    });
  });
});
