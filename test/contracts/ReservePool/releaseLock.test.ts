import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { bucketsOf, loadFundedPool, poolDefaults, sell } from '../../support/pool.ts';

const { versionId, lock, limit } = poolDefaults;

describe('ReservePool.releaseLock', () => {
  describe('when the caller is not the PolicyBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, salesDesk } = await loadFundedPool();
      await expect(pool.connect(salesDesk).releaseLock(versionId, 0, 0n, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(salesDesk.address);
    });
  });

  describe('when more is given back than is locked', () => {
    it('reverts with PoolBucketShort', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, policyBook } = situation;
      await expect(pool.connect(policyBook).releaseLock(versionId, 0, lock + 1n, limit))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('locked'), lock + 1n, lock);
    });

    it('counts what claims hold as not locked', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, policyBook, claimBook } = situation;
      await pool.connect(claimBook).reserve(poolDefaults.claimId, 100n, 100n);
      await expect(pool.connect(policyBook).releaseLock(versionId, 0, lock, limit))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('locked'), lock, lock - 100n);
    });
  });

  describe('given policies were sold', () => {
    it('moves the lock to free and forgets the insured sum', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, policyBook } = situation;
      await pool.connect(policyBook).releaseLock(versionId, 0, lock, limit);
      const { freeAssets, lockedAssets } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets]).to.deep.equal([poolDefaults.capital, 0n]);
      expect(await pool.insuredOf(versionId)).to.equal(0n);
    });

    it('emits LockReleased', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, policyBook } = situation;
      await expect(pool.connect(policyBook).releaseLock(versionId, 0, 7n, 9n))
        .to.emit(pool, 'LockReleased')
        .withArgs(versionId, 7n, 9n);
    });
  });
});
