import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, saleEntry, sell, type PoolSituation } from '../../support/pool.ts';

const today = utcDayOf(NOON);

async function passDays({ network }: PoolSituation, days: number): Promise<void> {
  await network.networkHelpers.time.increaseTo(NOON + days * DAY);
}

describe('ReservePool.accrue', () => {
  describe('given nothing was sold', () => {
    it('earns nothing and is current at once', async () => {
      const situation = await loadFundedPool();
      await passDays(situation, 400);
      await expect(situation.pool.accrue(1))
        .to.emit(situation.pool, 'PremiumEarned')
        .withArgs(today + 400, 0n);
      expect(await situation.pool.earnedThroughDay()).to.equal(today + 400);
    });
  });

  describe('given the day is not over', () => {
    it('earns nothing and says nothing', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      await expect(situation.pool.accrue(10)).not.to.emit(situation.pool, 'PremiumEarned');
      expect(await situation.pool.accrue.staticCall(10)).to.equal(0n);
    });
  });

  describe('given whole days have passed', () => {
    it('moves their premium from unearned to free', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const before = await bucketsOf(situation.pool);
      await passDays(situation, 3);
      await expect(situation.pool.accrue(10))
        .to.emit(situation.pool, 'PremiumEarned')
        .withArgs(today + 3, dollars('30'));
      const after = await bucketsOf(situation.pool);
      expect(after.freeAssets - before.freeAssets).to.equal(dollars('30'));
      expect(before.unearnedAssets - after.unearnedAssets).to.equal(dollars('30'));
    });

    it('earns no more days than asked, the rest the next time', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      await passDays(situation, 5);
      await situation.pool.accrue(2);
      expect(await situation.pool.earnedThroughDay()).to.equal(today + 2);
      await situation.pool.accrue(100);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(dollars('50'));
    });
  });

  describe('given a premium that does not divide by the days', () => {
    it('earns the remainder on the first day', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { premiumAssets: 103n, taxAssets: 0n, feeAssets: 0n, termDays: 10 });
      await passDays(situation, 1);
      await situation.pool.accrue(1);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(90n);
    });
  });

  describe('given cover that starts later', () => {
    it('earns nothing before its first day', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { startDay: today + 5 });
      await passDays(situation, 5);
      await situation.pool.accrue(10);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(dollars('100'));
      await passDays(situation, 6);
      await situation.pool.accrue(10);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(dollars('90'));
    });
  });

  describe('given the term is over', () => {
    it('has earned everything and stops, also when the pool then rests and sells again', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      await passDays(situation, 10);
      await situation.pool.accrue(10);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(0n);
      await sell(situation, { startDay: today + 10, termDays: 5 });
      await passDays(situation, 11);
      await situation.pool.accrue(10);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(dollars('80'));
      await passDays(situation, 300);
      await situation.pool.accrue(400);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(0n);
      await sell(situation, { startDay: today + 300, termDays: 1 });
      await passDays(situation, 301);
      await situation.pool.accrue(1);
      expect((await bucketsOf(situation.pool)).unearnedAssets).to.equal(0n);
    });
  });

  describe('given many sales of random size, start and length', () => {
    it('CAP-6: earns every premium to the last unit, day by day as an independent calendar says', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk } = situation;
      const sales = Array.from({ length: 40 }, (_, i) => ({
        premiumAssets: BigInt(1 + ((i * 7_919) % 100_003)),
        startDay: today + ((i * 13) % 9),
        termDays: 1 + ((i * 31) % 37),
      }));
      for (const sale of sales) {
        await pool
          .connect(salesDesk)
          .bookSale(saleEntry(situation, { ...sale, taxAssets: 0n, feeAssets: 0n, lockAssets: 1n, insuredAssets: 1n }));
      }
      const earnedOn = (day: number): bigint =>
        sales.reduce((sum, { premiumAssets, startDay, termDays }) => {
          if (day < startDay || day >= startDay + termDays) return sum;
          const rate = premiumAssets / BigInt(termDays);
          return sum + rate + (day === startDay ? premiumAssets % BigInt(termDays) : 0n);
        }, 0n);
      for (let day = today; day < today + 50; day += 1) {
        await passDays(situation, day + 1 - today);
        expect(await pool.accrue.staticCall(1)).to.equal(earnedOn(day), `day ${day - today}`);
        await pool.accrue(1);
      }
      expect((await bucketsOf(pool)).unearnedAssets).to.equal(0n);
    });
  });
});
