import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, poolDefaults, sell } from '../../support/pool.ts';
import { loadSold, refund } from '../../support/refund.ts';

const { capital, lock } = poolDefaults;
const today = utcDayOf(NOON);
const policyId = 12n;

describe('ReservePool.refundPremium', () => {
  describe('when the caller is not the ServiceDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const situation = await loadSold();
      const { pool, salesDesk } = situation;
      await expect(pool.connect(salesDesk).refundPremium(refund(situation)))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(salesDesk.address);
    });
  });

  describe('when the payee is nobody or the pool', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk } = situation;
      for (const payee of [ZeroAddress, await pool.getAddress()]) {
        await expect(pool.connect(serviceDesk).refundPremium(refund(situation, { payee })))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(payee);
      }
    });
  });

  describe('when a day given back is over, or the days end before they begin', () => {
    it('reverts with PoolRefundDaysInvalid', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk } = situation;
      for (const [fromDay, endDay] of [
        [today - 1, today + 10],
        [today + 3, today + 2],
      ] as const) {
        await expect(pool.connect(serviceDesk).refundPremium(refund(situation, { fromDay, endDay })))
          .to.be.revertedWithCustomError(pool, 'PoolRefundDaysInvalid')
          .withArgs(policyId, fromDay, today, endDay);
      }
    });
  });

  describe('when more days are given back than were sold', () => {
    it('reverts with PoolBucketShort', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk } = situation;
      await expect(pool.connect(serviceDesk).refundPremium(refund(situation, { endDay: today + 12 })))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs('0x756e6561726e6564000000000000000000000000000000000000000000000000', dollars('110'), dollars('100'));
    });
  });

  describe('given the policy is cancelled on its first day', () => {
    it('CAP-6: pays the whole unused days back and earns what is left', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, token, network } = situation;
      const paying = pool.connect(serviceDesk).refundPremium(refund(situation));
      await expect(paying).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-dollars('90'), dollars('90')],
      );
      await expect(paying)
        .to.emit(pool, 'PremiumRefunded')
        .withArgs(policyId, 1, people.ana.address, dollars('10'), today + 1, today + 10, 0n, 0n, 0n, 0n)
        .and.to.emit(pool, 'PaidOut')
        .withArgs(policyId << 16n, people.ana.address, dollars('90'));
      await network.networkHelpers.time.increaseTo(NOON + 20 * DAY);
      await pool.accrue(100);
      const { freeAssets, unearnedAssets, feesAssets } = await bucketsOf(pool);
      expect([freeAssets, unearnedAssets, feesAssets]).to.deep.equal([
        capital - lock + dollars('10'),
        0n,
        dollars('25'),
      ]);
    });
  });

  describe('given the policy is cancelled in the middle, and the books are not earned to today', () => {
    it('CAP-6: earns the days before and gives back the days after', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 4 * DAY);
      await pool.connect(serviceDesk).refundPremium(refund(situation, { fromDay: today + 5 }));
      await network.networkHelpers.time.increaseTo(NOON + 30 * DAY);
      await pool.accrue(100);
      const { freeAssets, unearnedAssets } = await bucketsOf(pool);
      expect([freeAssets, unearnedAssets]).to.deep.equal([capital - lock + dollars('50'), 0n]);
    });

    it('leaves another policy of the same days alone', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, network } = situation;
      await sell(situation);
      await network.networkHelpers.time.increaseTo(NOON + 4 * DAY);
      await pool.connect(serviceDesk).refundPremium(refund(situation, { fromDay: today + 4 }));
      await network.networkHelpers.time.increaseTo(NOON + 30 * DAY);
      await pool.accrue(100);
      const { freeAssets, unearnedAssets } = await bucketsOf(pool);
      expect([freeAssets, unearnedAssets]).to.deep.equal([capital - 2n * lock + dollars('140'), 0n]);
    });
  });

  describe('given cover that has not begun', () => {
    it('CAP-6: gives all its days back', async () => {
      const situation = await loadFundedPool();
      const { pool, serviceDesk, network } = situation;
      await sell(situation, { startDay: today + 20 });
      const days = { fromDay: today + 20, endDay: today + 30, feesAssets: dollars('25') };
      await pool.connect(serviceDesk).refundPremium(refund(situation, days));
      await network.networkHelpers.time.increaseTo(NOON + 60 * DAY);
      await pool.accrue(100);
      const { freeAssets, unearnedAssets, feesAssets } = await bucketsOf(pool);
      expect([freeAssets, unearnedAssets, feesAssets]).to.deep.equal([capital - lock, 0n, 0n]);
    });
  });

  describe('when nothing is given back', () => {
    it('moves nothing', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk } = situation;
      const before = await bucketsOf(pool);
      const none = refund(situation, { fromDay: today + 10 });
      await expect(pool.connect(serviceDesk).refundPremium(none)).not.to.emit(pool, 'PaidOut');
      expect(await bucketsOf(pool)).to.deep.equal(before);
    });
  });
});
