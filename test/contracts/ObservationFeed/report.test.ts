import { expect } from 'chai';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import {
  feedOf,
  keyOfRef,
  loadRained,
  observe,
  pass,
  rainSource,
  reportRain,
  signObservation,
  statuses,
} from '../../support/observe.ts';
import { expectRefused } from '../../support/refused.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

describe('ObservationFeed.report', () => {
  describe('given ORACLE is paused', () => {
    it('reverts with PauseActive', async () => {
      const rained = await loadRained();
      const until = await pauseFor(rained, pauseFlags.oracle, DAY);
      const observation = observe(rained);
      await expect(feedOf(rained).report(observation, await signObservation(rained, observation, [1, 2])))
        .to.be.revertedWithCustomError(rained.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.oracle, until);
    });

    it('T6: lets the first report come so much later when the pause is over', async () => {
      const rained = await loadRained();
      await pauseFor(rained, pauseFlags.oracle, 2 * DAY);
      await pass(rained, rainSource.heartbeat);
      await reportRain(rained);
      expect(await feedOf(rained).statusOf(rained.ref)).to.equal(statuses.reported);
    });
  });

  describe('when the source is not registered', () => {
    it('reverts with SourceUnknown', async () => {
      const rained = await loadRained();
      const source = labelToBytes32('ELSEWHERE');
      const observation = observe(rained, { ref: { ...rained.ref, source } });
      await expect(feedOf(rained).report(observation, await signObservation(rained, observation, [1, 2])))
        .to.be.revertedWithCustomError(rained.contracts.sourceRegister, 'SourceUnknown')
        .withArgs(source);
    });
  });

  describe('when it is signed as an answer', () => {
    it('reverts with FeedAttemptWrong', async () => {
      const rained = await loadRained();
      const refusal = { error: 'FeedAttemptWrong', args: [keyOfRef(rained, rained.ref), 1, 0] };
      await expectRefused(rained, observe(rained, { attempt: 1 }), refusal);
    });
  });

  describe('when the period is none of the source, or not over', () => {
    it('reverts with FeedPeriodInvalid, a second off', async () => {
      const rained = await loadRained();
      for (const periodStart of [rained.ref.periodStart - 1, rained.ref.periodStart + 1, 0]) {
        const ref = { ...rained.ref, periodStart };
        await expectRefused(rained, observe(rained, { ref }), {
          error: 'FeedPeriodInvalid',
          args: [ref.source, periodStart],
        });
      }
    });

    it('reverts with FeedPeriodOpen', async () => {
      const rained = await loadRained();
      const ref = { ...rained.ref, periodStart: rained.endsAt };
      await expectRefused(rained, observe(rained, { ref }), {
        error: 'FeedPeriodOpen',
        args: [keyOfRef(rained, ref), rained.endsAt + DAY],
      });
    });
  });

  describe('given it was reported before', () => {
    it('A47: reverts with FeedStatusWrong, for the same word and for another', async () => {
      const rained = await loadRained();
      await reportRain(rained);
      const refusal = { error: 'FeedStatusWrong', args: [keyOfRef(rained, rained.ref), statuses.reported] };
      await expectRefused(rained, observe(rained), refusal);
      await expectRefused(rained, observe(rained, { value: 1n, round: 2 }), refusal, [3, 4]);
    });
  });

  describe('when the round is not the next', () => {
    it('reverts with FeedRoundWrong', async () => {
      const rained = await loadRained();
      for (const round of [0, 2]) {
        const refusal = { error: 'FeedRoundWrong', args: [keyOfRef(rained, rained.ref), round, 1] };
        await expectRefused(rained, observe(rained, { round }), refusal);
      }
    });
  });

  describe('given nobody reported within the heartbeat', () => {
    it('ORA-2: takes the last second of it, and is unresolved one later', async () => {
      const rained = await loadRained();
      const { time } = rained.network.networkHelpers;
      const dueAt = rained.endsAt + rainSource.heartbeat;
      await time.increaseTo(dueAt);
      expect(await feedOf(rained).statusOf(rained.ref)).to.equal(statuses.none);
      await time.increaseTo(dueAt + 1);
      expect(await feedOf(rained).statusOf(rained.ref)).to.equal(statuses.unresolved);
      await expectRefused(rained, observe(rained, { observedAt: dueAt }), {
        error: 'FeedStatusWrong',
        args: [keyOfRef(rained, rained.ref), statuses.unresolved],
      });
    });
  });

  describe('when the source was read before the end of the period, or in the future', () => {
    it('ORA-2, A42: reverts with FeedReadingStale', async () => {
      const rained = await loadRained();
      const { time } = rained.network.networkHelpers;
      const at = (await time.latest()) + 10;
      for (const observedAt of [rained.endsAt - 1, at + 1]) {
        await time.setNextBlockTimestamp(at + (observedAt > at ? 0 : -5));
        const now = observedAt > at ? at : at - 5;
        await expectRefused(rained, observe(rained, { observedAt }), {
          error: 'FeedReadingStale',
          args: [keyOfRef(rained, rained.ref), observedAt, rained.endsAt, now],
        });
      }
    });
  });

  describe('when the unit is another', () => {
    it('A45: reverts with FeedUnitWrong', async () => {
      const rained = await loadRained();
      for (const unit of [0, 2]) {
        const refusal = { error: 'FeedUnitWrong', args: [keyOfRef(rained, rained.ref), unit, rainSource.unit] };
        await expectRefused(rained, observe(rained, { unit }), refusal);
      }
    });
  });

  describe('when the value is out of bounds', () => {
    it('A43: reverts with FeedValueOutOfBounds one beyond either, and takes both', async () => {
      const rained = await loadRained();
      const { minValue, maxValue } = rainSource;
      for (const value of [BigInt(minValue) - 1n, BigInt(maxValue) + 1n, 2n ** 63n - 1n]) {
        const args = [keyOfRef(rained, rained.ref), value, minValue, maxValue];
        await expectRefused(rained, observe(rained, { value }), { error: 'FeedValueOutOfBounds', args });
      }
      await reportRain(rained, { value: BigInt(maxValue) });
      await reportRain(rained, { value: BigInt(minValue), ref: { ...rained.ref, region: 853 } });
    });
  });

  describe('when a quorum signed', () => {
    it('stands open to dispute and tells everything, whoever brings it', async () => {
      const rained = await loadRained();
      const { contracts, people } = rained;
      const observation = observe(rained, { value: 1_234n });
      const signatures = await signObservation(rained, observation, [2, 5]);
      const at = (await rained.network.networkHelpers.time.latest()) + 9;
      await rained.network.networkHelpers.time.setNextBlockTimestamp(at);
      const { ref, value, unit, observedAt } = observation;
      await expect(contracts.observationFeed.connect(people.bo).report(observation, signatures))
        .to.emit(contracts.observationFeed, 'ObservationReported')
        .withArgs(
          keyOfRef(rained, ref),
          ref.source,
          Object.values(ref),
          1,
          value,
          unit,
          observedAt,
          (1n << 2n) | (1n << 5n),
          at + rainSource.disputePeriod,
        );
      expect(await contracts.observationFeed.statusOf(ref)).to.equal(statuses.reported);
      expect((await contracts.observationFeed.findingOf(ref)).rounds).to.equal(0n);
      const round = await contracts.observationFeed.roundOf(ref);
      expect([round.value, round.reportedAt, round.round]).to.deep.equal([value, BigInt(at), 1n]);
    });
  });
});
