import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { fileClaim } from '../../support/actors.ts';
import { buildItem } from '../../support/builders.ts';
import { clocks, decisionOn, figuresOf, phases } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { appealNow, decideNow, silentUntil, soughtAssets } from '../../support/dispute.ts';
import { buildProfile } from '../../support/law.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const listHash = `0x${'15'.repeat(32)}`;
const loadLawless = defineSituation(() => buildCourse({ profile: buildProfile() }));

/** Asks for documents at an instant, delivered by the transaction itself. */
async function requestAt(course: Course, instant: number): Promise<void> {
  await at(course, instant);
  await course.asDesk.requestDocuments(course.claimId, course.people.adjuster, listHash, instant);
}

describe('ClaimBook.deadlineOf', () => {
  describe('given a law that names no periods', () => {
    it('CLM-5: gives 30 days to bring documents', async () => {
      const course = await loadLawless();
      const now = (await course.network.networkHelpers.time.latest()) + 60;
      await requestAt(course, now);
      expect(await course.deadline(clocks.Supplement)).to.equal(now + 30 * DAY);
    });
    it('CLM-5: gives 30 days to appeal, 10 for evidence and 30 to rule', async () => {
      const course = await loadLawless();
      await decideNow(course);
      const { decidedAt } = await course.book.claimOf(course.claimId);
      expect(await course.deadline(clocks.Appeal)).to.equal(Number(decidedAt) + 30 * DAY);
      await appealNow(course);
      const { appealedAt } = await course.book.courseOf(course.claimId);
      expect(await course.deadline(clocks.EvidenceClose)).to.equal(Number(appealedAt) + 10 * DAY);
      expect(await course.deadline(clocks.Ruling)).to.equal(Number(appealedAt) + 30 * DAY);
    });
  });

  describe('given deciding is paused while evidence is open', () => {
    it('CLM-6: gives exactly the paused seconds more, and the arbitrator no more', async () => {
      const course = await loadCourse();
      await decideNow(course);
      await appealNow(course);
      const [evidence, ruling] = [await course.deadline(clocks.EvidenceClose), await course.deadline(clocks.Ruling)];
      await pauseFor(course, pauseFlags.decide, 3 * DAY);
      expect(await course.deadline(clocks.EvidenceClose)).to.equal(evidence + 3 * DAY);
      expect(await course.deadline(clocks.Ruling)).to.equal(ruling);
      await at(course, evidence + 3 * DAY);
      await course.asDesk.improve(course.claimId, soughtAssets, course.people.adjuster);
      expect(await figuresOf(course, course.claimId)).to.include({ statedAssets: soughtAssets });
    });
  });

  describe('given the clock stood', () => {
    it('moves what runs from its start, and not the time to acknowledge', async () => {
      const course = await loadCourse();
      const { asAna, claimId, network } = course;
      const [interim, acknowledge] = [await course.deadline(clocks.Interim), await course.deadline(clocks.Acknowledge)];
      const now = (await network.networkHelpers.time.latest()) + DAY;
      await requestAt(course, now);
      await at(course, now + 4 * DAY);
      await asAna.supplement(claimId, listHash);
      expect(await course.deadline(clocks.Interim)).to.equal(interim + 4 * DAY);
      expect(await course.deadline(clocks.Acknowledge)).to.equal(acknowledge);
    });
  });
});

describe('ClaimBook.silentUntilOf', () => {
  describe('given deciding was paused before the clock began', () => {
    it('CLM-6: gives nothing for it, be the clock that of the filing', async () => {
      const course = await loadCourse();
      const { people, policyId } = course;
      await pauseFor(course, pauseFlags.decide, DAY);
      await course.network.networkHelpers.time.increase(2 * DAY);
      const { claimId } = await fileClaim(course, people.ana, { policyId });
      const decideBy = await course.book.deadlineOf(claimId, clocks.Decide);
      expect(await course.book.silentUntilOf(claimId)).to.equal(decideBy);
    });
    it('CLM-6: gives nothing for it, be the clock that of the restatement', async () => {
      const course = await loadCourse();
      const { asAna, claimId, claim } = course;
      await pauseFor(course, pauseFlags.decide, DAY);
      await course.network.networkHelpers.time.increase(2 * DAY);
      const items = [buildItem({ claimedAssets: dollars('400') })];
      await asAna.revise(claimId, claim.filed, { ...claim.filed.filing, items });
      expect(await silentUntil(course)).to.equal(await course.deadline(clocks.Decide));
    });
  });
});

