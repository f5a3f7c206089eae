import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadFundedPool, poolDefaults, type PoolSituation } from '../../support/pool.ts';

const SHARES = dollars('10000') * 10n ** 6n;

async function loadMature(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  const { pool, people, network } = situation;
  await pool.connect(people.capitalProvider).requestExit(SHARES);
  await network.networkHelpers.time.increase(poolDefaults.exitNotice);
  return situation;
}

describe('ReservePool.redeem', () => {
  describe('given no mature request', () => {
    it('reverts with ERC4626ExceededMaxRedeem, for the limit is zero', async () => {
      const { pool, people } = await loadFundedPool();
      const owner = people.capitalProvider;
      expect(await pool.maxRedeem(owner)).to.equal(0n);
      expect(await pool.maxWithdraw(owner)).to.equal(0n);
      await expect(pool.connect(owner).redeem(1n, owner, owner))
        .to.be.revertedWithCustomError(pool, 'ERC4626ExceededMaxRedeem')
        .withArgs(owner.address, 1n, 0n);
    });
  });

  describe('given a mature request', () => {
    it('reverts with PoolExitNone for anybody else, allowance or not', async () => {
      const { pool, people } = await loadMature();
      const { capitalProvider, bo } = people;
      await pool.connect(capitalProvider).approve(bo, SHARES);
      await expect(pool.connect(bo).redeem(1n, bo, capitalProvider))
        .to.be.revertedWithCustomError(pool, 'PoolExitNone')
        .withArgs(bo.address);
    });

    it('claims a part of it at the price that was previewed', async () => {
      const { pool, people, token, network } = await loadMature();
      const { capitalProvider, chen } = people;
      expect(await pool.maxRedeem(capitalProvider)).to.equal(SHARES);
      const assets = await pool.previewRedeem(SHARES / 4n);
      await expect(pool.connect(capitalProvider).redeem(SHARES / 4n, chen, capitalProvider)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, chen],
        [-assets, assets],
      );
      expect((await pool.exitOf(capitalProvider)).shares).to.equal(SHARES - SHARES / 4n);
    });
  });

  describe('given the window is over', () => {
    it('reverts with ERC4626ExceededMaxRedeem', async () => {
      const { pool, people, network } = await loadMature();
      await network.networkHelpers.time.increase(poolDefaults.exitWindow + 10);
      await expect(pool.connect(people.capitalProvider).redeem(1n, people.bo, people.capitalProvider))
        .to.be.revertedWithCustomError(pool, 'ERC4626ExceededMaxRedeem')
        .withArgs(people.capitalProvider.address, 1n, 0n);
    });
  });
});
