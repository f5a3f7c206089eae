import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildAssessment, buildFiling, buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, decisionOn, figuresOf, flags, phases, usageOf } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { decideNow } from '../../support/dispute.ts';
import { openFile } from '../../support/open-file.ts';

const { payableAssets, lossAssets } = defaults.screen;

/** Ana's screen was paid in full. */
const loadPaid = defineSituation(async () => {
  const course = await buildCourse();
  await decideNow(course, { assessments: [buildAssessment(buildItem())] });
  return course;
});

/** The whole loss: the screen again, and a back glass nobody had seen. */
function wholeLoss(course: Course, changes: Partial<ReturnType<typeof buildFiling>> = {}) {
  const { policyId, lossAt } = course.claim.filed.filing;
  const items = [buildItem(), buildItem({ coverage: 0, claimedAssets: dollars('100') })];
  return buildFiling({ policyId, lossAt, items, ...changes });
}

describe('ClaimBook.supplementLoss', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const course = await loadPaid();
      await expect(course.asAna.supplementLoss(7, wholeLoss(course)))
        .to.be.revertedWithCustomError(course.book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when it is about another loss', () => {
    it('reverts with ClaimLossOther', async () => {
      const course = await loadPaid();
      const { policyId, lossAt } = course.claim.filed.filing;
      await expect(course.asAna.supplementLoss(course.claimId, wholeLoss(course, { lossAt: lossAt + 1n })))
        .to.be.revertedWithCustomError(course.book, 'ClaimLossOther')
        .withArgs(course.claimId, policyId, lossAt + 1n);
    });
  });

  describe('when the caller is not the claimant', () => {
    it('reverts with ClaimCallerNotClaimant', async () => {
      const course = await loadPaid();
      await expect(course.asChen.supplementLoss(course.claimId, wholeLoss(course)))
        .to.be.revertedWithCustomError(course.book, 'ClaimCallerNotClaimant')
        .withArgs(course.claimId, course.people.chen.address);
    });
  });

  describe('given the claim is open', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const course = await loadCourse();
      await expect(course.asAna.supplementLoss(course.claimId, wholeLoss(course)))
        .to.be.revertedWithCustomError(course.book, 'ClaimActionNotAllowed')
        .withArgs(course.claimId, phases.Filed, actions.SupplementLoss);
    });
  });

  describe('given two years', () => {
    it('takes it in their last second and reverts with ClaimWindowClosed a second later', async () => {
      const course = await loadPaid();
      const endsAt = Number((await course.book.claimOf(course.claimId)).decidedAt) + 730 * DAY;
      await at(course, endsAt + 1);
      await expect(course.asAna.supplementLoss(course.claimId, wholeLoss(course)))
        .to.be.revertedWithCustomError(course.book, 'ClaimWindowClosed')
        .withArgs(course.claimId, endsAt);
      const again = await loadPaid();
      await at(again, endsAt);
      await again.asAna.supplementLoss(again.claimId, wholeLoss(again));
      expect((await again.book.courseOf(again.claimId)).supplementedBy).to.equal(again.claimId + 1n);
    });
  });

  describe('given it was supplemented', () => {
    it('reverts with ClaimSupplementedAlready, and the next follows the last', async () => {
      const course = await loadPaid();
      const { asAna, book, claimId } = course;
      await asAna.supplementLoss(claimId, wholeLoss(course));
      await expect(asAna.supplementLoss(claimId, wholeLoss(course)))
        .to.be.revertedWithCustomError(book, 'ClaimSupplementedAlready')
        .withArgs(claimId, claimId + 1n);
      await asAna.withdraw(claimId + 1n);
      await asAna.supplementLoss(claimId + 1n, wholeLoss(course));
      expect((await book.courseOf(claimId + 2n)).priorAssets).to.equal(payableAssets);
    });
  });

  describe('given the claim was paid', () => {
    it('reserves what the whole loss pays beyond it: the deductible is taken once', async () => {
      const course = await loadPaid();
      const { asAna, book, claimId, people, policyId } = course;
      const sent = await asAna.supplementLoss(claimId, wholeLoss(course));
      const linked = claimId + 1n;
      const [before, after] = [await rebuildCaseFile(book, claimId), await rebuildCaseFile(book, linked)];
      for (const file of [before, after]) expect(file.told).to.deep.equal(file.rebuilt);
      const told = (value: unknown): boolean => value !== undefined;
      const marks = flags.LINKED | flags.EVIDENCE;
      await expect(sent)
        .to.emit(book, 'LossSupplemented')
        .withArgs(linked, people.ana.address, told, marks, dollars('100'), dollars('100'), after.head);
      await expect(sent).to.emit(book, 'ClaimContinued').withArgs(claimId, people.ana.address, linked, before.head);
      expect(await usageOf(course, policyId)).to.deep.equal([payableAssets + dollars('100'), 1n]);
      expect(await figuresOf(course, linked)).to.include({ phase: phases.Filed, reservedAssets: dollars('100') });
    });
    it('POL-2: pays only the difference, and both claims keep what is theirs', async () => {
      const course = await loadPaid();
      const { asAna, asDesk, claimId, people, contracts, network, policyId } = course;
      await asAna.supplementLoss(claimId, wholeLoss(course));
      const linked = claimId + 1n;
      const { filed, caseHead } = await openFile(course, linked);
      const decision = decisionOn(course, { ...course.claim, caseHead });
      const assessments = [
        buildAssessment(buildItem({ claimedAssets: lossAssets })),
        buildAssessment(buildItem({ claimedAssets: dollars('100') })),
      ];
      await expect(asDesk.decide(linked, filed, { ...decision, assessments })).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        dollars('100'),
      );
      expect(await figuresOf(course, claimId)).to.include({ paidAssets: payableAssets });
      expect(await figuresOf(course, linked)).to.include({ phase: phases.Closed, paidAssets: dollars('100') });
      expect(await usageOf(course, policyId)).to.deep.equal([payableAssets + dollars('100'), 0n]);
    });
    it('CLM-5: is paid by silence like any other', async () => {
      const course = await loadPaid();
      const { asAna, asChen, book, claimId } = course;
      await asAna.supplementLoss(claimId, wholeLoss(course));
      const linked = claimId + 1n;
      const { filed } = await openFile(course, linked);
      await at(course, Number(await book.silentUntilOf(linked)) + 1);
      await asChen.escalate(linked, filed);
      expect(await figuresOf(course, linked)).to.include({ phase: phases.Closed, paidAssets: dollars('100') });
    });
  });
});
