import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, figuresOf, phases, usageOf } from '../../support/claim.ts';
import { loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { bucketsOf } from '../../support/pool.ts';

const { payableAssets } = defaults.screen;
const reason = encodeBytes32String('ESTIMATE');

describe('ClaimBook.reviseReserve', () => {
  const revise = (
    course: Course,
    changes: { by?: string; reason?: string; reserved?: bigint; determined?: bigint },
  ) => ({
    by: changes.by ?? course.people.seniorAdjuster.address,
    reason: changes.reason ?? reason,
    reservedAssets: changes.reserved ?? dollars('150'),
    determinedAssets: changes.determined ?? dollars('50'),
  });

  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const course = await loadCourse();
      await expect(course.asAna.reviseReserve(course.claimId, course.claim.filed, revise(course, {})))
        .to.be.revertedWithCustomError(course.book, 'ClaimAdjudicatorNotPinned')
        .withArgs(course.claimId, course.people.ana.address);
    });
  });

  describe('given the claim is closed', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim } = course;
      await asAna.withdraw(claimId);
      await expect(asDesk.reviseReserve(claimId, claim.filed, revise(course, {})))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.ReviseReserve);
    });
  });

  describe('when nobody says so, or without a reason', () => {
    it('reverts with ClaimActNeedsPerson and ClaimActNeedsReason', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim, desk } = course;
      await expect(asDesk.reviseReserve(claimId, claim.filed, revise(course, { by: defaults.nobody })))
        .to.be.revertedWithCustomError(book, 'ClaimActNeedsPerson')
        .withArgs(claimId, actions.ReviseReserve, desk.address);
      await expect(asDesk.reviseReserve(claimId, claim.filed, revise(course, { reason: defaults.nothing })))
        .to.be.revertedWithCustomError(book, 'ClaimActNeedsReason')
        .withArgs(claimId, actions.ReviseReserve);
    });
  });

  describe('when it is more than the claimed loss could cost', () => {
    it('reverts with ClaimAmountTooHigh one unit above, for the reserve and for what is certain', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim } = course;
      await expect(asDesk.reviseReserve(claimId, claim.filed, revise(course, { reserved: payableAssets + 1n })))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.ReviseReserve, payableAssets + 1n, payableAssets);
      const determined = dollars('150') + 1n;
      await expect(asDesk.reviseReserve(claimId, claim.filed, revise(course, { determined })))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.ReviseReserve, determined, dollars('150'));
    });
  });

  describe('given the claim is filed', () => {
    it('keeps what is expected, and goes up again', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim, contracts, policyId, desk } = course;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      const lower = revise(course, {});
      const sent = await asDesk.reviseReserve(claimId, claim.filed, lower);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimReserveRevised')
        .withArgs(claimId, desk.address, Object.values(lower), dollars('150'), file.head);
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(dollars('150'));
      expect(await usageOf(course, policyId)).to.deep.equal([dollars('150'), 1n]);
      expect((await book.courseOf(claimId)).determinedAssets).to.equal(dollars('50'));
      const { filed } = await course.opened();
      await asDesk.reviseReserve(claimId, filed, revise(course, { reserved: payableAssets }));
      expect(await figuresOf(course, claimId)).to.include({ reservedAssets: payableAssets });
    });
  });
});
