import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, sell } from '../../support/pool.ts';

/** Of 25 such days a charge of one in ten thousand leaves a remainder of one unit. */
const DAILY = 1_000_300n;

describe('ReservePool.withdrawFees', () => {
  describe('given what days to come bore is one unit more than a whole number', () => {
    it('CAP-26: keeps the next whole number', async () => {
      const situation = await loadFundedPool();
      const { pool, treasuryDesk, people, network } = situation;
      await sell(situation, { termDays: 100, premiumAssets: 100n * DAILY + dollars('25') });
      for (const day of [40, 75]) {
        await network.networkHelpers.time.increaseTo(NOON + day * DAY);
        await pool.accrue(100);
      }
      const { unearnedAssets } = await bucketsOf(pool);
      expect([unearnedAssets, unearnedAssets % 9_999n]).to.deep.equal([25n * DAILY, 1n]);
      const most = dollars('25') - (unearnedAssets / 9_999n + 1n);
      await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, most + 1n, 1))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(most + 1n, most);
      await pool.connect(treasuryDesk).withdrawFees(people.bo, most, 1);
    });
  });
});
