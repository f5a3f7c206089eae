import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, poolDefaults } from '../../support/pool.ts';

const { capital, claimId } = poolDefaults;

describe('ReservePool.bookRecovery', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadFundedPool();
      const { ana, bo } = people;
      await expect(pool.connect(bo).bookRecovery(claimId, ana, 1n, bo, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(bo.address);
    });
  });

  describe('when more would go to the holder than comes in', () => {
    it('reverts with PoolRecoveryShareTooLarge', async () => {
      const { pool, claimBook, people } = await loadFundedPool();
      await expect(pool.connect(claimBook).bookRecovery(claimId, people.bo, 5n, people.ana, 6n))
        .to.be.revertedWithCustomError(pool, 'PoolRecoveryShareTooLarge')
        .withArgs(claimId, 6n, 5n);
    });
  });

  describe('when the holder is nobody', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, claimBook, people } = await loadFundedPool();
      await expect(pool.connect(claimBook).bookRecovery(claimId, people.bo, 5n, ZeroAddress, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('when a part is the holder’s', () => {
    it('pulls from the payer, pays the part on and keeps the rest free', async () => {
      const { pool, claimBook, people, token, network } = await loadFundedPool();
      const { ana, bo } = people;
      const booking = pool.connect(claimBook).bookRecovery(claimId, bo, dollars('100'), ana, dollars('29'));
      await expect(booking).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, ana, bo],
        [dollars('71'), dollars('29'), -dollars('100')],
      );
      await expect(booking)
        .to.emit(pool, 'RecoveryBooked')
        .withArgs(claimId, bo.address, ana.address, dollars('29'), dollars('71'))
        .and.to.emit(pool, 'PaidOut')
        .withArgs(claimId, ana.address, dollars('29'));
      expect((await bucketsOf(pool)).freeAssets).to.equal(capital + dollars('71'));
    });
  });

  describe('when all of it, a single unit, is the holder’s', () => {
    it('pays it on and keeps nothing', async () => {
      const { pool, claimBook, people, token, network } = await loadFundedPool();
      const { ana, bo } = people;
      await expect(pool.connect(claimBook).bookRecovery(claimId, bo, 1n, ana, 1n)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, ana, bo],
        [0n, 1n, -1n],
      );
      expect((await bucketsOf(pool)).freeAssets).to.equal(capital);
    });
  });

  describe('when all of it is the pool’s', () => {
    it('names nobody and pays nobody', async () => {
      const { pool, claimBook, people } = await loadFundedPool();
      const booking = pool.connect(claimBook).bookRecovery(claimId, people.bo, dollars('10'), ZeroAddress, 0n);
      await expect(booking).not.to.emit(pool, 'PaidOut');
      expect((await bucketsOf(pool)).freeAssets).to.equal(capital + dollars('10'));
    });
  });
});
