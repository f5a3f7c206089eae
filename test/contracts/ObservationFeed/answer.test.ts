import { expect } from 'chai';

import { DISPUTE_BOND } from '../../../scripts/config/observations.ts';
import { answerOf, expectBonds, feedOfAna, loadDisputed, loadReported, operatorOf } from '../../support/doubt.ts';
import { ANSWER_PERIOD, feedOf, keyOfRef, loadRained, reportRain, statuses } from '../../support/observe.ts';

describe('ObservationFeed.answer', () => {
  describe('when it is signed as a report, of another round, or nothing is disputed', () => {
    it('reverts with FeedAttemptWrong, FeedStatusWrong and FeedRoundWrong', async () => {
      const [rained, feed] = [await loadReported(), (await loadReported()).contracts.observationFeed];
      const key = keyOfRef(rained, rained.ref);
      const report = await answerOf(rained, { attempt: 0 });
      await expect(feedOf(rained).answer(report.observation, report.signatures))
        .to.be.revertedWithCustomError(feed, 'FeedAttemptWrong')
        .withArgs(key, 0, 1);
      const early = await answerOf(rained);
      await expect(feedOf(rained).answer(early.observation, early.signatures))
        .to.be.revertedWithCustomError(feed, 'FeedStatusWrong')
        .withArgs(key, statuses.reported);
      const disputed = await loadDisputed();
      const other = await answerOf(disputed, { round: 2 });
      await expect(feedOf(disputed).answer(other.observation, other.signatures))
        .to.be.revertedWithCustomError(disputed.contracts.observationFeed, 'FeedRoundWrong')
        .withArgs(keyOfRef(disputed, disputed.ref), 2, 1);
    });
  });

  describe('given 48 hours have passed', () => {
    it('reverts with FeedAnswerClosed, and anyone may conclude: unresolved, the bond free', async () => {
      const rained = await loadDisputed();
      const { contracts, people, network } = rained;
      const feed = contracts.observationFeed;
      const closedAt = Number((await feed.roundOf(rained.ref)).disputedAt) + ANSWER_PERIOD;
      await network.networkHelpers.time.setNextBlockTimestamp(closedAt + 1);
      const { observation, signatures } = await answerOf(rained);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.be.revertedWithCustomError(feed, 'FeedAnswerClosed')
        .withArgs(keyOfRef(rained, rained.ref), closedAt);
      await expect(feedOf(rained).conclude(rained.ref))
        .to.emit(feed, 'ObservationUnresolved')
        .withArgs(keyOfRef(rained, rained.ref), 1, network.ethers.encodeBytes32String('UNANSWERED'))
        .and.to.emit(feed, 'BondReleased')
        .withArgs(keyOfRef(rained, rained.ref), people.ana.address, DISPUTE_BOND, false);
      expect(await feed.statusOf(rained.ref)).to.equal(statuses.unresolved);
      await expectBonds(rained, 0n, DISPUTE_BOND, 0n);
    });
  });

  describe('when who reported or disputed signs again', () => {
    it('A41: reverts with FeedSignerNotDisjoint', async () => {
      const rained = await loadDisputed();
      const { observation, signatures } = await answerOf(rained, {}, [2, 3]);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedSignerNotDisjoint')
        .withArgs(keyOfRef(rained, rained.ref), 2);
      const other = await loadReported();
      await (await operatorOf(other, 29)).feed.dispute(other.ref, 0);
      const theirs = await answerOf(other, {}, [4, 5]);
      await expect(feedOf(other).answer(theirs.observation, theirs.signatures))
        .to.be.revertedWithCustomError(other.contracts.observationFeed, 'FeedSignerNotDisjoint')
        .withArgs(keyOfRef(other, other.ref), 5);
    });
  });

  describe('given all signed the report, of whom a quorum was heard', () => {
    it('A41: others answer, of whom a quorum is heard too', async () => {
      const rained = await loadRained();
      await reportRain(rained, {}, [1, 2, 3, 4, 5]);
      await feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND });
      const { observation, signatures } = await answerOf(rained, {}, [3, 4, 5, 1]);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.emit(rained.contracts.observationFeed, 'ObservationAnswered')
        .withArgs(keyOfRef(rained, rained.ref), 1, 2_000n, observation.observedAt, 0b11000n, true);
    });
  });

  describe('when others say the same', () => {
    it('is final at once, and the bond goes to the pot for disputes', async () => {
      const rained = await loadDisputed();
      const { contracts, people, network } = rained;
      const feed = contracts.observationFeed;
      const { observation, signatures } = await answerOf(rained);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.emit(feed, 'ObservationAnswered')
        .withArgs(keyOfRef(rained, rained.ref), 1, 2_000n, observation.observedAt, 0b11000n, true)
        .and.to.emit(feed, 'ObservationFinal')
        .withArgs(keyOfRef(rained, rained.ref), 1, 1, 2_000n, 2_000n, 2_000n)
        .and.to.emit(feed, 'BondReleased')
        .withArgs(keyOfRef(rained, rained.ref), people.ana.address, DISPUTE_BOND, true);
      await expectBonds(rained, 0n, 0n, DISPUTE_BOND);
      await expect(feedOfAna(rained).collectBond())
        .to.be.revertedWithCustomError(feed, 'FeedNothingToCollect')
        .withArgs(people.ana.address);
      const swept = await feedOf(rained).sweepForfeits();
      await expect(swept).to.changeEtherBalances(
        network.ethers,
        [feed, contracts.disputeDesk],
        [-DISPUTE_BOND, DISPUTE_BOND],
      );
      await expect(swept).to.emit(feed, 'ForfeitsSwept').withArgs(people.chen.address, DISPUTE_BOND);
      await expectBonds(rained, 0n, 0n, 0n);
      await expect(feedOf(rained).sweepForfeits())
        .to.be.revertedWithCustomError(feed, 'FeedNothingToCollect')
        .withArgs(people.chen.address);
    });
  });

  describe('when others say otherwise', () => {
    it('counts what they say, and the bond is collected once', async () => {
      const rained = await loadDisputed();
      const { contracts, people, network } = rained;
      const feed = contracts.observationFeed;
      const { observation, signatures } = await answerOf(rained, { value: 3_100n });
      await feedOf(rained).answer(observation, signatures);
      const finding = await feed.findingOf(rained.ref);
      expect([finding.rounds, finding.latest, finding.lowest]).to.deep.equal([1n, 3_100n, 3_100n]);
      await expectBonds(rained, 0n, DISPUTE_BOND, 0n);
      expect(await feed.creditOf(people.ana)).to.equal(DISPUTE_BOND);
      const collected = await feedOfAna(rained).collectBond();
      await expect(collected).to.changeEtherBalances(network.ethers, [feed, people.ana], [-DISPUTE_BOND, DISPUTE_BOND]);
      await expect(collected).to.emit(feed, 'BondCollected').withArgs(people.ana.address, DISPUTE_BOND);
      await expectBonds(rained, 0n, 0n, 0n);
      await expect(feedOfAna(rained).collectBond()).to.be.revertedWithCustomError(feed, 'FeedNothingToCollect');
    });
  });
});
