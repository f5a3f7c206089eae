import { encodeBytes32String, ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, payOrder, poolDefaults, type PoolSituation } from '../../support/pool.ts';

async function loadDeposited(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await situation.pool.connect(situation.people.bo).fundDeposit(dollars('100'));
  return situation;
}

describe('ReservePool.withdrawDeposit', () => {
  describe('when the caller is not the TreasuryDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadDeposited();
      await expect(pool.connect(people.bo).withdrawDeposit(people.bo, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.bo.address);
    });
  });

  describe('given something is owed', () => {
    it('reverts with PoolInDebt', async () => {
      const situation = await loadDeposited();
      const { pool, treasuryDesk, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: poolDefaults.capital + 5n }));
      await expect(pool.connect(treasuryDesk).withdrawDeposit(people.bo, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolInDebt')
        .withArgs(5n);
    });
  });

  describe('when nobody is to receive it', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, treasuryDesk } = await loadDeposited();
      await expect(pool.connect(treasuryDesk).withdrawDeposit(ZeroAddress, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('when more is asked than was paid in', () => {
    it('reverts with PoolBucketShort: the deposit never falls below zero', async () => {
      const { pool, treasuryDesk, people } = await loadDeposited();
      await expect(pool.connect(treasuryDesk).withdrawDeposit(people.bo, dollars('100') + 1n))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('deposit'), dollars('100') + 1n, dollars('100'));
    });
  });

  describe('when it is within the deposit', () => {
    it('leaves to whom it is sent', async () => {
      const { pool, treasuryDesk, people, token, network } = await loadDeposited();
      const withdrawing = pool.connect(treasuryDesk).withdrawDeposit(people.chen, dollars('60'));
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
});
