import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, buildPool, loadFundedPool, poolDefaults } from '../../support/pool.ts';

describe('ReservePool.fundDeposit', () => {
  describe('when the amount is zero', () => {
    it('reverts with PoolAmountZero', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.bo).fundDeposit(0n)).to.be.revertedWithCustomError(pool, 'PoolAmountZero');
    });
  });

  describe('when the asset keeps a fee', () => {
    it('reverts with PoolPremiumNotReceived', async () => {
      const { pool, people } = await buildPool('FeeToken');
      await expect(pool.connect(people.bo).fundDeposit(dollars('100')))
        .to.be.revertedWithCustomError(pool, 'PoolPremiumNotReceived')
        .withArgs(dollars('100'), dollars('99'));
    });
  });

  describe('when somebody pays in', () => {
    it('CAP-1: adds to the deposit and to no share', async () => {
      const { pool, people, token, network } = await loadFundedPool();
      const funding = pool.connect(people.bo).fundDeposit(dollars('100'));
      await expect(funding).to.emit(pool, 'DepositFunded').withArgs(people.bo.address, dollars('100'));
      await expect(funding).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [people.bo, pool],
        [-dollars('100'), dollars('100')],
      );
      const { depositAssets, accounted } = await bucketsOf(pool);
      expect(depositAssets).to.equal(dollars('100'));
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
      expect(await pool.totalAssets()).to.equal(poolDefaults.capital);
    });
  });
});
