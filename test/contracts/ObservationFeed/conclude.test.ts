import { expect } from 'chai';

import {
  rainSource,
  feedOf,
  keyOfRef,
  loadFinal,
  loadRained,
  observe,
  pass,
  reportRain,
  signObservation,
  statuses,
} from '../../support/observe.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { operatorWallet } from '../../../scripts/deploy/open-operators.ts';

describe('ObservationFeed.conclude', () => {
  describe('given nothing was reported in time', () => {
    it('A49: ends unresolved for good, once', async () => {
      const rained = await loadRained();
      const feed = rained.contracts.observationFeed;
      await pass(rained, rainSource.heartbeat + 1);
      await expect(feedOf(rained).conclude(rained.ref))
        .to.emit(feed, 'ObservationUnresolved')
        .withArgs(keyOfRef(rained, rained.ref), 0, rained.network.ethers.encodeBytes32String('UNREPORTED'));
      await expect(feedOf(rained).conclude(rained.ref)).not.to.emit(feed, 'ObservationUnresolved');
      expect((await feed.findingOf(rained.ref)).rounds).to.equal(0n);
    });
  });

  describe('given the dispute period runs', () => {
    it('changes nothing', async () => {
      const rained = await loadRained();
      await reportRain(rained);
      const feed = rained.contracts.observationFeed;
      await expect(feedOf(rained).conclude(rained.ref)).not.to.emit(feed, 'ObservationFinal');
      expect(await feed.statusOf(rained.ref)).to.equal(statuses.reported);
    });
  });

  describe('given nobody disputed in time', () => {
    it('makes it final, as everybody could read before', async () => {
      const rained = await loadFinal();
      const feed = rained.contracts.observationFeed;
      const before = await feed.findingOf(rained.ref);
      await expect(feedOf(rained).conclude(rained.ref))
        .to.emit(feed, 'ObservationFinal')
        .withArgs(keyOfRef(rained, rained.ref), 1, 1, 2_000n, 2_000n, 2_000n);
      const after = await feed.findingAt(rained.ref, 1);
      expect([...after]).to.deep.equal([...before]);
      expect([after.lossAt, after.endsAt]).to.deep.equal([BigInt(rained.ref.periodStart), BigInt(rained.endsAt)]);
    });
  });

  describe('when a finding is asked for that is not made yet', () => {
    it('is none, as before the first', async () => {
      const rained = await loadFinal();
      const feed = rained.contracts.observationFeed;
      await feedOf(rained).conclude(rained.ref);
      const none = await feed.findingAt(rained.ref, 0);
      expect([none.rounds, none.latest]).to.deep.equal([0n, 0n]);
      expect([...(await feed.findingAt(rained.ref, 2))]).to.deep.equal([...none]);
    });
  });

  describe('given a revision', () => {
    it('stands beside the extremes of every final word', async () => {
      const rained = await loadFinal();
      const feed = rained.contracts.observationFeed;
      await reportRain(rained, { value: 3_000n, round: 2 });
      expect((await feed.findingOf(rained.ref)).latest).to.equal(2_000n);
      await pass(rained, rainSource.disputePeriod);
      await reportRain(rained, { value: 100n, round: 3 }, [3, 4]);
      await pass(rained, rainSource.disputePeriod);
      await feedOf(rained).conclude(rained.ref);
      const { latest, lowest, highest, rounds } = await feed.findingOf(rained.ref);
      expect([latest, lowest, highest, rounds]).to.deep.equal([100n, 100n, 3_000n, 3n]);
      expect((await feed.findingAt(rained.ref, 2)).lowest).to.equal(2_000n);
    });

    it('leaves what stood when it is disputed and not answered', async () => {
      const rained = await loadFinal();
      await reportRain(rained, { value: 9_000n, round: 2 });
      const wallet = operatorWallet(29).connect(rained.network.ethers.provider);
      await rained.network.networkHelpers.setBalance(wallet.address, 10n ** 18n);
      const feed = rained.contracts.observationFeed;
      await feed.connect(wallet).dispute(rained.ref, 0);
      await pass(rained, 3 * 86_400);
      await feedOf(rained).conclude(rained.ref);
      expect(await feed.statusOf(rained.ref)).to.equal(statuses.final);
      expect((await feed.findingOf(rained.ref)).highest).to.equal(2_000n);
      const now = await rained.network.networkHelpers.time.latest();
      await reportRain(rained, { value: 2_100n, round: 3, observedAt: now });
    });

    it('is refused after its period', async () => {
      const rained = await loadFinal();
      const dueAt = rained.endsAt + rainSource.revisionPeriod;
      await rained.network.networkHelpers.time.increaseTo(dueAt);
      const observation = observe(rained, { round: 2, observedAt: dueAt });
      await expect(feedOf(rained).report(observation, await signObservation(rained, observation, [1, 2])))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedReportLate')
        .withArgs(keyOfRef(rained, rained.ref), dueAt);
    });

    describe('when reports were paused over the end of its period', () => {
      async function pauseOverTheEnd() {
        const rained = await loadFinal();
        const dueAt = rained.endsAt + rainSource.revisionPeriod;
        await rained.network.networkHelpers.time.increaseTo(dueAt - 3_600);
        await pauseFor(rained, pauseFlags.oracle, 86_400);
        return { rained, dueAt, lastAt: dueAt + 86_400 };
      }

      it('is taken until as many seconds more are over', async () => {
        const { rained, lastAt } = await pauseOverTheEnd();
        const observation = observe(rained, { round: 2, observedAt: lastAt });
        const signatures = await signObservation(rained, observation, [1, 2]);
        await rained.network.networkHelpers.time.setNextBlockTimestamp(lastAt);
        await expect(feedOf(rained).report(observation, signatures)).to.emit(
          rained.contracts.observationFeed,
          'ObservationReported',
        );
      });

      it('is refused a second later', async () => {
        const { rained, lastAt } = await pauseOverTheEnd();
        const observation = observe(rained, { round: 2, observedAt: lastAt });
        const signatures = await signObservation(rained, observation, [1, 2]);
        await rained.network.networkHelpers.time.setNextBlockTimestamp(lastAt + 1);
        await expect(feedOf(rained).report(observation, signatures))
          .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedReportLate')
          .withArgs(keyOfRef(rained, rained.ref), lastAt);
      });
    });
  });
});
