import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { decisionOn, figuresOf, flags, inPart, usageOf } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { decideNow } from '../../support/dispute.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { fileFor, takeFree, UNRESERVED } from '../../support/short.ts';
import type { FilingStruct } from '../../../types/ethers-contracts/contracts/claims/ClaimBook.ts';

const { payableAssets } = defaults.screen;
const { limitAssets } = defaults.phone;

/** The screen and a back glass nobody had seen. */
function wholeLoss({ claim }: Course, changes: Partial<FilingStruct> = {}) {
  return { ...claim.filed.filing, items: [buildItem(), buildItem({ claimedAssets: dollars('100') })], ...changes };
}

/** Ana's claim, granted in part and left so. */
async function loadAccepted(): Promise<Course> {
  const course = await loadCourse();
  await decideNow(course);
  await course.asAna.accept(course.claimId);
  return course;
}

describe('ClaimBook.supplementLoss', () => {
  describe('given filing is paused', () => {
    it('reverts with PauseActive', async () => {
      const course = await loadAccepted();
      const until = await pauseFor(course, pauseFlags.file, DAY);
      await expect(course.asAna.supplementLoss(course.claimId, wholeLoss(course)))
        .to.be.revertedWithCustomError(course.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, until);
    });
  });

  describe('when the filing is malformed', () => {
    it('reverts with ClaimItemInvalid, as a filing does', async () => {
      const course = await loadAccepted();
      const items = [buildItem(), buildItem({ claimedAssets: 0n })];
      await expect(course.asAna.supplementLoss(course.claimId, wholeLoss(course, { items })))
        .to.be.revertedWithCustomError(course.book, 'ClaimItemInvalid')
        .withArgs(1);
    });
    it('reverts with ClaimPayeesFixed where the policy itself names who is paid', async () => {
      const course = await loadAccepted();
      const { asAna, book, claimId, contracts, people, policyId } = course;
      await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.bo);
      const payees = [{ to: people.ana.address, shareBps: 10_000 }];
      await expect(asAna.supplementLoss(claimId, wholeLoss(course, { payees })))
        .to.be.revertedWithCustomError(book, 'ClaimPayeesFixed')
        .withArgs(policyId);
    });
  });

  describe('given the claim was never decided', () => {
    it('counts the two years from the filing', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId } = course;
      await asAna.withdraw(claimId);
      const endsAt = Number((await book.claimOf(claimId)).filedAt) + 730 * DAY;
      await at(course, endsAt + 1);
      await expect(asAna.supplementLoss(claimId, wholeLoss(course)))
        .to.be.revertedWithCustomError(book, 'ClaimWindowClosed')
        .withArgs(claimId, endsAt);
    });
  });

  describe('given the claim was granted in part', () => {
    it('deducts what was paid, and names the claim before', async () => {
      const course = await loadAccepted();
      const { asAna, book, claimId } = course;
      await asAna.supplementLoss(claimId, wholeLoss(course));
      const { original, priorAssets } = await book.courseOf(claimId + 1n);
      expect([original, priorAssets]).to.deep.equal([claimId, inPart.paidAssets]);
      expect((await figuresOf(course, claimId + 1n)).reservedAssets).to.equal(
        payableAssets + dollars('100') - inPart.paidAssets,
      );
    });
  });

  describe('given the claim was outside the terms', () => {
    it('is outside them too, and reserves nothing', async () => {
      const begun = await loadCourse();
      const { startAt } = await begun.contracts.policyBook.policyOf(begun.policyId);
      const course = await fileFor(begun, payableAssets, { lossAt: startAt - 1n });
      const { asAna, book, claimId } = course;
      await asAna.withdraw(claimId);
      await asAna.supplementLoss(claimId, wholeLoss(course));
      expect((await book.claimOf(claimId + 1n)).flags).to.equal(flags.LINKED | flags.EVIDENCE | flags.OUT_OF_TERMS);
      expect((await figuresOf(course, claimId + 1n)).reservedAssets).to.equal(0n);
    });
  });

  describe("given other claims hold most of the policy's limit", () => {
    it('POL-2: reserves to the unit what is left of it', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, claimId, claim } = course;
      await asDesk.decide(claimId, claim.filed, decisionOn(course, claim));
      await fileFor(course, dollars('650'));
      const items = [buildItem({ claimedAssets: dollars('929') })];
      await asAna.supplementLoss(claimId, wholeLoss(course, { items }));
      expect((await figuresOf(course, claimId + 2n)).reservedAssets).to.equal(dollars('50'));
      expect(await usageOf(course, course.policyId)).to.deep.equal([limitAssets, 2n]);
    });
  });
});

describe('ClaimBook.supplementLoss', () => {
  describe('given no capital is free', () => {
    it('tells what is expected and what is reserved of it, as a notice does', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim, contracts, people } = course;
      await asDesk.decide(claimId, claim.filed, decisionOn(course, claim));
      await takeFree(course);
      const told = (value: unknown): boolean => value !== undefined;
      const marks = flags.LINKED | flags.EVIDENCE | UNRESERVED;
      await expect(asAna.supplementLoss(claimId, wholeLoss(course)))
        .to.emit(book, 'LossSupplemented')
        .withArgs(claimId + 1n, people.ana.address, told, marks, dollars('100'), 0n, told);
      await expect(contracts.claimOffice.connect(people.adjuster).notify(claim.filed.filing))
        .to.emit(book, 'ClaimNotified')
        .withArgs(
          claimId + 2n,
          people.adjuster.address,
          told,
          flags.NOTIFIED | flags.EVIDENCE | UNRESERVED,
          payableAssets,
          0n,
          told,
        );
      for (const linked of [claimId + 1n, claimId + 2n]) {
        const file = await rebuildCaseFile(book, linked);
        expect(file.told).to.deep.equal(file.rebuilt);
      }
    });
  });
});

describe('ClaimOffice.notify', () => {
  describe('given filing is paused', () => {
    it('reverts with PauseActive', async () => {
      const course = await loadCourse();
      const { claim, contracts, people } = course;
      const until = await pauseFor(course, pauseFlags.file, DAY);
      await expect(contracts.claimOffice.connect(people.adjuster).notify(claim.filed.filing))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, until);
    });
  });

  describe('when the filing is malformed', () => {
    it('reverts with ClaimItemInvalid, as a filing does', async () => {
      const { book, claim, contracts, people } = await loadCourse();
      const items = [buildItem({ claimedAssets: 0n })];
      await expect(contracts.claimOffice.connect(people.adjuster).notify({ ...claim.filed.filing, items }))
        .to.be.revertedWithCustomError(book, 'ClaimItemInvalid')
        .withArgs(0);
    });
  });

  describe('when the book is told by anybody else', () => {
    it('reverts with ClaimCallerNotOffice', async () => {
      const { asAna, book, claim, people } = await loadCourse();
      await expect(asAna.notify(claim.filed.filing, people.ana))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotOffice')
        .withArgs(people.ana.address);
    });
  });
});
