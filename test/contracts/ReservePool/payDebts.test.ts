import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, payOrder, poolDefaults, sell, type PoolSituation } from '../../support/pool.ts';

const { claimId, capital } = poolDefaults;

/** Ana is owed $200 and, after her, Bo $100: the pool's free capital went to Ana. */
async function loadOwing(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  const { pool, claimBook, people } = situation;
  await pool.connect(claimBook).settle(payOrder(situation, { assets: capital - dollars('300') }));
  const payees = [{ to: people.bo.address, shareBps: 10_000 }];
  await pool.connect(claimBook).settle(payOrder(situation, { payees, claimId: claimId + 1n, assets: dollars('100') }));
  return situation;
}

describe('ReservePool.payDebts', () => {
  describe('given nothing is owed', () => {
    it('pays nothing', async () => {
      const { pool } = await loadFundedPool();
      expect(await pool.payDebts.staticCall(10)).to.equal(0n);
    });
  });

  describe('given no capital is free', () => {
    it('pays nothing and keeps the debts', async () => {
      const { pool } = await loadOwing();
      await pool.payDebts(10);
      expect((await bucketsOf(pool)).owedAssets).to.equal(dollars('300'));
    });
  });

  describe('given free capital covers the debts', () => {
    it('pays them all, oldest first, whoever calls', async () => {
      const { pool, people, token, network } = await loadOwing();
      const { ana, bo, chen } = people;
      await pool.connect(chen).deposit(dollars('1000'), chen);
      await expect(pool.connect(chen).payDebts(10)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [ana, bo, pool],
        [dollars('200'), dollars('100'), -dollars('300')],
      );
      const { owedAssets, freeAssets } = await bucketsOf(pool);
      expect([owedAssets, freeAssets]).to.deep.equal([0n, dollars('700')]);
    });

    it('emits DebtPaid and PaidOut for each', async () => {
      const { pool, people } = await loadOwing();
      await pool.connect(people.chen).deposit(dollars('1000'), people.chen);
      await expect(pool.payDebts(10))
        .to.emit(pool, 'DebtPaid')
        .withArgs(claimId, people.ana.address, dollars('200'))
        .and.to.emit(pool, 'PaidOut')
        .withArgs(claimId, people.ana.address, dollars('200'))
        .and.to.emit(pool, 'DebtPaid')
        .withArgs(claimId + 1n, people.bo.address, dollars('100'));
    });

    it('looks at no more debts than asked', async () => {
      const { pool, people } = await loadOwing();
      await pool.connect(people.chen).deposit(dollars('1000'), people.chen);
      await pool.payDebts(1);
      expect((await bucketsOf(pool)).owedAssets).to.equal(dollars('100'));
    });

    it('lets sales go on afterwards', async () => {
      const situation = await loadOwing();
      const { pool, people } = situation;
      await pool.connect(people.chen).deposit(dollars('1000'), people.chen);
      await pool.payDebts(10);
      await sell(situation);
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('200'));
    });
  });

  describe('given free capital covers a part of a debt', () => {
    it('pays the part and keeps the rest in its place', async () => {
      const { pool, people, token, network } = await loadOwing();
      const { ana, bo, chen } = people;
      await pool.connect(chen).deposit(dollars('150'), chen);
      await expect(pool.payDebts(10)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [ana, bo],
        [dollars('150'), 0n],
      );
      await pool.connect(chen).deposit(dollars('60'), chen);
      await expect(pool.payDebts(10)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [ana, bo],
        [dollars('50'), dollars('10')],
      );
      const { owedAssets, accounted } = await bucketsOf(pool);
      expect(owedAssets).to.equal(dollars('90'));
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
    });
  });
});
