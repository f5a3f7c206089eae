import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { buildItem } from '../../support/builders.ts';
import { actions, clocks, flags, phases } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { decideNow, loadDisputed, silentUntil } from '../../support/dispute.ts';

const reason = encodeBytes32String('ESTIMATE');

/** A second claim of Ana's, for a loss a second before her cover began. */
const loadOutside = defineSituation(async () => {
  const course = await buildCourse();
  const { asAna, book, claim, contracts, policyId } = course;
  const { startAt } = await contracts.policyBook.policyOf(policyId);
  await asAna.file({ ...claim.filed.filing, lossAt: startAt - 1n });
  return { ...course, outside: await readFiledClaim(book, course.claimId + 1n) };
});

/** {@link loadCourse}, filed without evidence. */
const loadBare = defineSituation(() => buildCourse({ filing: { evidenceRoot: defaults.nothing } }));

/** A case file of two hundred entries. */
const loadFull = defineSituation(async () => {
  const course = await buildCourse();
  const { asDesk, claimId, people } = course;
  const code = encodeBytes32String('STORM-7');
  for (let entry = 1; entry < 200; entry += 1) await asDesk.assignEvent(claimId, people.adjuster, code);
  return course;
});

const revision = ({ people }: Course, reservedAssets: bigint, determinedAssets = 0n) => ({
  reservedAssets,
  determinedAssets,
  reason,
  by: people.adjuster.address,
});

describe('ClaimBook.advance', () => {
  describe('given the loss lies outside the terms', () => {
    it('reverts with ClaimAmountTooHigh: not a unit may be paid on account', async () => {
      const { asDesk, book, outside, people } = await loadOutside();
      await expect(asDesk.advance(outside.claimId, outside.filed, 1n, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(outside.claimId, actions.Advance, 1n, 0n);
    });
  });
});

describe('ClaimBook.reviseReserve', () => {
  describe('given the loss lies outside the terms', () => {
    it('reverts with ClaimAmountTooHigh: nothing is expected of it', async () => {
      const course = await loadOutside();
      const { asDesk, book, outside } = course;
      await expect(asDesk.reviseReserve(outside.claimId, outside.filed, revision(course, 1n)))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(outside.claimId, actions.ReviseReserve, 1n, 0n);
    });
  });

  describe('given the case file is as long as it may be', () => {
    it('CLM-5: reverts with ClaimEntriesExhausted, as paying on account does', async () => {
      const course = await loadFull();
      const { asDesk, book, claimId, opened, people } = course;
      const { filed } = await opened();
      await expect(asDesk.reviseReserve(claimId, filed, revision(course, 1n)))
        .to.be.revertedWithCustomError(book, 'ClaimEntriesExhausted')
        .withArgs(claimId, 200);
      await expect(asDesk.advance(claimId, filed, 1n, people.adjuster))
        .to.be.revertedWithCustomError(book, 'ClaimEntriesExhausted')
        .withArgs(claimId, 200);
    });
  });
});

describe('ClaimBook.revise', () => {
  describe('given the claim was filed without evidence', () => {
    it('raises the flag only when evidence is brought', async () => {
      const { asAna, book, claimId, claim, opened } = await loadBare();
      const { filing } = claim.filed;
      await asAna.revise(claimId, claim.filed, { ...filing, items: [buildItem({ claimedAssets: dollars('400') })] });
      expect((await book.claimOf(claimId)).flags & flags.EVIDENCE).to.equal(0n);
      await asAna.revise(claimId, (await opened()).filed, { ...filing, evidenceRoot: defaults.evidenceRoot });
      expect((await book.claimOf(claimId)).flags & flags.EVIDENCE).to.equal(flags.EVIDENCE);
    });
  });

  describe('given it was restated', () => {
    it('runs the clocks of silence and of more time from the restatement', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, claimId, claim, people, network } = course;
      await network.networkHelpers.time.increase(3 * DAY);
      const [silent, decide] = [await silentUntil(course), await course.deadline(clocks.Decide)];
      const { filing } = claim.filed;
      await asAna.revise(claimId, claim.filed, { ...filing, items: [buildItem({ claimedAssets: dollars('400') })] });
      expect(await silentUntil(course)).to.be.within(silent + 3 * DAY, silent + 5 * DAY);
      const restarted = await course.deadline(clocks.Decide);
      expect(restarted).to.be.within(decide + 3 * DAY, decide + 5 * DAY);
      const listHash = `0x${'15'.repeat(32)}`;
      const now = await network.networkHelpers.time.latest();
      await at(course, now + 60);
      await asDesk.requestDocuments(claimId, people.adjuster, listHash, now + 60);
      expect((await course.book.claimOf(claimId)).phase).to.equal(phases.AwaitingDocuments);
    });
  });
});

describe('ClaimBook.supplement', () => {
  describe('given the claim was filed without evidence', () => {
    it('raises the flag only when evidence is brought', async () => {
      for (const [evidenceRoot, flag] of [
        [defaults.nothing, 0n],
        [defaults.evidenceRoot, flags.EVIDENCE],
      ] as const) {
        const course = await loadBare();
        const { asAna, asDesk, book, claimId, people, network } = course;
        const now = await network.networkHelpers.time.latest();
        await at(course, now + 60);
        await asDesk.requestDocuments(claimId, people.adjuster, `0x${'15'.repeat(32)}`, now + 60);
        await asAna.supplement(claimId, evidenceRoot);
        expect((await book.claimOf(claimId)).flags & flags.EVIDENCE).to.equal(flag);
      }
    });
  });
});

describe('ClaimBook.supplementLoss', () => {
  describe('when it is told without evidence', () => {
    it('leaves the flag down', async () => {
      const course = await loadCourse();
      await decideNow(course);
      const { asAna, book, claim, claimId } = course;
      await asAna.accept(claimId);
      await asAna.supplementLoss(claimId, { ...claim.filed.filing, evidenceRoot: defaults.nothing });
      expect((await book.claimOf(claimId + 1n)).flags).to.equal(flags.LINKED);
    });
  });
});

describe('ClaimBook.openDispute', () => {
  describe('given a dispute is open', () => {
    it('reverts with ClaimActDoneAlready', async () => {
      const { arbitrator, book, claimId, disputeDesk, network } = await loadDisputed();
      const address = await disputeDesk.getAddress();
      await network.networkHelpers.impersonateAccount(address);
      await network.networkHelpers.setBalance(address, 10n ** 20n);
      const asDisputes = book.connect(await network.ethers.getSigner(address));
      await expect(asDisputes.openDispute(claimId, arbitrator, 2n))
        .to.be.revertedWithCustomError(book, 'ClaimActDoneAlready')
        .withArgs(claimId, actions.OpenDispute);
    });
  });
});
