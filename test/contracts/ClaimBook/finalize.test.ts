import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { decideClaim } from '../../support/actors.ts';
import { buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf, inPart, loadNeighbours, phases, usageOf, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';

/** Ana's claim, refused or granted in part, and the last second of her window to appeal. */
async function load(assessment = buildRefusal()) {
  const situation = await loadNeighbours();
  await decideClaim(situation, situation.claim, { assessments: [assessment] });
  const { claimBook: book } = situation.contracts;
  const { claimId } = situation.claim;
  return { ...situation, book, claimId, endsAt: Number(await book.deadlineOf(claimId, clocks.Appeal)) };
}

describe('ClaimBook.finalize', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book } = await load();
      await expect(book.finalize(7)).to.be.revertedWithCustomError(book, 'ClaimUnknown').withArgs(7);
    });
  });

  describe('given the claim is not decided', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { contracts, claim } = await loadNeighbours();
      await expect(contracts.claimBook.finalize(claim.claimId))
        .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimActionNotAllowed')
        .withArgs(claim.claimId, phases.Filed, actions.Finalize);
    });
  });

  describe('given the window to appeal is open', () => {
    it('T21: reverts with ClaimWindowOpen a second before its last and at its last', async () => {
      const { book, claimId, endsAt, network } = await load();
      for (const at of [endsAt - 1, endsAt]) {
        await network.networkHelpers.time.setNextBlockTimestamp(at);
        await expect(book.finalize(claimId))
          .to.be.revertedWithCustomError(book, 'ClaimWindowOpen')
          .withArgs(claimId, endsAt);
      }
    });
  });

  describe('given the window is over', () => {
    it('CLM-5: closes the claim a second later, whoever calls, and gives the reserve back', async () => {
      const situation = await load();
      const { book, claimId, endsAt, network, contracts, people, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt + 1);
      await book.connect(people.chen).finalize(claimId);
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(defaults.screen.payableAssets);
      expect(after.lockedAssets - before.lockedAssets).to.equal(defaults.screen.payableAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([0n, 0n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.Denied,
        reservedAssets: 0n,
        paidAssets: 0n,
        statedAssets: 0n,
        entries: 3,
      });
    });
    it('emits ClaimFinalized, with the head CLM-4 rebuilds', async () => {
      const { book, claimId, endsAt, network, people } = await load(inPart.assessment);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt + 1);
      const sent = await book.connect(people.chen).finalize(claimId);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      await expect(sent)
        .to.emit(book, 'ClaimFinalized')
        .withArgs(claimId, people.chen.address, inPart.keptAssets, file.head);
    });
    it('CLM-2: leaves what was paid', async () => {
      const situation = await load(inPart.assessment);
      await situation.network.networkHelpers.time.setNextBlockTimestamp(situation.endsAt + 1);
      await situation.book.finalize(situation.claimId);
      const { paidAssets, reservedAssets } = await figuresOf(situation, situation.claimId);
      expect([paidAssets, reservedAssets]).to.deep.equal([inPart.paidAssets, 0n]);
    });
  });

  describe('given deciding was paused within the window', () => {
    it('CLM-6: gives the claimant exactly the paused seconds more', async () => {
      const situation = await load();
      const { book, claimId, endsAt, contracts, network } = situation;
      const { decidedAt } = await book.claimOf(claimId);
      await pauseFor(situation, pauseFlags.decide, 3 * DAY);
      const paused = Number(await contracts.pauseControl.pausedSeconds(pauseFlags.decide, decidedAt, endsAt));
      expect(await book.deadlineOf(claimId, clocks.Appeal)).to.equal(endsAt + paused);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt + paused);
      await expect(book.finalize(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimWindowOpen')
        .withArgs(claimId, endsAt + paused);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt + paused + 1);
      await expect(book.finalize(claimId)).to.emit(book, 'ClaimFinalized');
    });
    it('counts a pause that begins within the seconds another one gave', async () => {
      const situation = await load();
      const { book, claimId, endsAt, network } = situation;
      await pauseFor(situation, pauseFlags.decide, 2 * DAY);
      await network.networkHelpers.time.increaseTo(endsAt + DAY);
      const later = await pauseFor(situation, pauseFlags.decide, 3 * DAY);
      const extended = Number(await book.deadlineOf(claimId, clocks.Appeal));
      expect(extended).to.be.greaterThan(later);
      expect(extended - endsAt).to.equal(5 * DAY);
    });
  });
});
