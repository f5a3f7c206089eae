import { expect } from 'chai';
import { id } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { buildAssessment, buildItem, buildRefusal } from '../../support/builders.ts';
import * as claims from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { figuresOf, inPart, phases, verdicts } = claims;
const { lossAssets } = defaults.screen;

describe('ClaimBook.decide', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book, asDesk, claimId, claim, decision } = await claims.loadDecidable();
      await expect(asDesk.decide(claimId + 9n, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(claimId + 9n);
    });
  });

  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const { book, people, claimId, claim, decision } = await claims.loadDecidable();
      await expect(book.connect(people.adjuster).decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimAdjudicatorNotPinned')
        .withArgs(claimId, people.adjuster.address);
    });
  });

  describe('given the claim is closed', () => {
    it('A20: reverts with ClaimActionNotAllowed and pays nothing more', async () => {
      const { book, asDesk, claimId, claim, decision, contracts, people } = await claims.loadDecidable();
      await asDesk.decide(claimId, claim.filed, decision);
      const before = await contracts.testDollar.balanceOf(people.ana);
      await expect(asDesk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, claims.actions.DecideInPart);
      expect(await contracts.testDollar.balanceOf(people.ana)).to.equal(before);
    });
  });

  describe('given deciding is paused', () => {
    it('reverts with PauseActive', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision, contracts } = situation;
      const until = await pauseFor(situation, pauseFlags.decide, DAY);
      await expect(asDesk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.decide, until);
    });
  });

  describe('when the case file brought is not the one kept', () => {
    it('CLM-4: reverts with ClaimFilingMismatch for any field that differs', async () => {
      const { book, asDesk, claimId, claim, decision, people } = await claims.loadDecidable();
      const { filing } = claim.filed;
      const [item] = filing.items;
      const kept = (await book.claimOf(claimId)).caseHead;
      const link = { kind: 7, actor: people.ana.address, dataHash: id('x'), enteredAt: 1 };
      const forged = [
        { ...claim.filed, filing: { ...filing, items: [{ ...buildItem(), ...item, claimedAssets: lossAssets + 1n }] } },
        { ...claim.filed, filing: { ...filing, payees: [{ to: people.bo.address, shareBps: 10_000 }] } },
        { ...claim.filed, filing: { ...filing, lossAt: filing.lossAt + 1n } },
        { ...claim.filed, filing: { ...filing, evidenceRoot: id('other') } },
        { ...claim.filed, filedBy: people.bo.address },
        { ...claim.filed, flags: 0n },
        { ...claim.filed, expectedAssets: 1n },
        { ...claim.filed, reservedAssets: 1n },
        { ...claim.filed, later: [link] },
      ];
      for (const filed of forged) {
        await expect(asDesk.decide(claimId, filed, decision))
          .to.be.revertedWithCustomError(book, 'ClaimFilingMismatch')
          .withArgs(claimId, (head: unknown) => head !== kept, kept);
      }
    });
  });

  describe('when the head named is not one of the claim', () => {
    it('reverts with ClaimHeadUnknown', async () => {
      const { book, asDesk, claimId, claim, decision } = await claims.loadDecidable();
      const seenHead = id('another file');
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, seenHead }))
        .to.be.revertedWithCustomError(book, 'ClaimHeadUnknown')
        .withArgs(claimId, seenHead, claim.caseHead);
    });
  });

  describe('when an assessment cannot be', () => {
    it('reverts with ClaimAssessmentCountInvalid unless there is one per item', async () => {
      const { book, asDesk, claimId, claim, decision } = await claims.loadDecidable();
      for (const assessments of [[], [inPart.assessment, inPart.assessment]]) {
        await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments }))
          .to.be.revertedWithCustomError(book, 'ClaimAssessmentCountInvalid')
          .withArgs(claimId, assessments.length, 1);
      }
    });
    it('reverts with ClaimAmountExceedsClaimed for more than was claimed, in money or days', async () => {
      const { book, asDesk, claimId, claim, decision } = await claims.loadDecidable();
      const above = buildAssessment(buildItem(), { assessedAssets: lossAssets + 1n });
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [above] }))
        .to.be.revertedWithCustomError(book, 'ClaimAmountExceedsClaimed')
        .withArgs(claimId, 0, lossAssets + 1n, lossAssets);
      const longer = buildAssessment(buildItem(), { assessedDays: 1 });
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [longer] }))
        .to.be.revertedWithCustomError(book, 'ClaimAmountExceedsClaimed')
        .withArgs(claimId, 0, 1, 0);
    });
    it('reverts with ClaimDepreciationTooHigh above the whole', async () => {
      const { book, asDesk, claimId, claim, decision } = await claims.loadDecidable();
      const worn = buildRefusal({ depreciationBps: 10_001 });
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [worn] }))
        .to.be.revertedWithCustomError(book, 'ClaimDepreciationTooHigh')
        .withArgs(claimId, 0, 10_001);
    });
    it('CLM-7: reverts with ClaimCutNeedsReason without code, clause or written reasons', async () => {
      const { book, asDesk, claimId, claim, decision } = await claims.loadDecidable();
      const { nothing } = defaults;
      const bare = [
        { assessments: [buildRefusal({ reason: nothing })] },
        { assessments: [buildRefusal({ clause: nothing })] },
        { assessments: [buildRefusal()], rationaleHash: nothing },
        { assessments: [buildAssessment(buildItem(), { depreciationBps: 1 })] },
      ];
      for (const changes of bare) {
        await expect(asDesk.decide(claimId, claim.filed, { ...decision, ...changes }))
          .to.be.revertedWithCustomError(book, 'ClaimCutNeedsReason')
          .withArgs(claimId, 0);
      }
    });
  });

  describe('when a machine decides', () => {
    it('CLM-7: reverts with ClaimCutNeedsPerson for a cut, a refusal or other insurance', async () => {
      const { book, asDesk, claimId, claim, decision, desk } = await claims.loadDecidable();
      const adverse = [
        { assessments: [inPart.assessment] },
        { assessments: [buildRefusal()] },
        { otherInsuranceAssets: 1n },
      ];
      for (const changes of adverse) {
        await expect(asDesk.decide(claimId, claim.filed, { ...decision, ...changes, decidedBy: defaults.nobody }))
          .to.be.revertedWithCustomError(book, 'ClaimCutNeedsPerson')
          .withArgs(claimId, desk.address);
      }
    });
    it('may grant in full', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision } = situation;
      await asDesk.decide(claimId, claim.filed, { ...decision, decidedBy: defaults.nobody });
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Closed, verdict: verdicts.Granted });
    });
  });
});
