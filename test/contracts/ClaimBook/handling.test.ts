import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, figuresOf, phases } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { present } from '../../../domain/primitives/assert.ts';

const basis = encodeBytes32String('542.056');
const reasonsHash = `0x${'b1'.repeat(32)}`;
const eventCode = encodeBytes32String('CAT-2031-07');
const listHash = `0x${'15'.repeat(32)}`;

/** A notice that arrives with the transaction before it. */
async function noticeNow({ network }: Course) {
  const deliveredAt = await network.networkHelpers.time.latest();
  return { kind: encodeBytes32String('STATUS'), contentHash: reasonsHash, deliveredAt };
}

/** Every act of the insurer that changes neither money nor phase, as one call. */
const acts = [
  [
    'acknowledge',
    actions.Acknowledge,
    (course: Course, book = course.asDesk) => Promise.resolve(book.acknowledge(course.claimId, course.people.adjuster)),
  ],
  [
    'recordNotice',
    actions.RecordNotice,
    async (course: Course, book = course.asDesk) =>
      book.recordNotice(course.claimId, course.people.adjuster, await noticeNow(course)),
  ],
  [
    'assignEvent',
    actions.AssignEvent,
    (course: Course, book = course.asDesk) =>
      Promise.resolve(book.assignEvent(course.claimId, course.people.adjuster, eventCode)),
  ],
  [
    'extend',
    actions.Extend,
    (course: Course, book = course.asDesk) =>
      Promise.resolve(book.extend(course.claimId, course.people.adjuster, basis, reasonsHash)),
  ],
  [
    'requestDocuments',
    actions.RequestDocuments,
    async (course: Course, book = course.asDesk) =>
      book.requestDocuments(
        course.claimId,
        course.people.adjuster,
        listHash,
        await course.network.networkHelpers.time.latest(),
      ),
  ],
] as const;

/** What every act of the insurer has in common. */
function behavesAsAct(name: (typeof acts)[number][0]): void {
  const [, action, send] = present(
    acts.find(([known]) => known === name),
    'an act of that name',
  );
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const course = await loadCourse();
      await expect(send({ ...course, claimId: 7n }))
        .to.be.revertedWithCustomError(course.book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const course = await loadCourse();
      await expect(send(course, course.asChen))
        .to.be.revertedWithCustomError(course.book, 'ClaimAdjudicatorNotPinned')
        .withArgs(course.claimId, course.people.chen.address);
    });
  });

  describe('given the claim is closed', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const course = await loadCourse();
      await course.asAna.withdraw(course.claimId);
      await expect(send(course))
        .to.be.revertedWithCustomError(course.book, 'ClaimActionNotAllowed')
        .withArgs(course.claimId, phases.Closed, action);
    });
  });

  describe('given the claim is filed', () => {
    it('enters it with the head CLM-4 rebuilds, and moves no money', async () => {
      const course = await loadCourse();
      const before = await figuresOf(course, course.claimId);
      await send(course);
      const file = await rebuildCaseFile(course.book, course.claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await course.book.claimOf(course.claimId)).caseHead).to.equal(file.head);
      const after = await figuresOf(course, course.claimId);
      expect({ ...after, phase: before.phase }).to.deep.equal({ ...before, entries: 2 });
    });
  });
}

describe('ClaimBook.acknowledge', () => behavesAsAct('acknowledge'));
describe('ClaimBook.recordNotice', () => behavesAsAct('recordNotice'));
describe('ClaimBook.assignEvent', () => behavesAsAct('assignEvent'));
describe('ClaimBook.extend', () => behavesAsAct('extend'));
describe('ClaimBook.requestDocuments', () => behavesAsAct('requestDocuments'));

describe('ClaimBook.acknowledge', () => {
  describe('given it was acknowledged', () => {
    it('reverts with ClaimActDoneAlready', async () => {
      const { asDesk, book, claimId, people, desk } = await loadCourse();
      await expect(asDesk.acknowledge(claimId, people.adjuster))
        .to.emit(book, 'ClaimAcknowledged')
        .withArgs(claimId, desk.address, people.adjuster.address, (head: unknown) => head !== undefined);
      await expect(asDesk.acknowledge(claimId, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimActDoneAlready')
        .withArgs(claimId, actions.Acknowledge);
    });
  });
});

describe('ClaimBook.recordNotice', () => {
  describe('when it was delivered before the filing or in the future', () => {
    it('reverts with ClaimDeliveryInvalid, and takes both edges', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, people } = course;
      const filedAt = Number((await book.claimOf(claimId)).filedAt);
      const now = filedAt + DAY;
      const notice = await noticeNow(course);
      for (const deliveredAt of [filedAt - 1, now + 1]) {
        await at(course, now);
        await expect(asDesk.recordNotice(claimId, people.adjuster, { ...notice, deliveredAt }))
          .to.be.revertedWithCustomError(book, 'ClaimDeliveryInvalid')
          .withArgs(claimId, deliveredAt, filedAt);
      }
      await asDesk.recordNotice(claimId, people.adjuster, { ...notice, deliveredAt: filedAt });
      expect(await figuresOf(course, claimId)).to.include({ entries: 2 });
    });
  });

  describe('when kind or content is missing', () => {
    it('reverts with ClaimActNeedsReason', async () => {
      const course = await loadCourse();
      const notice = await noticeNow(course);
      for (const bare of [
        { ...notice, kind: defaults.nothing },
        { ...notice, contentHash: defaults.nothing },
      ]) {
        await expect(course.asDesk.recordNotice(course.claimId, course.people.adjuster, bare))
          .to.be.revertedWithCustomError(course.book, 'ClaimActNeedsReason')
          .withArgs(course.claimId, actions.RecordNotice);
      }
    });
  });

  describe('given the case file is as long as it may be', () => {
    it('CLM-5: reverts with ClaimEntriesExhausted, so that it can always be brought', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, people } = course;
      for (let entry = 1; entry < 200; entry += 1) await asDesk.assignEvent(claimId, people.adjuster, eventCode);
      await expect(asDesk.assignEvent(claimId, people.adjuster, eventCode))
        .to.be.revertedWithCustomError(book, 'ClaimEntriesExhausted')
        .withArgs(claimId, 200);
      const { filed } = await course.opened();
      await at(course, Number(await book.silentUntilOf(claimId)) + 1);
      const receipt = await (await course.asChen.escalate(claimId, filed)).wait();
      // Code that counts what is run, or has faults in it, costs more than the deployed one.
      const isDeployed = process.env['MAKEWHOLE_ARTIFACTS'] === undefined;
      if (isDeployed) expect(receipt?.gasUsed).to.be.lessThan(2_000_000n);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed });
    });
  });
});
