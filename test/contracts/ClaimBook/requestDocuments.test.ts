import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { actions, clocks, decisionOn, figuresOf, phases } from '../../support/claim.ts';
import { at, buildCourse, coursePeriods, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const listHash = `0x${'15'.repeat(32)}`;
const evidenceRoot = `0x${'e2'.repeat(32)}`;
const NEVER = 2 ** 40 - 1;

/** Asks for documents at an instant, delivered by the transaction itself. */
async function requestAt(course: Course, instant: number): Promise<void> {
  await at(course, instant);
  await course.asDesk.requestDocuments(course.claimId, course.people.adjuster, listHash, instant);
}

/** Two days after the filing documents were asked for. */
const loadAwaiting = defineSituation(async () => {
  const course = await buildCourse();
  const { filedAt } = await course.book.claimOf(course.claimId);
  await requestAt(course, Number(filedAt) + 2 * DAY);
  return { ...course, requestedAt: Number(filedAt) + 2 * DAY };
});

describe('ClaimBook.requestDocuments', () => {
  describe('when nobody asks, or there is no list', () => {
    it('reverts with ClaimActNeedsPerson and ClaimActNeedsReason', async () => {
      const { asDesk, book, claimId, people, desk, network } = await loadCourse();
      const now = await network.networkHelpers.time.latest();
      await expect(asDesk.requestDocuments(claimId, defaults.nobody, listHash, now))
        .to.be.revertedWithCustomError(book, 'ClaimActNeedsPerson')
        .withArgs(claimId, actions.RequestDocuments, desk.address);
      await expect(asDesk.requestDocuments(claimId, people.adjuster, defaults.nothing, now))
        .to.be.revertedWithCustomError(book, 'ClaimActNeedsReason')
        .withArgs(claimId, actions.RequestDocuments);
    });
  });

  describe('given half of the time to bring them was over when they were asked for', () => {
    it('CLM-6: reverts with ClaimWindowClosed, and not at the half', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, people, contracts } = course;
      const deliveredAt = Number((await book.claimOf(claimId)).filedAt);
      const profileId = await contracts.lawBook.profileCount();
      const dueAt = Number(await contracts.lawBook.deadlineOf(profileId, clocks.Supplement, deliveredAt));
      const half = deliveredAt + Math.floor((dueAt - deliveredAt) / 2);
      await at(course, half + 1);
      await expect(asDesk.requestDocuments(claimId, people.adjuster, listHash, deliveredAt))
        .to.be.revertedWithCustomError(book, 'ClaimWindowClosed')
        .withArgs(claimId, half);
      const again = await loadCourse();
      await at(again, half);
      await again.asDesk.requestDocuments(claimId, people.adjuster, listHash, deliveredAt);
      expect(await again.deadline(clocks.Supplement)).to.equal(dueAt);
    });
  });

  describe('given the time to decide is over', () => {
    it('reverts with ClaimDecisionOverdue', async () => {
      const course = await loadCourse();
      const decideBy = await course.deadline(clocks.Decide);
      await at(course, decideBy + 1);
      await expect(course.asDesk.requestDocuments(course.claimId, course.people.adjuster, listHash, decideBy + 1))
        .to.be.revertedWithCustomError(course.book, 'ClaimDecisionOverdue')
        .withArgs(course.claimId, decideBy);
    });
  });

  describe('when it was delivered before the clock ran or in the future', () => {
    it('reverts with ClaimDeliveryInvalid', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, people } = course;
      const filedAt = Number((await book.claimOf(claimId)).filedAt);
      const now = filedAt + DAY;
      for (const deliveredAt of [filedAt - 1, now + 1]) {
        await at(course, now);
        await expect(asDesk.requestDocuments(claimId, people.adjuster, listHash, deliveredAt))
          .to.be.revertedWithCustomError(book, 'ClaimDeliveryInvalid')
          .withArgs(claimId, deliveredAt, filedAt);
      }
    });
  });

  describe('given the stops of the law are used up', () => {
    it('reverts with ClaimClockStopsExhausted', async () => {
      const course = await loadCourse();
      const { asDesk, asAna, book, claimId, people, network } = course;
      for (let stop = 0; stop < coursePeriods.stops; stop += 1) {
        await requestAt(course, (await network.networkHelpers.time.latest()) + DAY);
        await asAna.supplement(claimId, evidenceRoot);
      }
      const instant = (await network.networkHelpers.time.latest()) + DAY;
      await at(course, instant);
      await expect(asDesk.requestDocuments(claimId, people.adjuster, listHash, instant))
        .to.be.revertedWithCustomError(book, 'ClaimClockStopsExhausted')
        .withArgs(claimId, coursePeriods.stops);
    });
  });

  describe('given documents are awaited', () => {
    it('tells until when, and lets the clock stand', async () => {
      const course = await loadAwaiting();
      const { book, claimId, contracts, policyId, requestedAt, deadline } = course;
      const { versionId } = await contracts.policyBook.policyOf(policyId);
      const { profileId } = await contracts.productBook.claimTermsOf(versionId);
      const dueAt = await contracts.lawBook.deadlineOf(profileId, clocks.Supplement, requestedAt);
      expect(await deadline(clocks.Supplement)).to.equal(Number(dueAt));
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.AwaitingDocuments, entries: 2 });
      const before = await deadline(clocks.Decide);
      await course.network.networkHelpers.time.increase(3 * DAY);
      expect(await deadline(clocks.Decide)).to.equal(before + 3 * DAY);
      const { stops, stopAt } = await book.courseOf(claimId);
      expect([stops, stopAt]).to.deep.equal([1n, BigInt(requestedAt)]);
    });
    it('CLM-1: is neither decided nor escalated while they are', async () => {
      const course = await loadAwaiting();
      const { asDesk, asChen, book, claimId, opened } = course;
      const { filed, caseHead } = await opened();
      await expect(asDesk.decide(claimId, filed, decisionOn(course, { ...course.claim, caseHead })))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.AwaitingDocuments, actions.DecideInPart);
      await expect(asChen.escalate(claimId, filed))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.AwaitingDocuments, actions.Escalate);
    });
    it('CLM-5: goes on by itself when the period is over, and not in its last second', async () => {
      const course = await loadAwaiting();
      const { asDesk, book, claimId, opened, deadline, requestedAt } = course;
      const dueAt = await deadline(clocks.Supplement);
      const { filed, caseHead } = await opened();
      const decision = decisionOn(course, { ...course.claim, caseHead });
      await at(course, dueAt);
      await expect(asDesk.decide(claimId, filed, decision)).to.be.revertedWithCustomError(
        book,
        'ClaimActionNotAllowed',
      );
      await course.network.networkHelpers.time.increaseTo(dueAt + 1);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Filed });
      expect(await deadline(clocks.Supplement)).to.equal(NEVER);
      await asDesk.decide(claimId, filed, decision);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed });
      expect((await book.courseOf(claimId)).stopEndsAt - BigInt(requestedAt)).to.equal(BigInt(dueAt - requestedAt));
    });
    it('CLM-6: waits longer by the seconds in which deciding was paused', async () => {
      const course = await loadAwaiting();
      const dueAt = await course.deadline(clocks.Supplement);
      await pauseFor(course, pauseFlags.decide, 3 * DAY);
      expect(await course.deadline(clocks.Supplement)).to.equal(dueAt + 3 * DAY);
      await at(course, dueAt + 3 * DAY);
      await course.asAna.supplement(course.claimId, evidenceRoot);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Filed });
    });
  });
});
