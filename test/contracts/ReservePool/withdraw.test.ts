import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadFundedPool, poolDefaults } from '../../support/pool.ts';

describe('ReservePool.withdraw', () => {
  describe('given no mature request', () => {
    it('reverts with ERC4626ExceededMaxWithdraw, for the limit is zero', async () => {
      const { pool, people } = await loadFundedPool();
      const owner = people.capitalProvider;
      await expect(pool.connect(owner).withdraw(1n, owner, owner))
        .to.be.revertedWithCustomError(pool, 'ERC4626ExceededMaxWithdraw')
        .withArgs(owner.address, 1n, 0n);
    });
  });

  describe('given a mature request', () => {
    it('pays exactly the assets asked for, out of the request', async () => {
      const { pool, people, token, network } = await loadFundedPool();
      const owner = people.capitalProvider;
      const shares = await pool.balanceOf(owner);
      await pool.connect(owner).requestExit(shares);
      await network.networkHelpers.time.increase(poolDefaults.exitNotice);
      const burnt = await pool.previewWithdraw(dollars('10'));
      await expect(pool.connect(owner).withdraw(dollars('10'), owner, owner)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, owner],
        [-dollars('10'), dollars('10')],
      );
      expect((await pool.exitOf(owner)).shares).to.equal(shares - burnt);
    });
  });
});
