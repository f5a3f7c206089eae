import { encodeBytes32String, ZeroAddress } from 'ethers';
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

const { claimId, capital } = poolDefaults;

/** Ana's sale brought $25 of tax and fee; `days` later they are looked at again. */
async function loadAged(...days: readonly number[]): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  for (const day of days) {
    await situation.network.networkHelpers.time.increaseTo(NOON + day * DAY);
    await situation.pool.ripenFees();
  }
  return situation;
}

describe('ReservePool.withdrawFees', () => {
  describe('when the caller is not the TreasuryDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadAged();
      await expect(pool.connect(people.ana).withdrawFees(people.ana, 1n))
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
      await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolInDebt')
        .withArgs(owedAssets);
    });
  });

  describe('when nothing is asked, or nobody is to receive it', () => {
    it('reverts with PoolAmountZero or PoolPayeeInvalid', async () => {
      const { pool, treasuryDesk, people } = await loadAged(40, 75);
      const desk = pool.connect(treasuryDesk);
      await expect(desk.withdrawFees(people.bo, 0n)).to.be.revertedWithCustomError(pool, 'PoolAmountZero');
      await expect(desk.withdrawFees(ZeroAddress, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('given the fees may still be asked back', () => {
    it('reverts with PoolBucketShort, however often they are looked at', async () => {
      const { pool, treasuryDesk, people } = await loadAged(1, 29, 30, 60);
      await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('ripe'), 1n, 0n);
    });
  });

  describe('given they are past every cooling-off', () => {
    it('CAP-6: lets out what is ripe and not a unit more', async () => {
      const { pool, treasuryDesk, people, token, network } = await loadAged(40, 75);
      const desk = pool.connect(treasuryDesk);
      await expect(desk.withdrawFees(people.bo, dollars('25') + 1n))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('ripe'), dollars('25') + 1n, dollars('25'));
      const withdrawing = desk.withdrawFees(people.bo, dollars('20'));
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
      await pool.connect(treasuryDesk).withdrawFees(people.bo, dollars('25'));
      const { feesAssets, ripeFeesAssets } = await bucketsOf(pool);
      expect([feesAssets, ripeFeesAssets]).to.deep.equal([dollars('25'), 0n]);
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
