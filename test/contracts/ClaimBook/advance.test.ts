import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, decisionOn, figuresOf, phases, usageOf } from '../../support/claim.ts';
import { at, courseDays, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';

const { payableAssets } = defaults.screen;
const reason = encodeBytes32String('ESTIMATE');

describe('ClaimBook.advance', () => {
  const assets = dollars('120');

  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const { asAna, book, claimId, claim, people } = await loadCourse();
      await expect(asAna.advance(claimId, claim.filed, assets, people.ana))
        .to.be.revertedWithCustomError(book, 'ClaimAdjudicatorNotPinned')
        .withArgs(claimId, people.ana.address);
    });
  });

  describe('when it is nothing, or more than the claimed loss pays', () => {
    it('reverts with ClaimAmountTooLow and ClaimAmountTooHigh', async () => {
      const { asDesk, book, claimId, claim, people } = await loadCourse();
      await expect(asDesk.advance(claimId, claim.filed, 0n, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.Advance, 0, 1);
      await expect(asDesk.advance(claimId, claim.filed, payableAssets + 1n, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Advance, payableAssets + 1n, payableAssets);
    });
  });

  describe('given the claim is filed', () => {
    it('pays on account, and a decision deducts it', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim, people, contracts, network, policyId, desk } = course;
      const sent = await asDesk.advance(claimId, claim.filed, assets, people.adjuster);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, assets);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimAdvanced')
        .withArgs(claimId, desk.address, people.adjuster.address, assets, 0n, payableAssets - assets, file.head);
      expect(await usageOf(course, policyId)).to.deep.equal([payableAssets, 1n]);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Filed, paidAssets: assets });

      const { filed, caseHead } = await course.opened();
      await expect(asDesk.decide(claimId, filed, decisionOn(course, { ...claim, caseHead }))).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        payableAssets - assets,
      );
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, paidAssets: payableAssets });
      expect(await usageOf(course, policyId)).to.deep.equal([payableAssets, 0n]);
    });
    it('CLM-2: a decision below it takes nothing back', async () => {
      const course = await loadCourse();
      const { asDesk, claimId, claim, people } = course;
      await asDesk.advance(claimId, claim.filed, assets, people.adjuster);
      const { filed, caseHead } = await course.opened();
      await asDesk.decide(
        claimId,
        filed,
        decisionOn(course, { ...claim, caseHead }, { assessments: [buildRefusal()] }),
      );
      expect(await figuresOf(course, claimId)).to.include({
        phase: phases.Decided,
        paidAssets: assets,
        statedAssets: 0n,
        reservedAssets: payableAssets - assets,
      });
    });
  });
});

describe('ClaimBook.payDetermined', () => {
  describe('given the interim period', () => {
    it('reverts with ClaimWindowOpen in its last second, and pays what is certain a second later, whoever calls', async () => {
      const course = await loadCourse();
      const { asDesk, asChen, book, claimId, claim, people, contracts, network, deadline } = course;
      const determinedAssets = dollars('50');
      await asDesk.reviseReserve(claimId, claim.filed, {
        by: people.seniorAdjuster,
        reason,
        reservedAssets: payableAssets,
        determinedAssets,
      });
      const { filed } = await course.opened();
      const endsAt = await deadline(clocks.Interim);
      expect(endsAt).to.be.lessThan(await deadline(clocks.Decide));
      expect(endsAt).to.be.greaterThan(Number((await book.claimOf(claimId)).filedAt) + (courseDays.interim - 1) * DAY);
      await at(course, endsAt);
      await expect(asChen.payDetermined(claimId, filed))
        .to.be.revertedWithCustomError(book, 'ClaimWindowOpen')
        .withArgs(claimId, endsAt);
      await at(course, endsAt + 1);
      await expect(asChen.payDetermined(claimId, filed)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        determinedAssets,
      );
      const again = await course.opened();
      await expect(asChen.payDetermined(claimId, again.filed))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.Advance, 0, 1);
    });
  });
});
