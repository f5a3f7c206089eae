import { expect } from 'chai';

import { decideClaim } from '../../support/actors.ts';
import { clocks, inPart } from '../../support/claim.ts';
import { loadFiled, loadGranted } from '../../support/fixtures.ts';

const NEVER = 2n ** 40n - 1n;

describe('ClaimBook.deadlineOf', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { contracts } = await loadFiled();
      const { claimBook } = contracts;
      for (const read of [claimBook.deadlineOf(7, clocks.Decide), claimBook.claimOf(7), claimBook.claimantOf(7)]) {
        await expect(read).to.be.revertedWithCustomError(claimBook, 'ClaimUnknown').withArgs(7);
      }
    });
  });

  describe('given the claim is filed', () => {
    it('runs the clocks of handling from the filing, as the law of its version says', async () => {
      const { contracts, claim } = await loadFiled();
      const { filedAt } = await contracts.claimBook.claimOf(claim.claimId);
      const { profileId } = await contracts.productBook.claimTermsOf(1);
      for (const clock of [clocks.Acknowledge, clocks.Decide]) {
        const expected = await contracts.lawBook.deadlineOf(profileId, clock, filedAt);
        expect(await contracts.claimBook.deadlineOf(claim.claimId, clock)).to.equal(expected);
        expect(expected).to.be.lessThan(NEVER);
      }
    });
    it('runs no clock that waits for a decision, a request or an appeal', async () => {
      const { contracts, claim } = await loadFiled();
      for (const clock of [clocks.Appeal, clocks.Pay, clocks.DenialNotice, clocks.Supplement, clocks.Ruling]) {
        expect(await contracts.claimBook.deadlineOf(claim.claimId, clock)).to.equal(NEVER);
      }
    });
    it('names the holder when the loss happened as claimant', async () => {
      const { contracts, claim, people } = await loadFiled();
      expect(await contracts.claimBook.claimantOf(claim.claimId)).to.equal(people.ana.address);
    });
  });

  describe('given it was granted in part', () => {
    it('runs the window to appeal from the decision', async () => {
      const situation = await loadFiled();
      const { contracts, claim } = situation;
      await decideClaim(situation, claim, { assessments: [inPart.assessment] });
      const { decidedAt } = await contracts.claimBook.claimOf(claim.claimId);
      const { profileId } = await contracts.productBook.claimTermsOf(1);
      const expected = await contracts.lawBook.deadlineOf(profileId, clocks.Appeal, decidedAt);
      expect(await contracts.claimBook.deadlineOf(claim.claimId, clocks.Appeal)).to.equal(expected);
    });
  });

  describe('given it was granted in full', () => {
    it('leaves nothing to appeal', async () => {
      const { contracts, claim } = await loadGranted();
      expect(await contracts.claimBook.deadlineOf(claim.claimId, clocks.Appeal)).to.equal(NEVER);
    });
  });
});
