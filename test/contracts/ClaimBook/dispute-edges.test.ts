import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { fileClaim } from '../../support/actors.ts';
import { buildItem, buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, decisionOn, figuresOf, inPart, phases, usageOf, verdicts } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import {
  appealNow,
  decideNow,
  loadAppealed,
  loadDisputed,
  loadEscalated,
  soughtAssets,
} from '../../support/dispute.ts';
import { fileFor } from '../../support/short.ts';

const { limitAssets } = defaults.phone;
const { payableAssets } = defaults.screen;
const ADVANCE = dollars('120');

/** Another claim of Ana's for everything that is left of the limit. */
async function fileRest(course: Course): Promise<void> {
  const { people, policyId } = course;
  await fileClaim(course, people.ana, { policyId, items: [buildItem({ claimedAssets: 2n * limitAssets })] });
}

describe('ClaimBook.improve', () => {
  describe("given other claims hold the rest of the policy's limit", () => {
    it('POL-2: pays out of what the claim itself reserved', async () => {
      const course = await loadAppealed();
      const { asDesk, claimId, people, policyId } = course;
      await fileRest(course);
      expect(await usageOf(course, policyId)).to.deep.equal([limitAssets, 2n]);
      await asDesk.improve(claimId, soughtAssets, people.adjuster);
      expect(await figuresOf(course, claimId)).to.include({ paidAssets: soughtAssets, reservedAssets: 0n });
    });
  });

  describe('given it comes when a decision would have been late', () => {
    it('tells payment, interest and reserve apart', async () => {
      const course = await loadEscalated();
      const { asDesk, book, claimId, people, desk, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const decidedAt = decideBy + 5 * DAY;
      await at(course, decidedAt);
      const stated = dollars('100');
      const sent = await asDesk.improve(claimId, stated, people.adjuster);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      const interest = lateInterest({ payableAssets: stated, decideBy, decidedAt, lateBpsPerYear: 1_800 });
      const kept = payableAssets - stated;
      await expect(sent)
        .to.emit(book, 'ClaimImproved')
        .withArgs(claimId, desk.address, people.adjuster.address, stated, stated, interest, kept, file.head);
    });
  });
});

describe('ClaimBook.resolve', () => {
  describe("given other claims took what the figure would have needed of the policy's limit", () => {
    it('POL-2: pays as far as the limit goes', async () => {
      const begun = await loadCourse();
      // Of $1,000 an earlier claim holds $800, so that of this one $200 is reserved; then the earlier one is taken back.
      await begun.asAna.withdraw(begun.claimId);
      const earlier = await fileFor(begun, dollars('800'));
      const course = await fileFor(begun, dollars('800'));
      expect((await figuresOf(course, course.claimId)).reservedAssets).to.equal(dollars('200'));
      await earlier.asAna.withdraw(earlier.claimId);
      await decideNow(course, { assessments: [buildRefusal()] });
      await appealNow(course, dollars('800'));
      await fileFor(begun, dollars('700'));
      await at(course, (await course.deadline(clocks.Ruling)) + 1);
      await course.asChen.resolve(course.claimId);
      expect(await figuresOf(course, course.claimId)).to.include({
        verdict: verdicts.PartlyGranted,
        paidAssets: dollars('300'),
      });
      expect(await usageOf(course, course.policyId)).to.deep.equal([limitAssets, 1n]);
    });
  });

  describe('given the insurer never decided', () => {
    it('says that it is decided now, and leaves the time of an earlier decision', async () => {
      const silent = await loadEscalated();
      const resolvedAt = (await silent.deadline(clocks.Ruling)) + 1;
      await at(silent, resolvedAt);
      await silent.asChen.resolve(silent.claimId);
      expect((await silent.book.claimOf(silent.claimId)).decidedAt).to.equal(BigInt(resolvedAt));
      const course = await loadAppealed();
      const { decidedAt } = await course.book.claimOf(course.claimId);
      await at(course, (await course.deadline(clocks.Ruling)) + 1);
      await course.asChen.resolve(course.claimId);
      expect((await course.book.claimOf(course.claimId)).decidedAt).to.equal(decidedAt);
    });
  });
});

describe('DisputeDesk.rule', () => {
  describe('given it comes when a decision would have been late', () => {
    it('pays interest on the difference, and tells it apart', async () => {
      const course = await loadDisputed();
      const { arbitrator, book, claimId, addresses, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const decidedAt = decideBy + 3 * DAY;
      await at(course, decidedAt);
      const sent = await arbitrator.giveRuling(1, 2);
      const more = soughtAssets - inPart.paidAssets;
      const interest = lateInterest({ payableAssets: more, decideBy, decidedAt, lateBpsPerYear: 1_800 });
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimRuled')
        .withArgs(claimId, addresses.disputeDesk, 2n, verdicts.Granted, more, interest, file.head);
    });
  });
});

describe('ClaimBook.advance', () => {
  describe('given the whole claimed loss', () => {
    it('may pay it, and the decision then pays nothing more', async () => {
      const course = await loadCourse();
      const { asDesk, claimId, claim, people, contracts, network } = course;
      await asDesk.advance(claimId, claim.filed, 1n, people.adjuster);
      await asDesk.advance(claimId, (await course.opened()).filed, payableAssets - 1n, people.adjuster);
      expect(await figuresOf(course, claimId)).to.include({ paidAssets: payableAssets, reservedAssets: 0n });
      await expect(asDesk.advance(claimId, (await course.opened()).filed, 1n, people.adjuster))
        .to.be.revertedWithCustomError(course.book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Advance, 1n, 0n);
      const { filed, caseHead } = await course.opened();
      await expect(asDesk.decide(claimId, filed, decisionOn(course, { ...claim, caseHead }))).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        0n,
      );
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, paidAssets: payableAssets });
    });
  });

  describe('given it comes when a decision would have been late', () => {
    it('pays interest on it, and tells it apart from what stays reserved', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim, people, desk, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const decidedAt = decideBy + 5 * DAY;
      await at(course, decidedAt);
      const sent = await asDesk.advance(claimId, claim.filed, ADVANCE, people.adjuster);
      const interest = lateInterest({ payableAssets: ADVANCE, decideBy, decidedAt, lateBpsPerYear: 1_800 });
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimAdvanced')
        .withArgs(
          claimId,
          desk.address,
          people.adjuster.address,
          ADVANCE,
          interest,
          payableAssets - ADVANCE,
          file.head,
        );
    });
  });
});
