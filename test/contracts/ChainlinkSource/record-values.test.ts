import { expect } from 'chai';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { CHANGE_DELAY_DAYS } from '../../../scripts/config/observations.ts';
import {
  HEARTBEAT,
  answer,
  buildPriced,
  endDay,
  loadPriced,
  priceSource,
  settlePrice,
  usd,
} from '../../support/chainlink.ts';
import { keyOfRef } from '../../support/observe.ts';
import { registerOf } from '../../support/register.ts';

const MIN = usd(10);
const MAX = usd(100_000);

describe('ChainlinkSource.record', () => {
  describe('given the answer is as old as the heartbeat, or a second older', () => {
    it('A42: takes the first and reverts with AnswerStale for the second', async () => {
      const stale = await buildPriced();
      const old = await answer(stale, usd(1_500), stale.endsAt - HEARTBEAT - 1);
      await endDay(stale);
      await expect(stale.source.record(stale.ref, old))
        .to.be.revertedWithCustomError(stale.source, 'AnswerStale')
        .withArgs(keyOfRef(stale, stale.ref), stale.endsAt - HEARTBEAT - 1, stale.endsAt - HEARTBEAT);
      const fresh = await buildPriced();
      const roundId = await answer(fresh, usd(1_500), fresh.endsAt - HEARTBEAT);
      await endDay(fresh);
      await fresh.source.record(fresh.ref, roundId);
      expect((await fresh.source.findingOf(fresh.ref)).latest).to.equal(usd(1_500));
    });
  });

  describe('given a heartbeat that reaches back before the first second of 1970', () => {
    it('takes an answer as old as can be', async () => {
      const priced = await loadPriced();
      const { contracts, network, addresses } = priced;
      const label = labelToBytes32('ETH-USD-SLOW');
      const slow = { ...priceSource, heartbeat: DAY, revisionPeriod: DAY };
      const { proposer, approver } = registerOf(priced);
      await proposer.proposeSource(label, slow);
      await network.networkHelpers.time.increase(CHANGE_DELAY_DAYS * DAY);
      await approver.approveSource(label, slow);
      const source = await network.ethers.deployContract('ChainlinkSource', [
        priced.feed,
        8,
        addresses.sourceRegister,
        contracts.pauseControl,
        label,
      ]);
      const ref = { ...priced.ref, source: label, periodStart: 0 };
      const roundId = await answer(priced, usd(1_500), 1);
      await source.record(ref, roundId);
      expect((await source.findingOf(ref)).latest).to.equal(usd(1_500));
    });
  });

  describe('given the answer is negative, zero, on a bound or beyond it', () => {
    for (const value of [-usd(1_500), 0n, MIN, MAX, MAX + 1n, 2n ** 80n]) {
      it(`A43, T23: reverts with AnswerOutOfBounds at ${value}`, async () => {
        const priced = await loadPriced();
        const { source, ref } = priced;
        const roundId = await answer(priced, value, priced.endsAt - 60);
        await endDay(priced);
        await expect(source.record(ref, roundId))
          .to.be.revertedWithCustomError(source, 'AnswerOutOfBounds')
          .withArgs(keyOfRef(priced, ref), value, MIN, MAX);
      });
    }

    for (const value of [MIN + 1n, MAX - 1n]) {
      it(`takes ${value}`, async () => {
        const priced = await loadPriced();
        const roundId = await answer(priced, value, priced.endsAt - 60);
        await endDay(priced);
        await priced.source.record(priced.ref, roundId);
        expect((await priced.source.findingAt(priced.ref, 1)).latest).to.equal(value);
        expect((await priced.source.findingAt(priced.ref, 2)).rounds).to.equal(0n);
      });
    }
  });

  describe('given a feed of other decimals', () => {
    for (const [decimals, raw, value] of [
      [0, 1_500n, usd(1_500)],
      [6, 1_500_000_001n, usd(1_500) + 100n],
      [18, 1_500n * 10n ** 18n + 10n ** 10n - 1n, usd(1_500)],
      [18, 1_500n * 10n ** 18n + 10n ** 10n, usd(1_500) + 1n],
    ] as const) {
      it(`A45: reads ${raw} of ${decimals} decimals as ${value}`, async () => {
        const priced = await buildPriced(decimals);
        const roundId = await answer(priced, raw, priced.endsAt - 60);
        await endDay(priced);
        await priced.source.record(priced.ref, roundId);
        expect((await priced.source.findingOf(priced.ref)).latest).to.equal(value);
      });
    }

    it('A45: reverts with AnswerDecimalsChanged when they changed since', async () => {
      const priced = await loadPriced();
      const { source, ref, feed, endsAt } = priced;
      await feed.changeAggregator(18);
      const roundId = await answer(priced, usd(1_500), endsAt - 60);
      await endDay(priced);
      await expect(source.record(ref, roundId))
        .to.be.revertedWithCustomError(source, 'AnswerDecimalsChanged')
        .withArgs(18, 8);
    });
  });

  describe('given it was recorded', () => {
    it('ORA-2: reverts with AnswerRecordedAlready, and pays once', async () => {
      const priced = await loadPriced();
      const { source, ref, endsAt } = priced;
      const roundId = await answer(priced, usd(999), endsAt - 60);
      await endDay(priced);
      await source.record(ref, roundId);
      await expect(source.record(ref, roundId))
        .to.be.revertedWithCustomError(source, 'AnswerRecordedAlready')
        .withArgs(keyOfRef(priced, ref));
      expect(await settlePrice(priced)).to.equal(dollars('1000'));
      expect(await settlePrice(priced)).to.equal(0n);
    });
  });

  describe('given a source of another unit', () => {
    it('A45: reverts with AnswerUnitInvalid', async () => {
      const { network, feed, addresses, ref } = await loadPriced();
      const rain = labelToBytes32('HKO-RAIN-DAY');
      const args = [feed, 8, addresses.sourceRegister, addresses.pauseControl, rain];
      const source = await network.ethers.deployContract('ChainlinkSource', args);
      await expect(source.record({ ...ref, source: rain }, 1n))
        .to.be.revertedWithCustomError(source, 'AnswerUnitInvalid')
        .withArgs(rain);
    });
  });
});
