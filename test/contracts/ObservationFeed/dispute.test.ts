import { expect } from 'chai';

import { DISPUTE_BOND } from '../../../scripts/config/observations.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { expectBonds, feedOfAna, loadReported, operatorOf } from '../../support/doubt.ts';
import {
  ANSWER_PERIOD,
  REGION,
  feedOf,
  keyOfRef,
  loadRained,
  pass,
  rainSource,
  statuses,
} from '../../support/observe.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

describe('ObservationFeed.dispute', () => {
  describe('given nothing is reported, or the dispute period is over', () => {
    it('reverts with FeedStatusWrong', async () => {
      const rained = await loadRained();
      await expect(feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND }))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedStatusWrong')
        .withArgs(keyOfRef(rained, rained.ref), statuses.none);
    });

    it('reverts with FeedDisputeClosed in its first second after, not in its last', async () => {
      const rained = await loadReported();
      const { time } = rained.network.networkHelpers;
      const { reportedAt } = await rained.contracts.observationFeed.roundOf(rained.ref);
      const closedAt = Number(reportedAt) + rainSource.disputePeriod;
      await time.setNextBlockTimestamp(closedAt - 1);
      await feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND });
      const again = await loadReported();
      await again.network.networkHelpers.time.setNextBlockTimestamp(closedAt);
      await expect(feedOfAna(again).dispute(again.ref, again.policies.ana, { value: DISPUTE_BOND }))
        .to.be.revertedWithCustomError(again.contracts.observationFeed, 'FeedDisputeClosed')
        .withArgs(keyOfRef(again, again.ref), closedAt);
    });
  });

  describe('when the caller neither observes nor holds a policy it concerns', () => {
    it('reverts with FeedCallerNotParty', async () => {
      const rained = await loadReported();
      const { contracts, people, versions } = rained;
      const elsewhere = await buyCover(rained, people.chen, { versionId: rained.versionId, zone: REGION + 1 });
      const other = await buyCover(rained, people.chen, { versionId: versions['phone'] ?? 0, zone: REGION });
      for (const policyId of [rained.policies.ana, elsewhere, other]) {
        await expect(feedOf(rained).dispute(rained.ref, policyId, { value: DISPUTE_BOND }))
          .to.be.revertedWithCustomError(contracts.observationFeed, 'FeedCallerNotParty')
          .withArgs(keyOfRef(rained, rained.ref), people.chen.address, policyId);
      }
    });
  });

  describe('when the bond is not exact, or an operator sends one', () => {
    it('reverts with FeedBondWrong', async () => {
      const rained = await loadReported();
      for (const value of [0n, DISPUTE_BOND - 1n, DISPUTE_BOND + 1n]) {
        await expect(feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value }))
          .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedBondWrong')
          .withArgs(keyOfRef(rained, rained.ref), value, DISPUTE_BOND);
      }
      const { feed } = await operatorOf(rained, 29);
      await expect(feed.dispute(rained.ref, 0, { value: 1n }))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedBondWrong')
        .withArgs(keyOfRef(rained, rained.ref), 1n, 0n);
    });
  });

  describe('when a holder or an operator disputes, ORACLE paused or not', () => {
    it('ORA-2: stops the word, keeps the bond and tells everything', async () => {
      const rained = await loadReported();
      const { contracts, people, network, policies } = rained;
      await pauseFor(rained, pauseFlags.oracle, DAY);
      const at = (await network.networkHelpers.time.latest()) + 5;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await expect(feedOfAna(rained).dispute(rained.ref, policies.ana, { value: DISPUTE_BOND }))
        .to.emit(contracts.observationFeed, 'ObservationDisputed')
        .withArgs(keyOfRef(rained, rained.ref), people.ana.address, 0, policies.ana, DISPUTE_BOND, at + ANSWER_PERIOD);
      await pass(rained, rainSource.disputePeriod);
      expect(await contracts.observationFeed.statusOf(rained.ref)).to.equal(statuses.disputed);
      expect((await contracts.observationFeed.findingOf(rained.ref)).rounds).to.equal(0n);
      await expectBonds(rained, DISPUTE_BOND, 0n, 0n);
    });

    it('takes nothing from an operator', async () => {
      const rained = await loadReported();
      const { address, feed } = await operatorOf(rained, 29);
      await expect(feed.dispute(rained.ref, 0)).to.emit(feed, 'ObservationDisputed');
      const { disputer, disputerSeat, bond } = await feed.roundOf(rained.ref);
      expect([disputer, disputerSeat, bond]).to.deep.equal([address, 5n, 0n]);
    });
  });
});
