import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { clocks, flags, phases } from '../../support/claim.ts';
import { buildCourse, courseProfile, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { decideNow, escalateNow, loadAppealed } from '../../support/dispute.ts';
import { buildProfile, units } from '../../support/law.ts';

/** The ruling for the claimant's figure. */
const CLAIMANT = 2;
const NEVER = 2n ** 40n - 1n;

describe('ClaimBook.deadlineOf', () => {
  describe('given time to rule that ends before evidence does', () => {
    it('never ends before evidence does', async () => {
      const days = (amount: number) => ({ amount, unit: units.civilDays });
      const periods = courseProfile.periods.map((period, clock) => (clock === clocks.Ruling ? days(1) : period));
      const course = await buildCourse({ profile: { ...courseProfile, periods } });
      await decideNow(course);
      const { filed } = await course.opened();
      await course.asAna.appeal(course.claimId, filed, dollars('280'), `0x${'9d'.repeat(32)}`);
      expect(await course.deadline(clocks.Ruling)).to.equal(await course.deadline(clocks.EvidenceClose));
    });
  });

  describe('given the claim is appealed', () => {
    it('gives the arbitrator longer than evidence, and more time has no end of its own', async () => {
      const course = await loadAppealed();
      expect(await course.deadline(clocks.Ruling)).to.be.greaterThan(await course.deadline(clocks.EvidenceClose));
      expect(await course.book.deadlineOf(course.claimId, clocks.Extend)).to.equal(NEVER);
    });
  });

  describe('given a law that gives time to pay and to give notice of a refusal', () => {
    it('runs them from the decision', async () => {
      const days = (amount: number) => ({ amount, unit: units.civilDays });
      const periods = courseProfile.periods.map((period, clock) => {
        return clock === clocks.Pay ? days(7) : clock === clocks.DenialNotice ? days(3) : period;
      });
      const course = await buildCourse({ profile: { ...courseProfile, periods } });
      const { book, claimId, contracts } = course;
      expect(await book.deadlineOf(claimId, clocks.Pay)).to.equal(NEVER);
      await decideNow(course);
      const { decidedAt } = await book.claimOf(claimId);
      const profileId = await contracts.lawBook.profileCount();
      for (const clock of [clocks.Pay, clocks.DenialNotice]) {
        const expected = await contracts.lawBook.deadlineOf(profileId, clock, decidedAt);
        expect(expected).to.be.lessThan(NEVER);
        expect(await book.deadlineOf(claimId, clock)).to.equal(expected);
      }
    });
  });
});

describe('ClaimBook.escalate', () => {
  describe('given a law that gives no time to decide', () => {
    it('pays a small clean claim without calling it late', async () => {
      const course = await buildCourse({ profile: buildProfile() });
      await escalateNow(course);
      const claim = await course.book.claimOf(course.claimId);
      expect(claim.phase).to.equal(phases.Closed);
      expect(claim.paidAssets).to.equal(defaults.screen.payableAssets);
      expect(claim.flags & flags.LATE).to.equal(0n);
    });
  });

  describe('given the claim names payees and has no evidence', () => {
    it('keeps them for the ruling', async () => {
      const { ana, bo } = (await loadCourse()).people;
      const payees = [ana, bo].map(({ address }) => ({ to: address, shareBps: 5_000 }));
      const course = await buildCourse({ filing: { payees, evidenceRoot: defaults.nothing } });
      const { arbitrator, book, claimId, contracts, disputeDesk, people } = course;
      await escalateNow(course);
      expect((await book.claimOf(claimId)).phase).to.equal(phases.Appealed);
      await disputeDesk.connect(people.chen).openDispute(claimId);
      const half = defaults.screen.payableAssets / 2n;
      const held = (who: string) => contracts.testDollar.balanceOf(who);
      const before = [await held(people.ana.address), await held(people.bo.address)] as const;
      await arbitrator.giveRuling(1, CLAIMANT);
      const got = [(await held(people.ana.address)) - before[0], (await held(people.bo.address)) - before[1]];
      expect(got[0]).to.equal(got[1]).and.to.be.at.least(half);
    });
  });
});
