import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, buildPool, loadFundedPool, payOrder, poolDefaults } from '../../support/pool.ts';

const { capital } = poolDefaults;

describe('ReservePool.recapitalise', () => {
  describe('when the amount is zero', () => {
    it('reverts with PoolAmountZero', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.bo).recapitalise(0n)).to.be.revertedWithCustomError(pool, 'PoolAmountZero');
    });
  });

  describe('when the asset keeps a fee', () => {
    it('reverts with PoolPremiumNotReceived', async () => {
      const { pool, people } = await buildPool('FeeToken');
      await expect(pool.connect(people.bo).recapitalise(dollars('100')))
        .to.be.revertedWithCustomError(pool, 'PoolPremiumNotReceived')
        .withArgs(dollars('100'), dollars('99'));
    });
  });

  describe('when somebody gives capital', () => {
    it('mints no shares, and makes those there are worth more', async () => {
      const { pool, people, token, network } = await loadFundedPool();
      const supply = await pool.totalSupply();
      const giving = pool.connect(people.bo).recapitalise(dollars('100'));
      await expect(giving).to.emit(pool, 'Recapitalised').withArgs(people.bo.address, dollars('100'));
      await expect(giving).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [people.bo, pool],
        [-dollars('100'), dollars('100')],
      );
      expect(await pool.totalSupply()).to.equal(supply);
      expect(await pool.totalAssets()).to.equal(capital + dollars('100'));
    });
  });

  describe('given something is owed', () => {
    it('goes to the debts before anybody can leave with it or be sold cover on it', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people, token, network } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital + dollars('30') }));
      await pool.connect(people.bo).recapitalise(dollars('50'));
      await expect(pool.payDebts(10)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [people.ana],
        [dollars('30')],
      );
      const { freeAssets, owedAssets } = await bucketsOf(pool);
      expect([freeAssets, owedAssets]).to.deep.equal([dollars('20'), 0n]);
    });
  });
});
