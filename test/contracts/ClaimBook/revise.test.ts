import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildFiling, buildItem } from '../../support/builders.ts';
import { readEntries, rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, decisionOn, figuresOf, flags, phases, usageOf } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { bucketsOf } from '../../support/pool.ts';

const larger = buildItem({ claimedAssets: dollars('429') });
const reason = encodeBytes32String('ESTIMATE');

/** Ana's filing with other words. */
function refiling(course: Course, changes: Partial<ReturnType<typeof buildFiling>> = {}) {
  const { policyId, lossAt } = course.claim.filed.filing;
  return buildFiling({ policyId, lossAt, ...changes });
}

describe('ClaimBook.revise', () => {
  describe('when the caller is not the claimant', () => {
    it('reverts with ClaimCallerNotClaimant', async () => {
      const course = await loadCourse();
      const { asChen, book, claimId, claim, people } = course;
      await expect(asChen.revise(claimId, claim.filed, refiling(course)))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotClaimant')
        .withArgs(claimId, people.chen.address);
    });
  });

  describe('given the claim is closed', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId, claim } = course;
      await asAna.withdraw(claimId);
      await expect(asAna.revise(claimId, claim.filed, refiling(course)))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.Revise);
    });
  });

  describe('when another case file is brought', () => {
    it('reverts with ClaimFilingMismatch', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId, claim } = course;
      const other = { ...claim.filed, flags: 0 };
      await expect(asAna.revise(claimId, other, refiling(course))).to.be.revertedWithCustomError(
        book,
        'ClaimFilingMismatch',
      );
    });
  });

  describe('when it is about another loss', () => {
    it('reverts with ClaimLossOther', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId, claim } = course;
      const { policyId } = claim.filed.filing;
      const lossAt = claim.filed.filing.lossAt - 1n;
      await expect(asAna.revise(claimId, claim.filed, refiling(course, { lossAt })))
        .to.be.revertedWithCustomError(book, 'ClaimLossOther')
        .withArgs(claimId, policyId, lossAt);
    });
  });

  describe('when the filing is not well formed', () => {
    it('reverts as a filing would', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId, claim } = course;
      await expect(asAna.revise(claimId, claim.filed, refiling(course, { items: [] })))
        .to.be.revertedWithCustomError(book, 'ClaimItemCountInvalid')
        .withArgs(0, 8);
      await expect(asAna.revise(claimId, claim.filed, refiling(course, { items: [buildItem({ claimedAssets: 0n })] })))
        .to.be.revertedWithCustomError(book, 'ClaimItemInvalid')
        .withArgs(0);
    });
  });

  describe('given the time to decide is over', () => {
    it('reverts with ClaimDecisionOverdue for another loss, and takes other payees', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId, claim, people, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      await at(course, decideBy + 1);
      await expect(asAna.revise(claimId, claim.filed, refiling(course, { items: [larger] })))
        .to.be.revertedWithCustomError(book, 'ClaimDecisionOverdue')
        .withArgs(claimId, decideBy);
      const payees = [{ to: people.bo.address, shareBps: 10_000 }];
      await asAna.revise(claimId, claim.filed, refiling(course, { payees }));
      expect(await deadline(clocks.Decide)).to.equal(decideBy);
    });
  });

  describe('given it was changed eight times', () => {
    it('reverts with ClaimRevisionsExhausted', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId } = course;
      for (let time = 0; time < 8; time += 1) {
        const { filed } = await course.opened();
        await asAna.revise(claimId, filed, refiling(course));
      }
      const { filed } = await course.opened();
      await expect(asAna.revise(claimId, filed, refiling(course)))
        .to.be.revertedWithCustomError(book, 'ClaimRevisionsExhausted')
        .withArgs(claimId, 8);
    });
  });

  describe('given the claim is filed', () => {
    it('CAP-3: reserves more for a larger loss, and starts the clock again', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId, claim, contracts, people, policyId, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await at(course, Number((await book.claimOf(claimId)).filedAt) + 5 * DAY);
      const sent = await asAna.revise(claimId, claim.filed, refiling(course, { items: [larger] }));
      const after = await bucketsOf(contracts.pools.PROPERTY);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      const told = (value: unknown): boolean => value !== undefined;
      await expect(sent)
        .to.emit(book, 'ClaimRevised')
        .withArgs(claimId, people.ana.address, told, flags.EVIDENCE, dollars('400'), dollars('400'), file.head);
      expect(after.reservedAssets - before.reservedAssets).to.equal(dollars('100'));
      expect(before.lockedAssets - after.lockedAssets + before.freeAssets - after.freeAssets).to.equal(dollars('100'));
      expect(await usageOf(course, policyId)).to.deep.equal([dollars('400'), 1n]);
      expect(await deadline(clocks.Decide)).to.equal(decideBy + 5 * DAY);
    });
    it('gives back what a smaller loss does not need', async () => {
      const course = await loadCourse();
      const { asAna, claimId, claim, contracts, policyId } = course;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      const smaller = buildItem({ claimedAssets: dollars('129') });
      await asAna.revise(claimId, claim.filed, refiling(course, { items: [smaller] }));
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(dollars('200'));
      expect(after.lockedAssets - before.lockedAssets).to.equal(dollars('200'));
      expect(await usageOf(course, policyId)).to.deep.equal([dollars('100'), 1n]);
    });
    it('is decided on what was restated, brought with the link of the restatement first', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, claimId, claim, people, contracts, network } = course;
      const payees = [{ to: people.bo.address, shareBps: 10_000 }];
      await asAna.revise(claimId, claim.filed, refiling(course, { items: [larger], payees }));
      await asDesk.acknowledge(claimId, people.adjuster);
      const { filed, caseHead } = await course.opened();
      const decision = decisionOn(course, { ...claim, caseHead });
      const whole = {
        ...decision,
        assessments: decision.assessments.map((one) => ({ ...one, assessedAssets: dollars('429') })),
      };
      await expect(asDesk.decide(claimId, filed, whole)).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.bo, people.ana],
        [dollars('400'), 0n],
      );
    });
    it('CLM-4: refuses what was filed before, however it is brought', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim } = course;
      await asAna.revise(claimId, claim.filed, refiling(course, { items: [larger] }));
      const { filed, caseHead } = await course.opened();
      const [revision] = filed.later;
      if (revision === undefined) throw new Error('a link of the restatement');
      const decision = decisionOn(course, { ...claim, caseHead });
      const [, entry] = await readEntries(book, claimId);
      if (entry === undefined) throw new Error('an entry of the restatement');
      const { kind, actor, dataHash, enteredAt } = entry;
      for (const later of [[], [{ kind, actor, dataHash, enteredAt }], [revision]]) {
        await expect(asDesk.decide(claimId, { ...claim.filed, later }, decision)).to.be.revertedWithCustomError(
          book,
          'ClaimFilingMismatch',
        );
      }
    });
  });

  describe('given documents are awaited', () => {
    it('still waits for them, from now on', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, people, network } = course;
      const now = await network.networkHelpers.time.latest();
      await asDesk.requestDocuments(claimId, people.adjuster, reason, now);
      const { filed } = await course.opened();
      await at(course, now + 3 * DAY);
      await asAna.revise(claimId, filed, refiling(course, { items: [larger] }));
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.AwaitingDocuments });
      const { stops, stopAt, clockFrom } = await book.courseOf(claimId);
      expect([stops, stopAt, clockFrom]).to.deep.equal([1n, BigInt(now + 3 * DAY), BigInt(now + 3 * DAY)]);
    });
  });
});
