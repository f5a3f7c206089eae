import { expect } from 'chai';

import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { fileClaim } from '../../support/actors.ts';
import { buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf, inPart, phases, usageOf, verdicts } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import {
  appealNow,
  decideNow,
  loadAppealed,
  loadDisputed,
  loadEscalated,
  soughtAssets,
} from '../../support/dispute.ts';
import { bucketsOf } from '../../support/pool.ts';

const { payableAssets } = defaults.screen;

/** The first second after the arbitrator's time. */
async function afterRuling(course: Course): Promise<void> {
  await at(course, (await course.deadline(clocks.Ruling)) + 1);
}

const loadDeniedAppeal = defineSituation(async () => {
  const course = await buildCourse();
  await decideNow(course, { assessments: [buildRefusal()] });
  await appealNow(course, dollars('100') + 1n);
  return course;
});

describe('ClaimBook.resolve', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book } = await loadAppealed();
      await expect(book.resolve(7)).to.be.revertedWithCustomError(book, 'ClaimUnknown').withArgs(7);
    });
  });

  describe('given the claim is not in dispute', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { asChen, book, claimId } = await loadCourse();
      await expect(asChen.resolve(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Filed, actions.Resolve);
    });
  });

  describe("given the arbitrator's time is not over", () => {
    it('T21: reverts with ClaimWindowOpen a second before its last and at its last', async () => {
      const course = await loadAppealed();
      const { asChen, book, claimId, deadline } = course;
      const endsAt = await deadline(clocks.Ruling);
      for (const instant of [endsAt - 1, endsAt]) {
        await at(course, instant);
        await expect(asChen.resolve(claimId))
          .to.be.revertedWithCustomError(book, 'ClaimWindowOpen')
          .withArgs(claimId, endsAt);
      }
    });
  });

  describe('given the insurer stated a figure', () => {
    it('pays the middle, with interest once a decision would have been late, and closes', async () => {
      const course = await loadAppealed();
      const { asChen, claimId, contracts, people, network, policyId, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const resolvedAt = (await deadline(clocks.Ruling)) + 1;
      const figure = (inPart.paidAssets + soughtAssets) / 2n;
      const more = figure - inPart.paidAssets;
      const interestAssets = lateInterest({
        payableAssets: more,
        decideBy,
        decidedAt: resolvedAt,
        lateBpsPerYear: 1_800,
      });
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await afterRuling(course);
      await expect(asChen.resolve(claimId)).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.chen],
        [more + interestAssets, 0n],
      );
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(inPart.keptAssets);
      expect(after.lockedAssets - before.lockedAssets).to.equal(inPart.keptAssets - more);
      expect(await usageOf(course, policyId)).to.deep.equal([figure, 0n]);
      expect(await figuresOf(course, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.PartlyGranted,
        reservedAssets: 0n,
        paidAssets: figure,
        statedAssets: inPart.paidAssets,
        entries: 4,
      });
    });
    it('rounds the middle up: T14', async () => {
      const course = await loadDeniedAppeal();
      await afterRuling(course);
      await course.asChen.resolve(course.claimId);
      expect(await figuresOf(course, course.claimId)).to.include({
        verdict: verdicts.PartlyGranted,
        paidAssets: dollars('50') + 1n,
      });
    });
    it('emits ClaimResolved, and the head CLM-4 rebuilds', async () => {
      const course = await loadDeniedAppeal();
      const { asChen, book, claimId, people } = course;
      await afterRuling(course);
      const sent = await asChen.resolve(claimId);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      const known = (value: unknown): boolean => value !== undefined;
      await expect(sent)
        .to.emit(book, 'ClaimResolved')
        .withArgs(claimId, people.chen.address, verdicts.PartlyGranted, dollars('50') + 1n, known, file.head);
    });
    it('closes at once when the insurer came up to the claimant', async () => {
      const course = await loadAppealed();
      const { asDesk, asChen, claimId, people } = course;
      await asDesk.improve(claimId, soughtAssets, people.adjuster);
      await asChen.resolve(claimId);
      expect(await figuresOf(course, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.Granted,
        reservedAssets: 0n,
        paidAssets: soughtAssets,
        statedAssets: soughtAssets,
        entries: 5,
      });
    });
  });

  describe('given the insurer never stated one', () => {
    it("pays the claimant's figure with interest", async () => {
      const course = await loadEscalated();
      const { asChen, claimId, contracts, people, network, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const resolvedAt = (await deadline(clocks.Ruling)) + 1;
      const interestAssets = lateInterest({ payableAssets, decideBy, decidedAt: resolvedAt, lateBpsPerYear: 1_800 });
      await afterRuling(course);
      await expect(asChen.resolve(claimId)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        payableAssets + interestAssets,
      );
      expect(await figuresOf(course, claimId)).to.include({
        phase: phases.Closed,
        verdict: verdicts.Granted,
        paidAssets: payableAssets,
      });
    });
  });

  describe('given the loss is out of terms', () => {
    it('pays nothing and closes', async () => {
      const course = await loadCourse();
      const { people, policyId, contracts, book, asChen, network } = course;
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const { claimId, filed } = await fileClaim(course, people.ana, { policyId, lossAt: Number(startAt) - 1 });
      await at(course, Number(await book.silentUntilOf(claimId)) + 1);
      await asChen.escalate(claimId, filed);
      await at(course, Number(await book.deadlineOf(claimId, clocks.Ruling)) + 1);
      await expect(asChen.resolve(claimId)).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, 0n);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, verdict: verdicts.None });
    });
  });

  describe('given a dispute is open and the arbitrator is silent', () => {
    it('CLM-5: closes all the same, and a ruling that comes later changes nothing', async () => {
      const course = await loadDisputed();
      const { asChen, arbitrator, book, claimId } = course;
      await afterRuling(course);
      await asChen.resolve(claimId);
      const before = await figuresOf(course, claimId);
      await expect(arbitrator.giveRuling(1, 2))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.Rule);
      expect(await figuresOf(course, claimId)).to.deep.equal(before);
    });
  });
});
