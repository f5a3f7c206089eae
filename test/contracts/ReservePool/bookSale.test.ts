import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  loadFundedPool,
  loadPool,
  NOON,
  poolDefaults,
  payOrder,
  saleEntry,
  sell,
  deployPool,
  setupOf,
} from '../../support/pool.ts';

describe('ReservePool.bookSale', () => {
  describe('when the caller is not the SalesDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const situation = await loadFundedPool();
      const { pool, people } = situation;
      await expect(pool.connect(people.bo).bookSale(saleEntry(situation)))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.bo.address);
    });
  });

  describe('when the insured sum would pass the cap of the version', () => {
    it('reverts with PoolCapExceeded', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, salesDesk } = situation;
      const entry = saleEntry(situation, { capAssets: 2n * poolDefaults.limit - 1n });
      await expect(pool.connect(salesDesk).bookSale(entry))
        .to.be.revertedWithCustomError(pool, 'PoolCapExceeded')
        .withArgs(poolDefaults.versionId, 2n * poolDefaults.limit, 2n * poolDefaults.limit - 1n);
    });
  });

  describe('given the pool is empty', () => {
    it('reverts with PoolCapacityExceeded', async () => {
      const situation = await loadPool();
      const { pool, salesDesk } = situation;
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation)))
        .to.be.revertedWithCustomError(pool, 'PoolCapacityExceeded')
        .withArgs(poolDefaults.versionId, poolDefaults.lock, 0n);
    });
  });

  describe('given something is owed', () => {
    it('reverts with PoolCapacityExceeded as if nothing were free', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, claimBook, network } = situation;
      await sell(situation);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: poolDefaults.capital }));
      await network.networkHelpers.time.increase(DAY);
      await pool.accrue(1);
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('10'));
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { lockAssets: 1n })))
        .to.be.revertedWithCustomError(pool, 'PoolCapacityExceeded')
        .withArgs(poolDefaults.versionId, 1n, 0n);
    });
  });

  describe('when the payer has too little money', () => {
    it('reverts with the error of the asset and books nothing', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, people, token } = situation;
      const poor = people.auditor;
      await token.approve(poor, await pool.getAddress(), dollars('1000'));
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { payer: poor.address })))
        .to.be.revertedWithCustomError(token.contract, 'ERC20InsufficientBalance')
        .withArgs(poor.address, 0n, dollars('125'));
      expect((await bucketsOf(pool)).unearnedAssets).to.equal(0n);
    });
  });

  describe('when the asset keeps a fee on the way', () => {
    it('reverts with PoolPremiumNotReceived', async () => {
      const situation = await loadFundedPool();
      const hostile = await situation.network.ethers.deployContract('FeeToken');
      const { people, salesDesk } = situation;
      const setup = { ...setupOf(situation), asset: await hostile.getAddress() };
      const pool = await deployPool(situation.network, setup);
      await hostile.mint(people.ana.address, dollars('1000'));
      await hostile.connect(people.ana).approve(await pool.getAddress(), dollars('1000'));
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { lockAssets: 0n })))
        .to.be.revertedWithCustomError(pool, 'PoolPremiumNotReceived')
        .withArgs(dollars('125'), dollars('123.75'));
    });
  });

  describe('given capital is free', () => {
    it('takes exactly the premium from the payer', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, people, token, network } = situation;
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation))).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [people.ana, pool],
        [-dollars('125'), dollars('125')],
      );
    });

    it('splits the premium into fees and unearned and locks capital', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { accounted, ...buckets } = await bucketsOf(situation.pool);
      expect(buckets).to.deep.equal({
        freeAssets: poolDefaults.capital - poolDefaults.lock,
        lockedAssets: poolDefaults.lock,
        reservedAssets: 0n,
        payableAssets: 0n,
        unearnedAssets: dollars('100'),
        feesAssets: dollars('25'),
        depositAssets: 0n,
        owedAssets: 0n,
        heldAssets: 0n,
        unreservedAssets: 0n,
        ripeFeesAssets: 0n,
      });
      expect(accounted).to.equal(poolDefaults.capital + dollars('125'));
      expect(await situation.pool.insuredOf(poolDefaults.versionId)).to.equal(poolDefaults.limit);
    });

    it('emits PremiumBooked with the whole split', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, people } = situation;
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation)))
        .to.emit(pool, 'PremiumBooked')
        .withArgs(
          poolDefaults.versionId,
          people.ana.address,
          dollars('125'),
          dollars('5'),
          dollars('20'),
          poolDefaults.lock,
          utcDayOf(NOON),
          10,
        );
    });
  });

  describe('given yesterday was not earned yet', () => {
    it('earns one day by the way, never more', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, salesDesk, network } = situation;
      await network.networkHelpers.time.increase(3 * DAY);
      const entry = saleEntry(situation, { startDay: utcDayOf(NOON) + 3 });
      await expect(pool.connect(salesDesk).bookSale(entry))
        .to.emit(pool, 'PremiumEarned')
        .withArgs(utcDayOf(NOON) + 1, dollars('10'));
      expect(await pool.earnedThroughDay()).to.equal(utcDayOf(NOON) + 1);
    });
  });
});
