import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, decisionOn, figuresOf, flags, phases } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildCourse } from '../../support/course.ts';

const listHash = `0x${'15'.repeat(32)}`;
const evidenceRoot = `0x${'e2'.repeat(32)}`;

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

describe('ClaimBook.supplement', () => {
  describe('when the caller is neither claimant nor delegate', () => {
    it('reverts with ClaimCallerNotClaimant', async () => {
      const { asChen, book, claimId, people } = await loadAwaiting();
      await expect(asChen.supplement(claimId, evidenceRoot))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotClaimant')
        .withArgs(claimId, people.chen.address);
    });
  });

  describe('given nothing is awaited', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { asAna, book, claimId } = await loadCourse();
      await expect(asAna.supplement(claimId, evidenceRoot))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Filed, actions.Supplement);
    });
  });

  describe('given documents are awaited', () => {
    it('lets the clock run again, later by what it stood', async () => {
      const course = await loadAwaiting();
      const { asAna, book, claimId, people, requestedAt, deadline } = course;
      const stood = 5 * DAY;
      const before = await deadline(clocks.Decide);
      await at(course, requestedAt + stood);
      const sent = await asAna.supplement(claimId, evidenceRoot);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimSupplemented')
        .withArgs(claimId, people.ana.address, evidenceRoot, stood, before + stood, file.head);
      await course.network.networkHelpers.time.increase(10 * DAY);
      expect(await deadline(clocks.Decide)).to.equal(before + stood);
    });
    it('adds up what the clock stood at each request', async () => {
      const course = await loadAwaiting();
      const { asAna, claimId, requestedAt, deadline } = course;
      const before = await deadline(clocks.Decide);
      await at(course, requestedAt + 2 * DAY);
      await asAna.supplement(claimId, evidenceRoot);
      await requestAt(course, requestedAt + 4 * DAY);
      await at(course, requestedAt + 7 * DAY);
      await asAna.supplement(claimId, evidenceRoot);
      expect(await deadline(clocks.Decide)).to.equal(before + 5 * DAY);
    });
    it('lets a delegate bring them', async () => {
      const { asAna, book, claimId, people, ...rest } = await loadAwaiting();
      await asAna.setDelegate(people.bo, true);
      await book.connect(people.bo).supplement(claimId, evidenceRoot);
      expect(await figuresOf({ ...rest, people }, claimId)).to.include({ phase: phases.Filed });
    });
    it('flags a decision that had not seen them, and pays it all the same', async () => {
      const course = await loadAwaiting();
      const { asAna, asDesk, book, claimId, opened } = course;
      const { caseHead: seenHead } = await opened();
      await asAna.supplement(claimId, evidenceRoot);
      const { filed, caseHead } = await opened();
      await asDesk.decide(claimId, filed, decisionOn(course, { ...course.claim, caseHead: seenHead }));
      expect((await book.claimOf(claimId)).flags & flags.LATER_EVIDENCE).to.equal(flags.LATER_EVIDENCE);
      const again = await loadAwaiting();
      await again.asAna.supplement(claimId, evidenceRoot);
      const opened2 = await again.opened();
      await again.asDesk.decide(
        claimId,
        opened2.filed,
        decisionOn(again, { ...again.claim, caseHead: opened2.caseHead }),
      );
      expect((await again.book.claimOf(claimId)).flags & flags.LATER_EVIDENCE).to.equal(0n);
      expect(caseHead).to.not.equal(seenHead);
    });
  });
});
