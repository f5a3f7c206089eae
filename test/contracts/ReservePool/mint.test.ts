import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, loadPool, poolDefaults } from '../../support/pool.ts';

const { capital } = poolDefaults;

describe('ReservePool.mint', () => {
  describe('when no share is asked for', () => {
    it('reverts with PoolAmountZero', async () => {
      const { pool, people } = await loadPool();
      await expect(pool.connect(people.bo).mint(0n, people.bo)).to.be.revertedWithCustomError(pool, 'PoolAmountZero');
    });
  });

  describe('when more shares are asked for than the books hold', () => {
    it('reverts with ERC4626ExceededMaxMint', async () => {
      const { pool, people } = await loadFundedPool();
      const most = await pool.maxMint(people.bo);
      await expect(pool.connect(people.bo).mint(most + 1n, people.bo))
        .to.be.revertedWithCustomError(pool, 'ERC4626ExceededMaxMint')
        .withArgs(people.bo.address, most + 1n, most);
    });
  });

  describe('given the pool holds capital', () => {
    it('takes the price rounded up, and makes it free capital', async () => {
      const { pool, people, token, network } = await loadFundedPool();
      const shares = 1_234_567_890_123n;
      const price = await pool.previewMint(shares);
      expect(price).to.equal(1_234_568n);
      await expect(pool.connect(people.bo).mint(shares, people.bo)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [people.bo, pool],
        [-price, price],
      );
      expect(await pool.balanceOf(people.bo)).to.equal(shares);
      expect((await bucketsOf(pool)).freeAssets).to.equal(capital + price);
    });

    it('A13: gains nothing from a thousandth of a unit, ten times', async () => {
      const { pool, people, token } = await loadFundedPool();
      const before = await token.balanceOf(people.bo.address);
      for (let i = 0; i < 10; i += 1) await pool.connect(people.bo).mint(1_000n, people.bo);
      expect(before - (await token.balanceOf(people.bo.address))).to.equal(10n);
      expect(await pool.convertToAssets(await pool.balanceOf(people.bo))).to.equal(0n);
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('10000') + 10n);
    });
  });
});
