import { expect } from 'chai';

import { loadFundedPool, NOON, poolDefaults } from '../../support/pool.ts';

const { exitNotice, exitWindow } = poolDefaults;

describe('ReservePool.requestExit', () => {
  describe('given a request is pending', () => {
    it('reverts with PoolExitRequestPending', async () => {
      const { pool, people } = await loadFundedPool();
      const owner = pool.connect(people.capitalProvider);
      await owner.requestExit(5n);
      await expect(owner.requestExit(1n))
        .to.be.revertedWithCustomError(pool, 'PoolExitRequestPending')
        .withArgs(people.capitalProvider.address, 5n);
    });
  });

  describe('when no share is named', () => {
    it('reverts with PoolAmountZero', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.capitalProvider).requestExit(0n)).to.be.revertedWithCustomError(
        pool,
        'PoolAmountZero',
      );
    });
  });

  describe('when more shares are named than owned', () => {
    it('reverts with ERC20InsufficientBalance', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.bo).requestExit(1n))
        .to.be.revertedWithCustomError(pool, 'ERC20InsufficientBalance')
        .withArgs(people.bo.address, 0n, 1n);
    });
  });

  describe('given nothing is pending', () => {
    it('takes the shares into the pool and says until when they wait', async () => {
      const { pool, people, network } = await loadFundedPool();
      const { capitalProvider } = people;
      const supply = await pool.totalSupply();
      await network.networkHelpers.time.setNextBlockTimestamp(NOON + 100);
      await expect(pool.connect(capitalProvider).requestExit(700n))
        .to.emit(pool, 'ExitRequested')
        .withArgs(capitalProvider.address, 700n, NOON + 100 + exitNotice, NOON + 100 + exitNotice + exitWindow);
      expect(await pool.balanceOf(pool)).to.equal(700n);
      expect(await pool.totalSupply()).to.equal(supply);
      expect(await pool.exitOf(capitalProvider)).to.deep.equal([
        700n,
        BigInt(NOON + 100 + exitNotice),
        BigInt(NOON + 100 + exitNotice + exitWindow),
      ]);
    });
  });
});
