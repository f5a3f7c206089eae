import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  loadFundedPool,
  NOON,
  payOrder,
  poolDefaults,
  sell,
  type PoolSituation,
} from '../../support/pool.ts';
import { refund } from '../../support/refund.ts';

const today = utcDayOf(NOON);
const { claimId, capital, chargesBps } = poolDefaults;

/** Ana's sale brought $25 of tax and fee; `days` later they are looked at again. */
async function loadAged(...days: readonly number[]): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  for (const day of days) {
    await situation.network.networkHelpers.time.increaseTo(NOON + day * DAY);
    await situation.pool.accrue(100);
  }
  return situation;
}

/** Ana bought a hundred days at a dollar a day; 75 are over, and the fees are ripe. */
async function loadLong(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation, { termDays: 100 });
  for (const day of [40, 75]) {
    await situation.network.networkHelpers.time.increaseTo(NOON + day * DAY);
    await situation.pool.accrue(100);
  }
  return situation;
}

describe('ReservePool.withdrawFees', () => {
  describe('when the caller is not the TreasuryDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadAged();
      await expect(pool.connect(people.ana).withdrawFees(people.ana, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given something is owed', () => {
    it('reverts with PoolInDebt', async () => {
      const situation = await loadAged(40, 75);
      const { pool, treasuryDesk, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital * 2n }));
      const { owedAssets } = await bucketsOf(pool);
      await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolInDebt')
        .withArgs(owedAssets);
    });
  });

  describe('when nothing is asked, or nobody is to receive it', () => {
    it('reverts with PoolAmountZero or PoolPayeeInvalid', async () => {
      const { pool, treasuryDesk, people } = await loadAged(40, 75);
      const desk = pool.connect(treasuryDesk);
      await expect(desk.withdrawFees(people.bo, 0n, chargesBps)).to.be.revertedWithCustomError(pool, 'PoolAmountZero');
      await expect(desk.withdrawFees(ZeroAddress, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('given the fees may still be asked back', () => {
    it('reverts with PoolRefundsUncovered, however often they are looked at', async () => {
      const { pool, treasuryDesk, people } = await loadAged(1, 29, 30, 60);
      await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(1n, 0n);
    });
  });

  describe('given they are past every cooling-off', () => {
    it('CAP-6: lets out what is ripe and not a unit more', async () => {
      const { pool, treasuryDesk, people, token, network } = await loadAged(40, 75);
      const desk = pool.connect(treasuryDesk);
      await expect(desk.withdrawFees(people.bo, dollars('25') + 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(dollars('25') + 1n, dollars('25'));
      const withdrawing = desk.withdrawFees(people.bo, dollars('20'), chargesBps);
      await expect(withdrawing).to.emit(pool, 'FeesWithdrawn').withArgs(people.bo.address, dollars('20'));
      await expect(withdrawing).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.bo],
        [-dollars('20'), dollars('20')],
      );
      const { feesAssets, ripeFeesAssets } = await bucketsOf(pool);
      expect([feesAssets, ripeFeesAssets]).to.deep.equal([dollars('5'), dollars('5')]);
    });

    it('keeps the fees of later sales', async () => {
      const situation = await loadAged(40);
      const { pool, treasuryDesk, people, network } = situation;
      await sell(situation, { startDay: utcDayOf(NOON) + 40 });
      await network.networkHelpers.time.increaseTo(NOON + 75 * DAY);
      await pool.accrue(100);
      await pool.connect(treasuryDesk).withdrawFees(people.bo, dollars('25'), chargesBps);
      const { feesAssets, ripeFeesAssets } = await bucketsOf(pool);
      expect([feesAssets, ripeFeesAssets]).to.deep.equal([dollars('25'), 0n]);
    });
  });

  describe('given days of cover are still to come', () => {
    it('CAP-26: keeps what their premium bore of tax and fee, rounded up, and lets the rest out', async () => {
      const situation = await loadLong();
      const { pool, treasuryDesk, people } = situation;
      const { unearnedAssets } = await bucketsOf(pool);
      expect(unearnedAssets).to.equal(25n * dollars('1'));
      // A fifth of the premium is a quarter of what is left of it; a unit more of charges would not be a whole number.
      for (const [bps, kept] of [
        [chargesBps, dollars('6.25')],
        [chargesBps + 1, 6_253_907n],
        [0, 0n],
      ] as const) {
        const most = dollars('25') - kept;
        await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, most + 1n, bps))
          .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
          .withArgs(most + 1n, most);
        await pool.connect(treasuryDesk).withdrawFees.staticCall(people.bo, most, bps);
      }
    });

    it('CAP-26: so that ending every policy finds its tax and fee in the fees', async () => {
      const situation = await loadLong();
      const { pool, treasuryDesk, serviceDesk, people } = situation;
      await pool.connect(treasuryDesk).withdrawFees(people.bo, dollars('18.75'), chargesBps);
      const before = await bucketsOf(pool);
      const days = { dailyAssets: dollars('1'), fromDay: today + 75, endDay: today + 100 };
      await pool.connect(serviceDesk).refundPremium(refund(situation, { ...days, feesAssets: dollars('6.25') }));
      const after = await bucketsOf(pool);
      expect([after.freeAssets, after.feesAssets, after.owedAssets]).to.deep.equal([before.freeAssets, 0n, 0n]);
    });
  });

  describe('given nobody has accrued what was earned', () => {
    it('CAP-26: counts it as unearned', async () => {
      const situation = await loadFundedPool();
      const { pool, treasuryDesk, people, network } = situation;
      await sell(situation);
      for (const day of [40, 75]) {
        await network.networkHelpers.time.increaseTo(NOON + day * DAY);
        await pool.ripenFees();
      }
      const desk = pool.connect(treasuryDesk);
      await expect(desk.withdrawFees(people.bo, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(1n, 0n);
      await pool.accrue(100);
      await desk.withdrawFees(people.bo, dollars('25'), chargesBps);
    });
  });

  describe('given late interest is due', () => {
    it('takes it from ripe fees, then the deposit, then owes it', async () => {
      const situation = await loadAged(40, 75);
      const { pool, claimBook, people } = situation;
      await pool.connect(people.bo).fundDeposit(dollars('10'));
      const order = payOrder(situation, { interestAssets: dollars('42') });
      await expect(pool.connect(claimBook).settle(order))
        .to.emit(pool, 'ClaimSettled')
        .withArgs(claimId, 0n, 0n, 0n, dollars('25'), dollars('10'), dollars('7'), 0n, 0n)
        .and.to.emit(pool, 'PaidOut')
        .withArgs(claimId, people.ana.address, dollars('35'));
      const { feesAssets, depositAssets, owedAssets } = await bucketsOf(pool);
      expect([feesAssets, depositAssets, owedAssets]).to.deep.equal([0n, 0n, dollars('7')]);
    });
  });
});
