import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, loadPool, NOON, payOrder, poolDefaults, sell } from '../../support/pool.ts';

const { capital, claimId } = poolDefaults;
const SHARE = 10n ** 6n;

describe('ReservePool.deposit', () => {
  describe('when nothing is brought', () => {
    it('reverts with PoolAmountZero', async () => {
      const { pool, people } = await loadPool();
      await expect(pool.connect(people.bo).deposit(0n, people.bo)).to.be.revertedWithCustomError(
        pool,
        'PoolAmountZero',
      );
    });
  });

  describe('when the receiver is the pool', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, people } = await loadPool();
      await expect(pool.connect(people.bo).deposit(1n, pool))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(await pool.getAddress());
      await expect(pool.connect(people.bo).deposit(1n, ZeroAddress))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('when it would pass what the books hold', () => {
    it('reverts with ERC4626ExceededMaxDeposit', async () => {
      const { pool, people } = await loadFundedPool();
      const most = 2n ** 96n - 1n - capital;
      expect(await pool.maxDeposit(people.bo)).to.equal(most);
      await expect(pool.connect(people.bo).deposit(most + 1n, people.bo))
        .to.be.revertedWithCustomError(pool, 'ERC4626ExceededMaxDeposit')
        .withArgs(people.bo.address, most + 1n, most);
    });
  });

  describe('given the pool is empty', () => {
    it('mints a million shares a unit, takes the money and makes it free capital', async () => {
      const { pool, people, token, network } = await loadPool();
      const { bo } = people;
      expect(await pool.previewDeposit(dollars('5'))).to.equal(dollars('5') * SHARE);
      await expect(pool.connect(bo).deposit(dollars('5'), bo)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [bo, pool],
        [-dollars('5'), dollars('5')],
      );
      expect(await pool.balanceOf(bo)).to.equal(dollars('5') * SHARE);
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('5'));
    });

    it('emits ERC-4626 Deposit', async () => {
      const { pool, people } = await loadPool();
      await expect(pool.connect(people.bo).deposit(7n, people.chen))
        .to.emit(pool, 'Deposit')
        .withArgs(people.bo.address, people.chen.address, 7n, 7n * SHARE);
    });
  });

  describe('given premium was earned since', () => {
    it('earns it first, so that who comes later does not share in it', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, people, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 5 * DAY);
      expect(await pool.totalAssets()).to.equal(capital + dollars('50'));
      const preview = await pool.previewDeposit(dollars('1000'));
      await expect(pool.connect(people.bo).deposit(dollars('1000'), people.bo)).to.emit(pool, 'PremiumEarned');
      expect(await pool.balanceOf(people.bo)).to.equal(preview);
      const worth = await pool.convertToAssets(preview);
      expect(worth).to.be.within(dollars('1000') - 1n, dollars('1000'));
    });
  });

  describe('given claims are open', () => {
    it('counts what they reserve as capital: who comes pays for it', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).reserve(claimId, dollars('500'), dollars('500'));
      await pool.connect(people.bo).deposit(dollars('100'), people.bo);
      expect(await pool.balanceOf(people.bo)).to.equal(dollars('100') * SHARE);
    });
  });

  describe('given what is owed leaves nothing behind the shares', () => {
    it('reverts with ERC4626ExceededMaxDeposit', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital + 1n }));
      await expect(pool.connect(people.bo).deposit(1n, people.bo))
        .to.be.revertedWithCustomError(pool, 'ERC4626ExceededMaxDeposit')
        .withArgs(people.bo.address, 1n, 0n);
    });
  });

  describe('given somebody gives the pool money', () => {
    it('A01, A02: changes no price and no bucket, and the next depositor loses nothing', async () => {
      const { pool, people, token } = await loadPool();
      const { ana, bo } = people;
      await pool.connect(ana).deposit(1n, ana);
      await token.contract.connect(ana).getFunction('transfer').send(pool, dollars('500000'));
      expect(await pool.totalAssets()).to.equal(1n);
      await pool.connect(bo).deposit(dollars('1000'), bo);
      expect(await pool.convertToAssets(await pool.balanceOf(bo))).to.equal(dollars('1000'));
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('1000') + 1n);
    });
  });

  describe('given thousands of days were not earned', () => {
    it('says so by maxDeposit, until somebody accrues', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { termDays: 3_000 });
      const { pool, people, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 200 * DAY);
      expect(await pool.maxDeposit(people.bo)).to.equal(0n);
      await pool.accrue(140);
      await pool.connect(people.bo).deposit(1n, people.bo);
      expect(await pool.maxDeposit(people.bo)).not.to.equal(0n);
    });
  });
});
