import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
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

const { chargesBps } = poolDefaults;

async function loadDeposited(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await situation.pool.connect(situation.people.bo).fundDeposit(dollars('100'));
  return situation;
}

describe('ReservePool.withdrawDeposit', () => {
  describe('when the caller is not the TreasuryDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadDeposited();
      await expect(pool.connect(people.bo).withdrawDeposit(people.bo, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.bo.address);
    });
  });

  describe('given something is owed', () => {
    it('reverts with PoolInDebt', async () => {
      const situation = await loadDeposited();
      const { pool, treasuryDesk, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: poolDefaults.capital + 5n }));
      await expect(pool.connect(treasuryDesk).withdrawDeposit(people.bo, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolInDebt')
        .withArgs(5n);
    });
  });

  describe('when nobody is to receive it', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, treasuryDesk } = await loadDeposited();
      await expect(pool.connect(treasuryDesk).withdrawDeposit(ZeroAddress, 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('when more is asked than was paid in', () => {
    it('reverts with PoolRefundsUncovered: the deposit never falls below zero', async () => {
      const { pool, treasuryDesk, people } = await loadDeposited();
      await expect(pool.connect(treasuryDesk).withdrawDeposit(people.bo, dollars('100') + 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(dollars('100') + 1n, dollars('100'));
    });
  });

  describe('when it is within the deposit', () => {
    it('leaves to whom it is sent', async () => {
      const { pool, treasuryDesk, people, token, network } = await loadDeposited();
      const withdrawing = pool.connect(treasuryDesk).withdrawDeposit(people.chen, dollars('60'), chargesBps);
      await expect(withdrawing).to.emit(pool, 'DepositWithdrawn').withArgs(people.chen.address, dollars('60'));
      await expect(withdrawing).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.chen],
        [-dollars('60'), dollars('60')],
      );
      expect((await bucketsOf(pool)).depositAssets).to.equal(dollars('40'));
    });
  });

  describe('given late interest took fees that may be asked back', () => {
    it('CAP-26: keeps what they lack, and not a unit more', async () => {
      const situation = await loadDeposited();
      const { pool, treasuryDesk, claimBook, people, network } = situation;
      await sell(situation, { termDays: 100 });
      for (const day of [31, 62]) {
        await network.networkHelpers.time.increaseTo(NOON + day * DAY);
        await pool.accrue(100);
      }
      await pool.connect(claimBook).settle(payOrder(situation, { interestAssets: dollars('20') }));
      const { unearnedAssets, feesAssets, depositAssets } = await bucketsOf(pool);
      expect([unearnedAssets, feesAssets, depositAssets]).to.deep.equal([dollars('38'), dollars('5'), dollars('100')]);
      const most = dollars('100') - (dollars('9.5') - dollars('5'));
      const desk = pool.connect(treasuryDesk);
      await expect(desk.withdrawDeposit(people.bo, most + 1n, chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(most + 1n, most);
      await desk.withdrawDeposit(people.bo, most, chargesBps);
    });
  });
});
