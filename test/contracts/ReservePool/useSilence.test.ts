import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { loadPool, NOON, poolDefaults } from '../../support/pool.ts';

const { claimId, silencePerDay } = poolDefaults;

describe('ReservePool.useSilence', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadPool();
      await expect(pool.connect(people.ana).useSilence(claimId, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('when the amount is within the day’s allowance', () => {
    it('uses it up to the last unit and no further', async () => {
      const { pool, claimBook } = await loadPool();
      await expect(pool.connect(claimBook).useSilence(claimId, silencePerDay - 1n))
        .to.emit(pool, 'SilenceUsed')
        .withArgs(claimId, utcDayOf(NOON), silencePerDay - 1n);
      expect(await pool.connect(claimBook).useSilence.staticCall(claimId, 2n)).to.equal(false);
      expect(await pool.connect(claimBook).useSilence.staticCall(claimId, 1n)).to.equal(true);
    });
  });

  describe('when the amount is above the allowance', () => {
    it('says no and uses nothing', async () => {
      const { pool, claimBook } = await loadPool();
      await expect(pool.connect(claimBook).useSilence(claimId, silencePerDay + 1n)).not.to.emit(pool, 'SilenceUsed');
      expect(await pool.connect(claimBook).useSilence.staticCall(claimId, dollars('1'))).to.equal(true);
    });
  });

  describe('given the allowance of a day is used', () => {
    it('begins anew with the next UTC day', async () => {
      const { pool, claimBook, network } = await loadPool();
      await pool.connect(claimBook).useSilence(claimId, silencePerDay);
      await network.networkHelpers.time.increaseTo((utcDayOf(NOON) + 1) * DAY);
      expect(await pool.connect(claimBook).useSilence.staticCall(claimId, silencePerDay)).to.equal(true);
    });
  });
});
