import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf, flags, phases, usageOf, verdicts } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { silentUntil } from '../../support/dispute.ts';
import { buildProfile } from '../../support/law.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';

const { payableAssets } = defaults.screen;
const NEVER = 2n ** 40n - 1n;

const loadLawless = defineSituation(() => buildCourse({ terms: { silenceLimitAssets: 0n }, profile: buildProfile() }));

/** A stranger escalates in the first second in which silence counts. */
async function escalate(course: Course) {
  const { filed } = await course.opened();
  await at(course, (await silentUntil(course)) + 1);
  return course.asChen.escalate(course.claimId, filed);
}

describe('ClaimBook.escalate', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book, claim } = await loadCourse();
      await expect(book.escalate(7, claim.filed)).to.be.revertedWithCustomError(book, 'ClaimUnknown').withArgs(7);
    });
  });

  describe('given the claim is closed', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { asAna, asChen, book, claimId, opened } = await loadCourse();
      await asAna.withdraw(claimId);
      const { filed } = await opened();
      await expect(asChen.escalate(claimId, filed))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.Escalate);
    });
  });

  describe('given the time to decide is not over', () => {
    it('T21: reverts with ClaimWindowOpen a second before its last and at its last', async () => {
      const course = await loadCourse();
      const { asChen, book, claimId, claim, deadline } = course;
      const endsAt = await deadline(clocks.Decide);
      expect(await silentUntil(course)).to.equal(endsAt);
      for (const instant of [endsAt - 1, endsAt]) {
        await at(course, instant);
        await expect(asChen.escalate(claimId, claim.filed))
          .to.be.revertedWithCustomError(book, 'ClaimWindowOpen')
          .withArgs(claimId, endsAt);
      }
    });
  });

  describe('when another case file is brought', () => {
    it('reverts with ClaimFilingMismatch', async () => {
      const course = await loadCourse();
      const { asChen, book, claimId, claim } = course;
      await at(course, (await silentUntil(course)) + 1);
      const richer = { ...claim.filed, filing: { ...claim.filed.filing, items: [buildItem({ claimedAssets: 1n })] } };
      await expect(asChen.escalate(claimId, richer)).to.be.revertedWithCustomError(book, 'ClaimFilingMismatch');
    });
  });

  describe('given a small clean claim', () => {
    it('pays it with late interest and closes it, whoever calls', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, book, network, policyId, deadline } = course;
      const pool = contracts.pools.PROPERTY;
      const before = await bucketsOf(pool);
      const interestAssets = lateInterest({
        payableAssets,
        decideBy: await deadline(clocks.Decide),
        decidedAt: (await silentUntil(course)) + 1,
        lateBpsPerYear: 1_800,
      });
      await expect(escalate(course)).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, pool, people.chen],
        [payableAssets + interestAssets, -payableAssets - interestAssets, 0n],
      );
      const after = await bucketsOf(pool);
      expect(interestAssets).to.be.greaterThan(0n);
      expect(before.reservedAssets - after.reservedAssets).to.equal(payableAssets);
      expect(before.accounted - after.accounted).to.equal(payableAssets + interestAssets);
      expect(await usageOf(course, policyId)).to.deep.equal([payableAssets, 0n]);
      expect(await figuresOf(course, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.Granted,
        reservedAssets: 0n,
        paidAssets: payableAssets,
        statedAssets: payableAssets,
        entries: 2,
      });
      expect((await book.claimOf(claimId)).flags).to.equal(flags.EVIDENCE | flags.LATE);
    });
    it('emits ClaimSelfApproved with every step, and the head CLM-4 rebuilds', async () => {
      const course = await loadCourse();
      const { book, claimId, people, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const sent = await escalate(course);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      const known = (value: unknown): boolean => value !== undefined;
      await expect(sent)
        .to.emit(book, 'ClaimSelfApproved')
        .withArgs(claimId, people.chen.address, decideBy, known, payableAssets, known, file.head);
    });
    it('T22: cannot be escalated twice', async () => {
      const course = await loadCourse();
      await escalate(course);
      const { filed } = await course.opened();
      await expect(course.asChen.escalate(course.claimId, filed))
        .to.be.revertedWithCustomError(course.book, 'ClaimActionNotAllowed')
        .withArgs(course.claimId, phases.Closed, actions.Escalate);
    });
  });

  describe('given deciding was paused while the clock ran', () => {
    it('CLM-6: waits for the paused seconds, and counts the breach and its interest without them', async () => {
      const course = await loadCourse();
      const { book, claimId, claim, asChen, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      await pauseFor(course, pauseFlags.decide, 2 * DAY);
      expect(await deadline(clocks.Decide)).to.equal(decideBy);
      const endsAt = decideBy + 2 * DAY;
      expect(await silentUntil(course)).to.equal(endsAt);
      await at(course, endsAt);
      await expect(asChen.escalate(claimId, claim.filed))
        .to.be.revertedWithCustomError(book, 'ClaimWindowOpen')
        .withArgs(claimId, endsAt);
      const interestAssets = lateInterest({ payableAssets, decideBy, decidedAt: endsAt + 1, lateBpsPerYear: 1_800 });
      const sent = await escalate(course);
      const known = (value: unknown): boolean => value !== undefined;
      await expect(sent)
        .to.emit(book, 'ClaimSelfApproved')
        .withArgs(claimId, course.people.chen.address, decideBy, known, payableAssets, interestAssets, known);
    });
  });

  describe('given a law without a time to decide', () => {
    it('CLM-5: lets silence count after 60 days, and finds no breach', async () => {
      const course = await loadLawless();
      const { book, claimId } = course;
      const { filedAt } = await book.claimOf(claimId);
      expect(await book.deadlineOf(claimId, clocks.Decide)).to.equal(NEVER);
      expect(await silentUntil(course)).to.equal(Number(filedAt) + 60 * DAY);
      const sent = await escalate(course);
      const known = (value: unknown): boolean => value !== undefined;
      await expect(sent)
        .to.emit(book, 'ClaimEscalated')
        .withArgs(claimId, course.people.chen.address, NEVER, payableAssets, known);
      expect((await book.claimOf(claimId)).flags & flags.LATE).to.equal(0n);
    });
  });
});
