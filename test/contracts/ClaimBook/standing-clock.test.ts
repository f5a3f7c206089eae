import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { clocks, figuresOf, phases } from '../../support/claim.ts';
import { at, courseDays, loadCourse, type Course } from '../../support/course.ts';
import { silentUntil } from '../../support/dispute.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const hash = `0x${'15'.repeat(32)}`;

/** Documents asked for at an instant, delivered by the transaction itself. */
async function requestAt(course: Course, instant: number): Promise<void> {
  await at(course, instant);
  await course.asDesk.requestDocuments(course.claimId, course.people.adjuster, hash, instant);
}

async function supplementAt(course: Course, instant: number): Promise<void> {
  await at(course, instant);
  await course.asAna.supplement(course.claimId, hash);
}

/** Deciding is paused from an instant on, for so many days; the course's clock is before it. */
async function pauseAt(course: Course, instant: number, days: number): Promise<void> {
  await course.network.networkHelpers.time.increaseTo(instant - 2);
  await pauseFor(course, pauseFlags.decide, days * DAY);
}

/** Ana tells another loss at an instant. */
async function reviseAt(course: Course, instant: number): Promise<void> {
  const { filed } = await course.opened();
  await at(course, instant);
  const items = [buildItem({ claimedAssets: dollars('400') })];
  await course.asAna.revise(course.claimId, filed, { ...filed.filing, items });
}

async function filedAtOf({ book, claimId }: Course): Promise<number> {
  return Number((await book.claimOf(claimId)).filedAt);
}

describe('ClaimBook.revise', () => {
  describe('given deciding was paused while documents are awaited', () => {
    it('CLM-6: keeps the paused seconds for the documents, to the second', async () => {
      const course = await loadCourse();
      const requestedAt = (await filedAtOf(course)) + 2 * DAY;
      await requestAt(course, requestedAt);
      const dueAt = await course.deadline(clocks.Supplement);
      await pauseAt(course, requestedAt + DAY, 6);
      await reviseAt(course, dueAt + DAY);
      expect(await course.deadline(clocks.Supplement)).to.equal(dueAt + 6 * DAY);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.AwaitingDocuments });
      await supplementAt(course, dueAt + 6 * DAY);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Filed });
      expect(await course.deadline(clocks.Decide)).to.equal(dueAt + (6 + courseDays.decide) * DAY);
    });
    it('CLM-6: counts a pause that runs once: what has been, and then what comes', async () => {
      const course = await loadCourse();
      const requestedAt = (await filedAtOf(course)) + 2 * DAY;
      await requestAt(course, requestedAt);
      const dueAt = await course.deadline(clocks.Supplement);
      await pauseAt(course, dueAt - DAY, 6);
      await reviseAt(course, dueAt + 2 * DAY);
      expect(await course.deadline(clocks.Supplement)).to.equal(dueAt + 6 * DAY);
      await course.network.networkHelpers.time.increaseTo(dueAt + 6 * DAY + 1);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Filed });
    });
    it('CLM-6: is not overdue while the clock stands', async () => {
      const course = await loadCourse();
      const decideBy = await course.deadline(clocks.Decide);
      await requestAt(course, decideBy - 60);
      const dueAt = await course.deadline(clocks.Supplement);
      await pauseAt(course, decideBy + DAY, 6);
      await reviseAt(course, dueAt + 6 * DAY);
      expect((await course.book.courseOf(course.claimId)).clockFrom).to.equal(BigInt(dueAt + 6 * DAY));
    });
  });
});

describe('ClaimBook.silentUntilOf', () => {
  describe('given deciding was paused while the clock stood', () => {
    it('CLM-6: puts silence off by the stop alone, whether the documents came or not', async () => {
      const course = await loadCourse();
      const decideBy = await course.deadline(clocks.Decide);
      const requestedAt = (await filedAtOf(course)) + 2 * DAY;
      await requestAt(course, requestedAt);
      await pauseAt(course, requestedAt + DAY, 6);
      await supplementAt(course, requestedAt + 10 * DAY);
      expect(await silentUntil(course)).to.equal(decideBy + 10 * DAY);

      const unanswered = await loadCourse();
      const askedAt = (await filedAtOf(unanswered)) + 2 * DAY;
      await requestAt(unanswered, askedAt);
      const dueAt = await unanswered.deadline(clocks.Supplement);
      await pauseAt(unanswered, askedAt + DAY, 6);
      await unanswered.network.networkHelpers.time.increaseTo(dueAt + 7 * DAY);
      expect(await silentUntil(unanswered)).to.equal(await unanswered.deadline(clocks.Decide));
    });
    it('CLM-6: counts what of a pause lies before the stop, and after it', async () => {
      const course = await loadCourse();
      const decideBy = await course.deadline(clocks.Decide);
      const requestedAt = (await filedAtOf(course)) + 5 * DAY;
      await pauseAt(course, requestedAt - DAY, 3);
      await requestAt(course, requestedAt);
      await supplementAt(course, requestedAt + 4 * DAY);
      expect(await silentUntil(course)).to.equal(decideBy + 4 * DAY + DAY);

      const other = await loadCourse();
      const by = await other.deadline(clocks.Decide);
      const askedAt = (await filedAtOf(other)) + 5 * DAY;
      await requestAt(other, askedAt);
      await pauseAt(other, askedAt + DAY, 3);
      await supplementAt(other, askedAt + 2 * DAY);
      expect(await silentUntil(other)).to.equal(by + 2 * DAY + 2 * DAY);
    });
    it('CLM-6: counts running seconds before and between two stops', async () => {
      const course = await loadCourse();
      const decideBy = await course.deadline(clocks.Decide);
      const filedAt = await filedAtOf(course);
      await pauseAt(course, filedAt + DAY, 1);
      await requestAt(course, filedAt + 3 * DAY);
      await pauseAt(course, filedAt + 4 * DAY, 2);
      await supplementAt(course, filedAt + 7 * DAY);
      await pauseAt(course, filedAt + 8 * DAY, 1);
      await requestAt(course, filedAt + 10 * DAY);
      await pauseAt(course, filedAt + 11 * DAY, 2);
      await supplementAt(course, filedAt + 14 * DAY);
      expect(await silentUntil(course)).to.equal(decideBy + (4 + 4) * DAY + (1 + 1) * DAY);
      const { filed } = await course.opened();
      const endsAt = await silentUntil(course);
      await at(course, endsAt);
      await expect(course.asChen.escalate(course.claimId, filed))
        .to.be.revertedWithCustomError(course.book, 'ClaimWindowOpen')
        .withArgs(course.claimId, endsAt);
      await at(course, endsAt + 1);
      await course.asChen.escalate(course.claimId, filed);
    });
    it('CLM-6: forgets what was counted when the clock begins again', async () => {
      const course = await loadCourse();
      const filedAt = await filedAtOf(course);
      await pauseAt(course, filedAt + DAY, 1);
      await requestAt(course, filedAt + 3 * DAY);
      await supplementAt(course, filedAt + 4 * DAY);
      await reviseAt(course, filedAt + 5 * DAY);
      expect(await silentUntil(course)).to.equal(await course.deadline(clocks.Decide));
    });
  });
});