describe('ClaimBook.decide', () => {
  describe('given deciding was paused while documents were awaited', () => {
    it('CLM-6: lets the clock run again when their time with the pause is over', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, contracts, network } = course;
      const now = (await network.networkHelpers.time.latest()) + DAY;
      await requestAt(course, now);
      const dueAt = await course.deadline(clocks.Supplement);
      await pauseFor(course, pauseFlags.decide, 2 * DAY);
      const { filed, caseHead } = await course.opened();
      await at(course, dueAt + 2 * DAY + 1);
      await asDesk.decide(claimId, filed, decisionOn(course, { ...course.claim, caseHead }));
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed });
      expect((await book.courseOf(claimId)).stopEndsAt).to.equal(BigInt(dueAt + 2 * DAY));
      const { filedAt } = await book.claimOf(claimId);
      const profileId = await contracts.lawBook.profileCount();
      const from = filedAt + BigInt(dueAt + 2 * DAY - now);
      expect(await book.deadlineOf(claimId, clocks.Decide)).to.equal(
        await contracts.lawBook.deadlineOf(profileId, clocks.Decide, from),
      );
    });
  });
});

describe('ClaimBook.requestDocuments', () => {
  describe('given the clock ran again, or began again', () => {
    it('reverts with ClaimDeliveryInvalid for a request delivered before that', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim, people, network } = course;
      const now = (await network.networkHelpers.time.latest()) + DAY;
      await requestAt(course, now);
      await at(course, now + DAY);
      await asAna.supplement(claimId, listHash);
      await expect(asDesk.requestDocuments(claimId, people.adjuster, listHash, now + DAY - 1))
        .to.be.revertedWithCustomError(book, 'ClaimDeliveryInvalid')
        .withArgs(claimId, now + DAY - 1, now + DAY);
      const items = [buildItem({ claimedAssets: dollars('400') })];
      await at(course, now + 2 * DAY);
      await asAna.revise(claimId, (await course.opened()).filed, { ...claim.filed.filing, items });
      await expect(asDesk.requestDocuments(claimId, people.adjuster, listHash, now + 2 * DAY - 1))
        .to.be.revertedWithCustomError(book, 'ClaimDeliveryInvalid')
        .withArgs(claimId, now + 2 * DAY - 1, now + 2 * DAY);
      await asDesk.requestDocuments(claimId, people.adjuster, listHash, now + 2 * DAY);
      expect((await book.courseOf(claimId)).stopAt).to.equal(BigInt(now + 2 * DAY));
    });
  });
});

describe('ClaimBook.topUp', () => {
  describe('given the documents’ time with its pause is over, and nothing to add', () => {
    it('CLM-5, CLM-6: writes down that they are awaited no longer, and moves no clock, however often', async () => {
      const course = await loadCourse();
      const { asChen, book, claimId, network } = course;
      await requestAt(course, (await network.networkHelpers.time.latest()) + DAY);
      const dueAt = await course.deadline(clocks.Supplement);
      await pauseFor(course, pauseFlags.decide, 2 * DAY);
      await at(course, dueAt + 2 * DAY + 1);
      await asChen.topUp(claimId);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Filed });
      const clock = [await course.deadline(clocks.Decide), await silentUntil(course)];
      for (let again = 0; again < 2; again += 1) await asChen.topUp(claimId);
      expect((await book.courseOf(claimId)).stopEndsAt).to.equal(BigInt(dueAt + 2 * DAY));
      expect([await course.deadline(clocks.Decide), await silentUntil(course)]).to.deep.equal(clock);
    });
  });
});
