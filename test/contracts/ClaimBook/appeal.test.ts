import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf, inPart, phases, verdicts } from '../../support/claim.ts';
import { at, buildCourse, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { appealNow, decideNow, groundsHash, soughtAssets } from '../../support/dispute.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { payableAssets } = defaults.screen;

const loadDecided = defineSituation(async () => {
  const course = await buildCourse();
  await decideNow(course);
  return course;
});

const loadSplit = defineSituation(async () => {
  const { people } = await loadCourse();
  const payees = [people.ana, people.bo].map(({ address }) => ({ to: address, shareBps: 5_000 }));
  const course = await buildCourse({ filing: { payees } });
  await decideNow(course);
  return course;
});

describe('ClaimBook.appeal', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book, claim } = await loadDecided();
      await expect(book.appeal(7, claim.filed, 1n, groundsHash))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when the caller is not the claimant', () => {
    it('reverts with ClaimCallerNotClaimant', async () => {
      const { asChen, book, claimId, opened, people } = await loadDecided();
      const { filed } = await opened();
      await expect(asChen.appeal(claimId, filed, soughtAssets, groundsHash))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotClaimant')
        .withArgs(claimId, people.chen.address);
    });
  });

  describe('given the claim is not decided', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { asAna, book, claimId, claim } = await loadCourse();
      await expect(asAna.appeal(claimId, claim.filed, soughtAssets, groundsHash))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Filed, actions.Appeal);
    });
  });

  describe('given the window', () => {
    it('takes an appeal in its last second and refuses it a second later', async () => {
      const course = await loadDecided();
      const { asAna, book, claimId, opened, deadline } = course;
      const { filed } = await opened();
      const endsAt = await deadline(clocks.Appeal);
      await at(course, endsAt + 1);
      await expect(asAna.appeal(claimId, filed, soughtAssets, groundsHash))
        .to.be.revertedWithCustomError(book, 'ClaimWindowClosed')
        .withArgs(claimId, endsAt);
      const again = await loadDecided();
      await at(again, endsAt);
      await appealNow(again);
      expect(await figuresOf(again, claimId)).to.include({ phase: phases.Appealed });
    });
    it('T6: is longer by the seconds in which deciding was paused', async () => {
      const course = await loadDecided();
      const endsAt = await course.deadline(clocks.Appeal);
      await pauseFor(course, pauseFlags.decide, 5 * DAY);
      expect(await course.deadline(clocks.Appeal)).to.equal(endsAt + 5 * DAY);
      await at(course, endsAt + 5 * DAY);
      await appealNow(course);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Appealed });
    });
  });

  describe('when another case file is brought', () => {
    it('reverts with ClaimFilingMismatch', async () => {
      const { asAna, book, claimId, claim } = await loadDecided();
      await expect(asAna.appeal(claimId, claim.filed, soughtAssets, groundsHash)).to.be.revertedWithCustomError(
        book,
        'ClaimFilingMismatch',
      );
    });
  });

  describe('when the figure is not between the two ends', () => {
    it("reverts with ClaimAmountTooLow at the insurer's figure, and below it", async () => {
      const { asAna, book, claimId, opened } = await loadDecided();
      const { filed } = await opened();
      for (const sought of [inPart.paidAssets, inPart.paidAssets - 1n]) {
        await expect(asAna.appeal(claimId, filed, sought, groundsHash))
          .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
          .withArgs(claimId, actions.Appeal, sought, inPart.paidAssets);
      }
    });
    it('reverts with ClaimAmountTooHigh one unit above what the claimed loss pays, and takes that', async () => {
      const { asAna, book, claimId, opened } = await loadDecided();
      const { filed } = await opened();
      await expect(asAna.appeal(claimId, filed, payableAssets + 1n, groundsHash))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Appeal, payableAssets + 1n, payableAssets);
      await asAna.appeal(claimId, filed, payableAssets, groundsHash);
      expect((await book.claimOf(claimId)).soughtAssets).to.equal(payableAssets);
    });
  });

  describe('given the claim was granted in part', () => {
    it('keeps the reserve of the disputed rest and asks the claimant for nothing', async () => {
      const course = await loadDecided();
      const { book, claimId, contracts, people } = course;
      const balance = await contracts.testDollar.balanceOf(people.ana);
      await appealNow(course);
      expect(await contracts.testDollar.balanceOf(people.ana)).to.equal(balance);
      expect(await figuresOf(course, claimId)).to.deep.equal({
        phase: phases.Appealed,
        verdict: verdicts.PartlyGranted,
        reservedAssets: inPart.keptAssets,
        paidAssets: inPart.paidAssets,
        statedAssets: inPart.paidAssets,
        entries: 3,
      });
      expect((await book.claimOf(claimId)).soughtAssets).to.equal(soughtAssets);
      expect(await book.payeesOf(claimId)).to.deep.equal([]);
    });
    it('emits ClaimAppealed with both figures, and the head CLM-4 rebuilds', async () => {
      const course = await loadDecided();
      const { asAna, book, claimId, opened, people } = course;
      const { filed } = await opened();
      const sent = await asAna.appeal(claimId, filed, soughtAssets, groundsHash);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      await expect(sent)
        .to.emit(book, 'ClaimAppealed')
        .withArgs(claimId, people.ana.address, soughtAssets, inPart.paidAssets, groundsHash, file.head);
    });
    it('starts the clocks of evidence and of the ruling', async () => {
      const course = await loadDecided();
      const never = 2 ** 40 - 1;
      for (const clock of [clocks.EvidenceClose, clocks.Ruling]) expect(await course.deadline(clock)).to.equal(never);
      await appealNow(course);
      const { appealedAt } = await course.book.courseOf(course.claimId);
      const { profileId } = await course.contracts.productBook.claimTermsOf(
        (await course.contracts.policyBook.policyOf(course.policyId)).versionId,
      );
      for (const clock of [clocks.EvidenceClose, clocks.Ruling]) {
        const expected = await course.contracts.lawBook.deadlineOf(profileId, clock, appealedAt);
        expect(await course.deadline(clock)).to.equal(Number(expected));
      }
    });
    it('T22: cannot be appealed twice', async () => {
      const course = await loadDecided();
      await appealNow(course);
      const { filed } = await course.opened();
      await expect(course.asAna.appeal(course.claimId, filed, soughtAssets, groundsHash))
        .to.be.revertedWithCustomError(course.book, 'ClaimActionNotAllowed')
        .withArgs(course.claimId, phases.Appealed, actions.Appeal);
    });
  });

  describe('given the filing named payees', () => {
    it('keeps them for the ruling', async () => {
      const course = await loadSplit();
      await appealNow(course);
      const kept = await course.book.payeesOf(course.claimId);
      expect(kept.map(({ to, shareBps }) => [to, shareBps])).to.deep.equal([
        [course.people.ana.address, 5_000n],
        [course.people.bo.address, 5_000n],
      ]);
    });
  });

  describe('given everything is paused', () => {
    it('CLM-8: is possible all the same', async () => {
      const course = await loadDecided();
      for (const flag of [0, 1, 2, 3, 4]) await pauseFor(course, flag, DAY);
      await appealNow(course, dollars('250'));
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Appealed });
    });
  });
});
