import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf, flags, usageOf } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';

const { payableAssets } = defaults.screen;
const reason = encodeBytes32String('ESTIMATE');
const listHash = `0x${'15'.repeat(32)}`;
const larger = [buildItem({ claimedAssets: dollars('429') })];
const told = (value: unknown): boolean => value !== undefined;

const revision = ({ people }: Course, reservedAssets: bigint, determinedAssets: bigint) => ({
  ...{ by: people.seniorAdjuster.address, reason, reservedAssets, determinedAssets },
});

describe('ClaimBook.revise', () => {
  describe('given the policy itself names who is paid', () => {
    it('reverts with ClaimPayeesFixed when the filing names somebody', async () => {
      const { asAna, book, claimId, claim, contracts, people, policyId } = await loadCourse();
      await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.bo);
      const payees = [{ to: people.ana.address, shareBps: 10_000 }];
      await expect(asAna.revise(claimId, claim.filed, { ...claim.filed.filing, payees }))
        .to.be.revertedWithCustomError(book, 'ClaimPayeesFixed')
        .withArgs(policyId);
    });
  });

  describe('when it is about another policy', () => {
    it('reverts with ClaimLossOther', async () => {
      const { asAna, book, claimId, claim } = await loadCourse();
      const { policyId, lossAt } = claim.filed.filing;
      await expect(asAna.revise(claimId, claim.filed, { ...claim.filed.filing, policyId: policyId + 1n }))
        .to.be.revertedWithCustomError(book, 'ClaimLossOther')
        .withArgs(claimId, policyId + 1n, lossAt);
    });
  });

  describe('given the last second to decide', () => {
    it('takes another loss', async () => {
      const course = await loadCourse();
      const { asAna, claimId, claim } = course;
      await at(course, await course.deadline(clocks.Decide));
      await asAna.revise(claimId, claim.filed, { ...claim.filed.filing, items: larger });
      expect((await figuresOf(course, claimId)).reservedAssets).to.equal(dollars('400'));
    });
  });

  describe('when evidence comes with it', () => {
    it('tells so', async () => {
      const { asAna, book, claimId, claim, people } = await buildCourse({
        filing: { evidenceRoot: defaults.nothing },
      });
      const filing = { ...claim.filed.filing, evidenceRoot: defaults.evidenceRoot };
      await expect(asAna.revise(claimId, claim.filed, filing))
        .to.emit(book, 'ClaimRevised')
        .withArgs(claimId, people.ana.address, told, flags.EVIDENCE, payableAssets, payableAssets, told);
    });
  });

  describe('when only the payees change', () => {
    it('asks the pool for nothing', async () => {
      const { asAna, claimId, claim, contracts, people } = await loadCourse();
      const payees = [{ to: people.bo.address, shareBps: 10_000 }];
      const sent = await asAna.revise(claimId, claim.filed, { ...claim.filed.filing, payees });
      await expect(sent).not.to.emit(contracts.pools.PROPERTY, 'ClaimReserved');
      await expect(sent).not.to.emit(contracts.pools.PROPERTY, 'ClaimSettled');
    });
  });

  describe('given something was paid on account', () => {
    it('reserves what the larger loss pays beyond it', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim, people, policyId } = course;
      await asDesk.advance(claimId, claim.filed, dollars('120'), people.adjuster);
      const { filed } = await course.opened();
      await asAna.revise(claimId, filed, { ...claim.filed.filing, items: larger });
      expect(await figuresOf(course, claimId)).to.include({
        reservedAssets: dollars('280'),
        paidAssets: dollars('120'),
      });
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect(await usageOf(course, policyId)).to.deep.equal([dollars('400'), 1n]);
    });
  });

  describe('given the clock stood, was lengthened, and a sum was certain', () => {
    it('begins everything anew', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim, people, network } = course;
      const now = (await network.networkHelpers.time.latest()) + DAY;
      await at(course, now);
      await asDesk.requestDocuments(claimId, people.adjuster, listHash, now);
      await at(course, now + DAY);
      await asAna.supplement(claimId, listHash);
      await asDesk.extend(claimId, people.adjuster, reason, listHash);
      await asDesk.reviseReserve(claimId, (await course.opened()).filed, revision(course, payableAssets, 5n));
      // A second stop, so that the first one's seconds are kept apart.
      await at(course, now + 2 * DAY);
      await asDesk.requestDocuments(claimId, people.adjuster, listHash, now + 2 * DAY);
      await at(course, now + 3 * DAY);
      await asAna.supplement(claimId, listHash);
      const before = await book.courseOf(claimId);
      expect([before.stops, before.extensions, before.determinedAssets]).to.deep.equal([2n, 1n, 5n]);
      expect([before.stopAt, before.stopEndsAt]).to.deep.equal([BigInt(now + 2 * DAY), BigInt(now + 3 * DAY)]);
      expect(before.stoppedSeconds).to.equal(BigInt(DAY));
      const { filed } = await course.opened();
      await at(course, now + 5 * DAY);
      await asAna.revise(claimId, filed, { ...claim.filed.filing, items: larger });
      const begun = await book.courseOf(claimId);
      expect(begun.clockFrom).to.equal(BigInt(now + 5 * DAY));
      expect([begun.stops, begun.stopAt, begun.stopEndsAt, begun.stoppedSeconds]).to.deep.equal([0n, 0n, 0n, 0n]);
      expect([begun.extensions, begun.determinedAssets, begun.revisions]).to.deep.equal([0n, 0n, 1n]);
    });
  });
});

describe('ClaimBook.reviseReserve', () => {
  describe('when another case file is brought', () => {
    it('reverts with ClaimFilingMismatch', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim } = course;
      const { caseHead } = await book.claimOf(claimId);
      await expect(asDesk.reviseReserve(claimId, { ...claim.filed, flags: 0n }, revision(course, 1n, 0n)))
        .to.be.revertedWithCustomError(book, 'ClaimFilingMismatch')
        .withArgs(claimId, (head: unknown) => head !== caseHead, caseHead);
    });
  });

  describe('given something was paid on account', () => {
    it('may call certain what was paid and what is reserved together, and not a unit more', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim, people } = course;
      await asDesk.advance(claimId, claim.filed, dollars('120'), people.adjuster);
      const { filed } = await course.opened();
      const most = payableAssets - dollars('120');
      await expect(asDesk.reviseReserve(claimId, filed, revision(course, most + 1n, 0n)))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.ReviseReserve, most + 1n, most);
      const certain = dollars('120') + dollars('50');
      await expect(asDesk.reviseReserve(claimId, filed, revision(course, dollars('50'), certain + 1n)))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.ReviseReserve, certain + 1n, certain);
      await asDesk.reviseReserve(claimId, filed, revision(course, dollars('50'), certain));
      expect((await book.courseOf(claimId)).determinedAssets).to.equal(certain);
    });
  });
});
