import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { loadFundedPool } from '../../support/pool.ts';

describe('ReservePool.cancelExit', () => {
  describe('given no request', () => {
    it('reverts with PoolExitNone', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.bo).cancelExit())
        .to.be.revertedWithCustomError(pool, 'PoolExitNone')
        .withArgs(people.bo.address);
    });
  });

  describe('given a request, also a lapsed one', () => {
    it('gives the shares back and lets the owner ask again', async () => {
      const { pool, people, network } = await loadFundedPool();
      const owner = pool.connect(people.capitalProvider);
      const shares = await pool.balanceOf(people.capitalProvider);
      await owner.requestExit(shares);
      await network.networkHelpers.time.increase(90 * DAY);
      await expect(owner.cancelExit()).to.emit(pool, 'ExitCancelled').withArgs(people.capitalProvider.address, shares);
      expect(await pool.balanceOf(people.capitalProvider)).to.equal(shares);
      expect(await pool.exitOf(people.capitalProvider)).to.deep.equal([0n, 0n, 0n]);
      await owner.requestExit(1n);
    });
  });
});
