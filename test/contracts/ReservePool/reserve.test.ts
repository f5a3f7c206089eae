import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, payOrder, poolDefaults, sell } from '../../support/pool.ts';

const { claimId, lock, capital } = poolDefaults;

describe('ReservePool.reserve', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, policyBook } = await loadFundedPool();
      await expect(pool.connect(policyBook).reserve(claimId, 1n, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(policyBook.address);
    });
  });

  describe('when the part from the lock is more than the whole', () => {
    it('reverts with PoolBucketShort', async () => {
      const { pool, claimBook } = await loadFundedPool();
      await expect(pool.connect(claimBook).reserve(claimId, 1n, 2n))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('wanted'), 2n, 1n);
    });
  });

  describe('given the lock covers it', () => {
    it('moves it from locked to reserved and leaves free capital alone', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      await pool.connect(claimBook).reserve(claimId, dollars('300'), dollars('300'));
      const { freeAssets, lockedAssets, reservedAssets } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets, reservedAssets]).to.deep.equal([
        capital - lock,
        lock - dollars('300'),
        dollars('300'),
      ]);
    });

    it('answers that all of it is reserved', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      const reserved = pool.connect(claimBook).reserve.staticCall(claimId, dollars('300'), dollars('300'));
      expect(await reserved).to.equal(dollars('300'));
    });

    it('says nothing, for the claim tells it', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      await expect(pool.connect(claimBook).reserve(claimId, dollars('300'), dollars('300'))).not.to.emit(
        pool,
        'ClaimReserved',
      );
    });
  });

  describe('given the lock covers a part of it', () => {
    it('takes the rest from free capital', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      expect(await pool.connect(claimBook).reserve.staticCall(claimId, dollars('800'), lock)).to.equal(dollars('800'));
      await expect(pool.connect(claimBook).reserve(claimId, dollars('800'), lock))
        .to.emit(pool, 'ClaimReserved')
        .withArgs(claimId, dollars('800'), lock, 0n);
      const { freeAssets, lockedAssets, reservedAssets, accounted } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets, reservedAssets]).to.deep.equal([capital - dollars('800'), 0n, dollars('800')]);
      expect(accounted).to.equal(capital + dollars('125'));
    });
  });

  describe('given free capital does not cover the rest', () => {
    it('reserves what there is, and says what is missing, without reverting', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      const wanted = capital + dollars('1');
      await expect(pool.connect(claimBook).reserve(claimId, wanted, lock))
        .to.emit(pool, 'ClaimReserved')
        .withArgs(claimId, capital, lock, dollars('1'));
      expect((await bucketsOf(pool)).reservedAssets).to.equal(capital);
    });
  });

  describe('given something is owed', () => {
    it('takes nothing from free capital, for that pays the debts first', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital - dollars('300') }));
      await pool.connect(people.bo).deposit(dollars('5000'), people.bo);
      await expect(pool.connect(claimBook).reserve(claimId, dollars('800'), lock))
        .to.emit(pool, 'ClaimReserved')
        .withArgs(claimId, lock, lock, dollars('300'));
    });
  });
});
