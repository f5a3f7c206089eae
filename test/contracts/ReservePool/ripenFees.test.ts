import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, sell } from '../../support/pool.ts';

const today = utcDayOf(NOON);

describe('ReservePool.ripenFees', () => {
  describe('given fewer than 31 days have passed', () => {
    it('changes nothing', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      await situation.network.networkHelpers.time.increaseTo(NOON + 29 * DAY);
      await expect(situation.pool.ripenFees()).not.to.emit(situation.pool, 'FeesRipened');
    });
  });

  describe('given 31 days have passed twice', () => {
    it('ripens what was there the first time, whoever calls', async () => {
      const situation = await loadFundedPool();
      const { pool, people, network } = situation;
      await sell(situation);
      await network.networkHelpers.time.increaseTo(NOON + 31 * DAY);
      await expect(pool.connect(people.chen).ripenFees())
        .to.emit(pool, 'FeesRipened')
        .withArgs(today + 31, 0n);
      await network.networkHelpers.time.increaseTo(NOON + 62 * DAY);
      await expect(pool.ripenFees())
        .to.emit(pool, 'FeesRipened')
        .withArgs(today + 62, dollars('25'));
      expect((await bucketsOf(pool)).ripeFeesAssets).to.equal(dollars('25'));
    });
  });

  describe('given a day is accrued', () => {
    it('is done by the way', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      await situation.network.networkHelpers.time.increaseTo(NOON + 31 * DAY);
      await expect(situation.pool.accrue(100))
        .to.emit(situation.pool, 'FeesRipened')
        .withArgs(today + 31, 0n);
    });
  });
});
