import { expect } from 'chai';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { LABEL, answer, buildPriced, endDay, loadPriced, settlePrice, usd } from '../../support/chainlink.ts';
import { keyOfRef } from '../../support/observe.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

describe('ChainlinkSource.record', () => {
  describe('given ORACLE is paused', () => {
    it('reverts with PauseActive', async () => {
      const priced = await loadPriced();
      const until = await pauseFor(priced, pauseFlags.oracle, DAY);
      await expect(priced.source.record(priced.ref, 1n))
        .to.be.revertedWithCustomError(priced.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.oracle, until);
    });
  });

  describe('when it is another source or no period of it', () => {
    it('A47: reverts with AnswerSourceOther and AnswerPeriodInvalid', async () => {
      const priced = await loadPriced();
      const { source, ref } = priced;
      const other = { ...ref, source: labelToBytes32('HKO-RAIN-DAY') };
      await expect(source.record(other, 1n))
        .to.be.revertedWithCustomError(source, 'AnswerSourceOther')
        .withArgs(keyOfRef(priced, other), other.source, LABEL);
      const shifted = { ...ref, periodStart: ref.periodStart + 1 };
      await expect(source.record(shifted, 1n))
        .to.be.revertedWithCustomError(source, 'AnswerPeriodInvalid')
        .withArgs(LABEL, shifted.periodStart);
    });
  });

  describe('given the period is not over', () => {
    it('reverts with AnswerPeriodOpen up to its last second', async () => {
      const priced = await loadPriced();
      const { source, ref, endsAt, network } = priced;
      const roundId = await answer(priced, usd(1_500), endsAt - 5);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt);
      await expect(source.record(ref, roundId))
        .to.be.revertedWithCustomError(source, 'AnswerPeriodOpen')
        .withArgs(keyOfRef(priced, ref), endsAt);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt + 1);
      await source.record(ref, roundId);
    });
  });

  describe('given the round is not complete, or is not there', () => {
    it('T23: reverts with AnswerRoundIncomplete, or with what the feed says', async () => {
      const priced = await loadPriced();
      const { source, ref, endsAt, feed } = priced;
      await answer(priced, usd(1_500), endsAt - 500);
      await feed.carryOver(endsAt - 5);
      const roundId = await feed.latestId();
      await endDay(priced);
      await expect(source.record(ref, roundId))
        .to.be.revertedWithCustomError(source, 'AnswerRoundIncomplete')
        .withArgs(keyOfRef(priced, ref), roundId);
      await expect(source.record(ref, roundId + 1n)).to.be.revertedWith('No data present');
      const silent = await buildPriced(8, false);
      await endDay(silent);
      await expect(silent.source.record(silent.ref, 7n))
        .to.be.revertedWithCustomError(silent.source, 'AnswerRoundIncomplete')
        .withArgs(keyOfRef(silent, silent.ref), 7n);
    });
  });

  for (const [kind, refuses] of [
    ['refuses what it has not', true],
    ['answers nothing for it', false],
  ] as const) {
    describe(`given a feed that ${kind}, and several rounds around the end`, () => {
      it('A21: takes the last one by the end, whoever brings which', async () => {
        const priced = await buildPriced(8, refuses);
        const { source, ref, endsAt } = priced;
        const before = await answer(priced, usd(900), endsAt - 60);
        const last = await answer(priced, usd(1_500), endsAt);
        const after = await answer(priced, usd(900), endsAt + 1);
        await endDay(priced);
        for (const roundId of [before, after]) {
          await expect(source.record(ref, roundId))
            .to.be.revertedWithCustomError(source, 'AnswerRoundNotLast')
            .withArgs(keyOfRef(priced, ref), roundId, endsAt);
        }
        await expect(source.connect(priced.people.bo).record(ref, last))
          .to.emit(source, 'AnswerRecorded')
          .withArgs(
            keyOfRef(priced, ref),
            priced.people.bo.address,
            [ref.product, ref.source, ref.region, ref.periodStart],
            last,
            usd(1_500),
            endsAt,
          );
        expect(await settlePrice(priced)).to.equal(dollars('500'));
      });

      it('takes the latest when nothing came after', async () => {
        const priced = await buildPriced(8, refuses);
        const roundId = await answer(priced, usd(1_500), priced.endsAt - 60);
        await endDay(priced);
        await priced.source.record(priced.ref, roundId);
        expect(await settlePrice(priced)).to.equal(dollars('500'));
      });
    });
  }

  describe('given the feed changed its aggregator since', () => {
    it('T23: finds nothing, and nothing stands', async () => {
      const priced = await loadPriced();
      const { source, ref, endsAt, feed, trigger } = priced;
      const roundId = await answer(priced, usd(1_500), endsAt - 60);
      await feed.changeAggregator(8);
      await answer(priced, usd(1_500), endsAt + 60);
      await endDay(priced);
      await expect(source.record(ref, roundId))
        .to.be.revertedWithCustomError(source, 'AnswerRoundNotLast')
        .withArgs(keyOfRef(priced, ref), roundId, endsAt);
      await expect(settlePrice(priced))
        .to.be.revertedWithCustomError(trigger, 'TriggerNothingObserved')
        .withArgs(keyOfRef(priced, ref));
    });
  });
});
